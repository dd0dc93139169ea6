using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>Whether a fact goes into the graph, and how sure it is.</summary>
internal static class FactReview
{
    /// <summary>What a machine found and gave no confidence is worth a coin toss.</summary>
    private const double UnstatedConfidence = 0.5;

    /// <param name="fact">The members of the fact.</param>
    /// <param name="label">What the file calls it.</param>
    /// <param name="basis">How its dates are known.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static (bool IsAccepted, double Confidence, FactNote Note) Read(
        InputFields fact,
        string? label,
        string? basis,
        Mistakes mistakes
    )
    {
        var origin = fact.OneOf("origin", ["curated", "rule", "model", "llm"]);
        var isCurated = origin is null or "curated";
        var rule = fact.Text("rule");
        var rank = fact.OneOf("rank", ["preferred", "normal", "deprecated"]);
        var confidence = fact.Share("confidence") ?? (isCurated ? 1 : UnstatedConfidence);
        var review = ReadReview(fact.Node("review"), mistakes);
        var state = review?.State ?? (isCurated ? "accepted" : "proposed");
        return (
            state == "accepted" && rank != "deprecated",
            confidence,
            new FactNote("", label, isCurated ? null : origin, rule, rank == "normal" ? null : rank, basis, review)
        );
    }

    private static FactReviewNote? ReadReview(InputNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "a review", mistakes);
        var review = new FactReviewNote(
            fields.OneOf(
                "state",
                ["proposed", "accepted", "rejected", "needs-info", "superseded", "retracted"],
                required: true
            ) ?? "",
            fields.Text("by"),
            fields.Date("at"),
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
            ),
            fields.Text("note")
        );
        fields.Done();
        return review;
    }
}
