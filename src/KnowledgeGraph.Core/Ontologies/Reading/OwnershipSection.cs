using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>ownership</c> of an ontology; null when it has none.</summary>
internal static class OwnershipSection
{
    public static Ownership? Read(YamlNode? section, IReadOnlyList<Placed<RelationKind>> relations, Mistakes mistakes)
    {
        if (section is null)
            return null;
        var fields = new YamlFields(section, "'ownership'", mistakes);
        var ownership = new Ownership(
            Named("shares", required: true) ?? "",
            Named("control", required: false),
            fields.Text("percent", Format.Camel, required: true) ?? "",
            fields.Text("least", Format.Camel, required: true) ?? "",
            fields.Text("most", Format.Camel, required: true) ?? ""
        );
        fields.Done();
        return ownership;

        string? Named(string key, bool required)
        {
            if (fields.Scalar(key, required) is not { } name)
                return null;
            var names = relations.Select(relation => relation.Name.Value);
            if (!names.Contains(name.Value))
                mistakes.Add(
                    name,
                    $"'{key}' cannot be {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, names)}"
                );
            return name.Value;
        }
    }
}
