using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>qualifiers</c> of an ontology: further details that facts may have.</summary>
internal static class QualifierSection
{
    private static readonly string[] Types = ["text", "number", "percent", "money", "entity"];

    public static IReadOnlyDictionary<string, QualifierKind> Read(InputNode? section, Mistakes mistakes)
    {
        var found = new Dictionary<string, QualifierKind>();
        foreach (var (name, node) in OntologyReader.Entries(section, "'qualifiers'", mistakes))
        {
            var fields = new InputFields(node, $"qualifier {name.Value}", mistakes);
            fields.Formatted(name, "name of a qualifier", Format.Camel);
            var type = fields.OneOf("type", Types, required: true);
            var label = fields.Text("label", maxLength: 80) ?? name.Value;
            var unit = fields.Text("unit", maxLength: 64);
            fields.Done();
            if (unit is not null && type is not null and not "number")
                mistakes.Add(fields.Node("unit")!, "only a number has a unit; remove 'unit', or write 'type: number'");
            if (Enum.TryParse<QualifierType>(type, ignoreCase: true, out var known))
                found[name.Value] = new QualifierKind(name.Value, known, label, unit);
        }
        return found;
    }
}
