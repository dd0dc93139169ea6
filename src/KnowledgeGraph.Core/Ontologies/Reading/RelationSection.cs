using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>relations</c> of an ontology.</summary>
internal static class RelationSection
{
    public static IReadOnlyList<Placed<RelationKind>> Read(
        InputNode? section,
        IReadOnlyList<Placed<EntityKind>> kinds,
        Mistakes mistakes
    ) =>
        [
            .. OntologyReader
                .Entries(section, "'relations'", mistakes)
                .Select(entry => ReadRelation(entry.Name, entry.Value, kinds, mistakes)),
        ];

    private static Placed<RelationKind> ReadRelation(
        InputText name,
        InputNode node,
        IReadOnlyList<Placed<EntityKind>> kinds,
        Mistakes mistakes
    )
    {
        var fields = new InputFields(node, $"relation {name.Value}", mistakes);
        fields.Formatted(name, "name of a relation", Format.Camel);
        var symmetric = fields.Flag("symmetric");
        var label = fields.Text("label", maxLength: 80, required: true) ?? "";
        var field = fields.Text("field", Format.Camel, required: true) ?? "";
        var beyond = fields.OneOf("beyond", ["from", "to", "both"]);
        var relation = new RelationKind(
            name.Value,
            KindsOf(fields, "from", kinds, mistakes),
            KindsOf(fields, "to", kinds, mistakes),
            null,
            [],
            label,
            fields.Text("inverseLabel", maxLength: 80, required: !symmetric) ?? label,
            field,
            fields.Text("inverseField", Format.Camel, required: !symmetric) ?? field,
            fields.Text("description"),
            fields.OneOf("time", ["none", "interval", "instant"]) switch
            {
                "interval" => TimeShape.Interval,
                "instant" => TimeShape.Instant,
                _ => TimeShape.None,
            },
            fields.Flag("timeKey"),
            symmetric,
            fields.Flag("functional"),
            fields.Flag("acyclic"),
            fields.Flag("hiddenInPaths"),
            fields.Flag("negative"),
            null,
            fields.Text("followTheMoney", Format.FollowTheMoney),
            fields.Text("wikidata", Format.WikidataProperty)
        )
        {
            RenamedFrom = [.. fields.Texts("renamedFrom").Select(name => name.Value)],
            BeyondSubject = beyond is "from" or "both",
            BeyondObject = beyond is "to" or "both",
        };
        fields.Done();
        var placed = new Placed<RelationKind>(name, relation, fields);
        CheckTogether(placed, mistakes);
        return placed;
    }

    private static void CheckTogether(Placed<RelationKind> relation, Mistakes mistakes)
    {
        var (name, value) = (relation.Name.Value, relation.Value);
        if (value is { TimeKey: true, Time: TimeShape.None })
        {
            mistakes.Add(
                relation.At("timeKey"),
                $"{name} has no dates, so none can be its key; add 'time: instant' or 'time: interval', or "
                    + "remove 'timeKey'"
            );
        }
        if (!value.Symmetric)
            return;
        if (!value.From.ToHashSet().SetEquals(value.To))
            mistakes.Add(relation.At("to"), $"{name} is symmetric, so 'from' and 'to' must name the same kinds");
        if (relation.Fields.Node("inverseField") is { } inverse)
            mistakes.Add(inverse, $"{name} is symmetric and has one field for both ends; remove 'inverseField'");
        if (value.InverseLabel != value.Label)
            mistakes.Add(
                relation.At("inverseLabel"),
                $"{name} is symmetric and reads the same from both ends; remove 'inverseLabel'"
            );
        if (value.Acyclic)
            mistakes.Add(
                relation.At("acyclic"),
                $"{name} is symmetric, so every fact of it leads back; remove 'acyclic'"
            );
    }

    /// <summary>A list of kinds that exist, at least one.</summary>
    internal static IReadOnlyList<string> KindsOf(
        InputFields fields,
        string key,
        IReadOnlyList<Placed<EntityKind>> kinds,
        Mistakes mistakes
    )
    {
        var names = fields.Texts(key, required: true);
        if (names.Count == 0 && fields.Node(key) is InputList empty)
            mistakes.Add(empty, $"'{key}' names no kind; name at least one");
        foreach (var name in names.Where(name => kinds.All(kind => kind.Name.Value != name.Value)))
        {
            var hint = DidYouMean.Among(name.Value, kinds.Select(kind => kind.Name.Value));
            mistakes.Add(name, $"there is no kind {Mistakes.Show(name.Value)}{hint}");
        }
        foreach (var twice in names.GroupBy(name => name.Value).Where(same => same.Count() > 1))
            mistakes.Add(twice.Last(), $"'{key}' names {twice.Key} twice");
        return [.. names.Select(name => name.Value).Distinct()];
    }
}
