using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>kinds</c> of an ontology.</summary>
internal static class KindSection
{
    public static IReadOnlyList<Placed<EntityKind>> Read(InputNode? section, OntologyRules rules, Mistakes mistakes)
    {
        var kinds = OntologyReader
            .Entries(section, "'kinds'", mistakes)
            .Select(entry => ReadKind(entry.Name, entry.Value, rules, mistakes))
            .ToList();
        var byName = kinds.ToDictionary(kind => kind.Name.Value);
        foreach (var kind in kinds)
            CheckParents(kind, byName, mistakes);
        var complete = kinds
            .Select(kind => kind with { Value = kind.Value with { Ancestors = Ancestors(kind.Value, byName) } })
            .Select(kind => kind with { Value = kind.Value with { Naming = Naming(kind.Value, byName) } })
            .ToList();
        foreach (
            var kind in complete.Where(kind =>
                kind.Value.Abstract
                && !complete.Any(other => !other.Value.Abstract && other.Value.Ancestors.Contains(kind.Name.Value))
            )
        )
        {
            mistakes.Add(
                kind.Name,
                $"{kind.Name.Value} is abstract and no concrete kind extends it, so nothing can be one; add one "
                    + "or remove it"
            );
        }
        return complete;
    }

    private static Placed<EntityKind> ReadKind(InputText name, InputNode node, OntologyRules rules, Mistakes mistakes)
    {
        var fields = new InputFields(node, $"kind {name.Value}", mistakes);
        fields.Formatted(name, "name of a kind", Format.Pascal);
        var isAbstract = fields.Flag("abstract");
        var kind = new EntityKind(
            name.Value,
            fields.Text("plural", Format.Camel, required: true) ?? "",
            isAbstract,
            [.. fields.Texts("extends").Select(parent => parent.Value)],
            [],
            fields.Text("label", maxLength: 80, required: true) ?? "",
            fields.Text("description", required: true) ?? "",
            ReadLook(fields, isAbstract, rules, mistakes),
            fields.Text("followTheMoney", Format.FollowTheMoney),
            fields.Text("wikidata", Format.WikidataItem)
        )
        {
            RenamedFrom = [.. fields.Texts("renamedFrom").Select(name => name.Value)],
        };
        fields.OneOf("naming", ["person", "thing"]);
        fields.Done();
        return new Placed<EntityKind>(name, kind, fields);
    }

    private static Look? ReadLook(InputFields fields, bool isAbstract, OntologyRules rules, Mistakes mistakes)
    {
        var color = fields.Text("color", Format.Color, required: !isAbstract);
        var icon = ReadPart(fields, "icon", rules.Icons, isAbstract);
        var shape = ReadPart(fields, "shape", rules.Shapes, isAbstract);
        if (!isAbstract)
            return new Look(color ?? "", icon ?? "", shape ?? "");
        foreach (var key in new[] { "color", "icon", "shape" })
        {
            if (fields.Node(key) is { } node)
                mistakes.Add(node, $"abstract kinds are never drawn; remove '{key}', or 'abstract'");
        }
        return null;
    }

    private static string? ReadPart(InputFields fields, string key, IReadOnlyList<string>? known, bool isAbstract) =>
        known is null
            ? fields.Text(key, Format.Slug, required: !isAbstract)
            : fields.OneOf(key, known, required: !isAbstract);

    private static void CheckParents(
        Placed<EntityKind> kind,
        Dictionary<string, Placed<EntityKind>> kinds,
        Mistakes mistakes
    )
    {
        foreach (var name in kind.Fields.Texts("extends"))
        {
            if (!kinds.TryGetValue(name.Value, out var parent))
            {
                mistakes.Add(
                    name,
                    $"there is no kind {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, kinds.Keys)}"
                );
            }
            else if (!parent.Value.Abstract)
            {
                mistakes.Add(
                    name,
                    $"{kind.Name.Value} cannot extend {name.Value}, which is concrete; only kinds with "
                        + "'abstract: true' are extended"
                );
            }
            else if (Ancestors(parent.Value, kinds).Contains(kind.Name.Value))
            {
                mistakes.Add(
                    name,
                    $"{kind.Name.Value} extends {name.Value}, which extends {kind.Name.Value}; break the circle"
                );
            }
        }
    }

    /// <summary>What it says itself, or the nearest that it extends.</summary>
    private static NameSort Naming(EntityKind kind, Dictionary<string, Placed<EntityKind>> kinds) =>
        kind.Ancestors.Select(ancestor =>
                kinds.GetValueOrDefault(ancestor)?.Fields.Scalar("naming", required: false)?.Value
            )
            .FirstOrDefault(said => said is not null) == "person"
            ? NameSort.Person
            : NameSort.Thing;

    /// <summary>Itself and all it extends, nearest first.</summary>
    private static List<string> Ancestors(EntityKind kind, Dictionary<string, Placed<EntityKind>> kinds)
    {
        var ancestors = new List<string> { kind.Name };
        for (var next = 0; next < ancestors.Count; next++)
        {
            if (!kinds.TryGetValue(ancestors[next], out var ancestor))
                continue;
            ancestors.AddRange(
                ancestor
                    .Value.Extends.Distinct()
                    .Where(parent => kinds.ContainsKey(parent) && !ancestors.Contains(parent))
                    .ToList()
            );
        }
        return ancestors;
    }
}
