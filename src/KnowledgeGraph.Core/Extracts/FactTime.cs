using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>time</c> of a fact, which must be what its relation has.</summary>
internal static class FactTime
{
    /// <summary>How the dates are known, in the word of the file; null when it does not say.</summary>
    public static string? Basis(InputNode? node) =>
        (node as InputMap)?.Entries.FirstOrDefault(entry => entry.Key.Value == "basis").Value
            is InputText { IsNull: false } basis
            ? basis.Value
            : null;

    public static (PartialDate? Start, PartialDate? End, PartialDate? At) Read(
        InputNode? node,
        RelationKind? relation,
        Mistakes mistakes
    )
    {
        if (node is null)
            return default;
        var fields = new InputFields(node, "the time", mistakes);
        var word = mistakes.Words.Of;
        var (start, end, at) = (fields.Date("from"), fields.Date("to"), fields.Date("at"));
        fields.OneOf("basis", ["stated", "resolved-relative", "bounded-by-publication"]);
        fields.Done();
        if (start is { } first && end is { } last && first.Earliest > last.Latest)
            mistakes.Add(fields.Node("to")!, $"'{word("to")}' ({last}) is before '{word("from")}' ({first})");
        if (relation is null)
            return (start, end, at);

        var wrong = relation.Time switch
        {
            TimeShape.Interval => ["at"],
            TimeShape.Instant => ["from", "to"],
            _ => new[] { "from", "to", "at" },
        };
        var hint = relation.Time switch
        {
            TimeShape.Interval => $"lasts; write '{word("from")}', '{word("to")}' or both",
            TimeShape.Instant => "happens at once; write 'at'",
            _ => "has no dates; leave 'time' out",
        };
        foreach (var place in wrong.Select(fields.Node).OfType<InputNode>())
            mistakes.Add(place, $"{relation.Name} {hint}");
        return (start, end, at);
    }
}
