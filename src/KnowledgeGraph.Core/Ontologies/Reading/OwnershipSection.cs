using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>ownership</c> of an ontology; null when it has none.</summary>
internal static class OwnershipSection
{
    public static Ownership? Read(InputNode? section, IReadOnlyList<Placed<RelationKind>> relations, Mistakes mistakes)
    {
        if (section is null)
            return null;
        var fields = new InputFields(section, "'ownership'", mistakes);
        var ownership = new Ownership(
            Named("shares", required: true) ?? "",
            Named("control", required: false),
            fields.Text("percent", Format.Camel, required: true) ?? "",
            fields.Text("least", Format.Camel, required: true) ?? "",
            fields.Text("most", Format.Camel, required: true) ?? ""
        )
        {
            Parent = Named("parent", required: false),
            How = fields.Text("how", Format.Camel),
            Indirect = fields.Text("indirect"),
            Rules = [.. fields.List("rules").Select(rule => ReadRule(rule, mistakes))],
        };
        fields.Done();
        if (ownership.How is null != ownership.Indirect is null)
            mistakes.Add(
                section,
                "'how' and 'indirect' stand together: the detail, and its word for what is held through others"
            );
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

    private static OwnershipRule ReadRule(InputNode node, Mistakes mistakes)
    {
        var fields = new InputFields(node, "a rule", mistakes);
        var (orMore, over) = (fields.WholeNumber("atLeast", 1), fields.WholeNumber("over", 0));
        var rule = new OwnershipRule(
            fields.Text("id", Format.Slug, required: true) ?? "",
            fields.Text("label", 200, required: true) ?? "",
            orMore ?? over ?? 50,
            orMore is not null,
            fields.Flag("control"),
            fields.Text("source", Format.WebAddress),
            fields.Date("since")?.Earliest,
            fields.Date("until")?.Latest
        )
        {
            Authorities = [.. fields.Texts("authorities").Select(one => one.Value)],
        };
        fields.Done();
        if (fields.IsMap && orMore is null == over is null)
            mistakes.Add(node, "a rule needs either 'atLeast' or 'over': so many percent");
        return rule;
    }
}
