using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>Whether a fact goes into the graph, and how sure it is.</summary>
internal static class FactReview
{
    /// <summary>What a machine found and gave no confidence is worth a coin toss.</summary>
    private const double UnstatedConfidence = 0.5;

    public static (bool IsAccepted, double Confidence) Read(YamlFields fact, Mistakes mistakes)
    {
        var isCurated = fact.OneOf("origin", ["curated", "rule", "model", "llm"]) is null or "curated";
        fact.Text("rule");
        var rank = fact.OneOf("rank", ["preferred", "normal", "deprecated"]);
        var confidence = fact.Share("confidence") ?? (isCurated ? 1 : UnstatedConfidence);
        var state = ReadState(fact.Node("review"), mistakes) ?? (isCurated ? "accepted" : "proposed");
        return (state == "accepted" && rank != "deprecated", confidence);
    }

    private static string? ReadState(YamlNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new YamlFields(node, "a review", mistakes);
        var state = fields.OneOf(
            "state",
            ["proposed", "accepted", "rejected", "needs-info", "superseded", "retracted"],
            required: true
        );
        fields.Text("by");
        fields.Date("at");
        fields.OneOf(
            "reason",
            [
                "not-in-text",
                "wrong-entity",
                "wrong-relation",
                "wrong-time",
                "negated-or-hypothetical",
                "duplicate",
                "source-corrected",
                "source-retracted",
                "other",
            ]
        );
        fields.Text("note");
        fields.Done();
        return state;
    }
}
