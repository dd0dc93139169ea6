using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>qualifiers</c> of a fact.</summary>
internal sealed class QualifierSection(
    Ontology ontology,
    IReadOnlyDictionary<string, DeclaredEntity> entities,
    Mistakes mistakes,
    bool ofRecord
)
{
    /// <summary>Those of a fact, with the details that its value brings.</summary>
    public SortedDictionary<string, string> Read(InputNode? node, IReadOnlyDictionary<string, string> details)
    {
        var qualifiers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, detail) in details)
            qualifiers.Add(name, detail);
        if (node is null)
            return qualifiers;
        var fields = new InputFields(node, "qualifiers", mistakes);
        foreach (var name in node is InputMap map ? map.Entries.Select(entry => entry.Key) : [])
        {
            fields.Formatted(name, "name of a qualifier", Format.Camel);
            // A detail of a record may hold several values, each on a line, and they are as its list writes them.
            var said = ofRecord
                ? fields.Scalar(name.Value, required: false)?.Value
                : fields.Text(name.Value, maxLength: 512);
            if (said is not { } text)
                continue;
            if (!ofRecord)
                QualifierValue.Check(name, fields.Node(name.Value)!, text, ontology, entities, mistakes);
            qualifiers[name.Value] = text;
        }
        return qualifiers;
    }
}
