using System.Text.RegularExpressions;

namespace KnowledgeGraph;

/// <summary>The <c>retractions</c> of an extract: facts that are taken back.</summary>
internal static partial class RetractionSection
{
    public static List<RetractionDraft> Read(IReadOnlyList<YamlNode> items, IReadOnlyList<DeclaredFact> facts, Mistakes mistakes)
    {
        var retractions = new List<RetractionDraft>();
        foreach (var item in items)
        {
            var fields = new YamlFields(item, "a retraction", mistakes);
            var target = FactOf(fields, "target", facts, mistakes, required: true);
            var reason = fields.OneOf("reason", ["source-corrected", "source-retracted", "extraction-error", "identity-error", "superseded"], required: true);
            var at = fields.Date("at", required: true);
            var by = fields.Text("by", maxLength: 512);
            var replacedBy = FactOf(fields, "replacedBy", facts, mistakes);
            var note = fields.Text("note");
            fields.Done();
            if (target is null || reason is null || at is null) continue;
            if (retractions.Any(other => other.FactId == target)) mistakes.Add(fields.Node("target")!, "this fact is retracted twice; leave one out");
            retractions.Add(new RetractionDraft(target, new Retraction(reason, at.Value, by, note, replacedBy)));
        }
        return retractions;
    }

    /// <summary>The id of a fact: as the graph has it, or what a fact of this file is called by its own <c>id</c>.</summary>
    private static string? FactOf(YamlFields fields, string key, IReadOnlyList<DeclaredFact> facts, Mistakes mistakes, bool required = false)
    {
        if (fields.Text(key, required: required) is not { } id) return null;
        if (facts.FirstOrDefault(fact => fact.Label == id) is { } here) return here.Draft.Id;
        if (FactIdPattern().IsMatch(id)) return id;
        mistakes.Add(fields.Node(key)!, $"{Mistakes.Show(id)} is no fact; write its id in the graph (f and 25 letters and digits), or the 'id' of a fact of this file");
        return null;
    }

    [GeneratedRegex(@"^f[0-9a-hjkmnp-tv-z]{25}\z")]
    private static partial Regex FactIdPattern();
}
