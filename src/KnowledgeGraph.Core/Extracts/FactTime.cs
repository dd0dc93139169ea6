using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>time</c> of a fact, which must be what its relation has.</summary>
internal static class FactTime
{
    public static (PartialDate? Start, PartialDate? End, PartialDate? At) Read(
        YamlNode? node,
        RelationKind? relation,
        Mistakes mistakes
    )
    {
        if (node is null)
            return default;
        var fields = new YamlFields(node, "the time", mistakes);
        var (start, end, at) = (fields.Date("from"), fields.Date("to"), fields.Date("at"));
        fields.OneOf("basis", ["stated", "resolved-relative", "bounded-by-publication"]);
        fields.Done();
        if (start is { } first && end is { } last && first.Earliest > last.Latest)
            mistakes.Add(fields.Node("to")!, $"'to' ({last}) is before 'from' ({first})");
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
            TimeShape.Interval => "lasts; write 'from', 'to' or both",
            TimeShape.Instant => "happens at once; write 'at'",
            _ => "has no dates; leave 'time' out",
        };
        foreach (var place in wrong.Select(fields.Node).OfType<YamlNode>())
            mistakes.Add(place, $"{relation.Name} {hint}");
        return (start, end, at);
    }
}
