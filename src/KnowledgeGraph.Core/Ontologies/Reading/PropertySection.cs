using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>properties</c> of an ontology.</summary>
internal static class PropertySection
{
    private static readonly Dictionary<string, PropertyType> Types = new()
    {
        ["string"] = PropertyType.String,
        ["integer"] = PropertyType.Integer,
        ["number"] = PropertyType.Number,
        ["boolean"] = PropertyType.Boolean,
        ["date"] = PropertyType.Date,
        ["url"] = PropertyType.Url,
    };

    public static IReadOnlyList<Placed<RelationKind>> Read(
        InputNode? section,
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> relations,
        Mistakes mistakes
    )
    {
        var properties = OntologyReader
            .Entries(section, "'properties'", mistakes)
            .Select(entry => ReadProperty(entry.Name, entry.Value, kinds, mistakes))
            .ToList();
        foreach (var property in properties)
            CheckSum(property, relations, mistakes);
        return properties;
    }

    private static Placed<RelationKind> ReadProperty(
        InputText name,
        InputNode node,
        IReadOnlyList<Placed<EntityKind>> kinds,
        Mistakes mistakes
    )
    {
        var fields = new InputFields(node, $"property {name.Value}", mistakes);
        fields.Formatted(name, "name of a property", Format.Camel);
        var label = fields.Text("label", maxLength: 80, required: true) ?? "";
        var values = fields.Texts("values");
        var property = new RelationKind(
            name.Value,
            RelationSection.KindsOf(fields, "of", kinds, mistakes),
            [],
            ReadType(fields, values, mistakes),
            [.. values.Select(value => value.Value)],
            label,
            label,
            name.Value,
            name.Value,
            fields.Text("description"),
            TimeShape.None,
            TimeKey: false,
            Symmetric: false,
            fields.Flag("functional"),
            Acyclic: false,
            HiddenInPaths: true,
            Negative: false,
            fields.Text("sumOver", Format.Camel),
            fields.Text("followTheMoney", Format.FollowTheMoney),
            fields.Text("wikidata", Format.WikidataProperty)
        )
        {
            Identifies = fields.Text("identifies", Format.Slug),
            Unique = fields.Flag("unique"),
            Check = fields.Text("check", Format.Slug),
            RenamedFrom = [.. fields.Texts("renamedFrom").Select(name => name.Value)],
        };
        fields.Done();
        return new Placed<RelationKind>(name, property, fields);
    }

    private static PropertyType ReadType(InputFields fields, IReadOnlyList<InputText> values, Mistakes mistakes)
    {
        var type = fields.OneOf("type", Types.Keys);
        if (fields.Node("values") is not { } choice)
        {
            if (fields.Node("type") is null && fields.IsMap)
                fields.Required("type");
            return type is null ? PropertyType.String : Types[type];
        }
        if (fields.Node("type") is { } both)
            mistakes.Add(both, "a property has either 'type' or 'values'; remove one");
        if (choice is InputList { Items.Count: 0 })
            mistakes.Add(choice, "'values' names none; name at least one");
        foreach (var value in values.Where(value => !Format.Slug.Fits(value.Value)))
            fields.Formatted(value, "value", Format.Slug);
        foreach (var twice in values.GroupBy(value => value.Value).Where(same => same.Count() > 1))
            mistakes.Add(twice.Last(), $"the value {Mistakes.Show(twice.Key)} stands here twice");
        return PropertyType.Choice;
    }

    private static void CheckSum(
        Placed<RelationKind> property,
        IReadOnlyList<Placed<RelationKind>> relations,
        Mistakes mistakes
    )
    {
        if (property.Value.SumOver is not { } name)
            return;
        if (property.Value.Type is not (PropertyType.Integer or PropertyType.Number))
        {
            mistakes.Add(
                property.At("sumOver"),
                $"only numbers have sums; give {property.Name.Value} the type integer or number, or remove 'sumOver'"
            );
        }
        if (relations.All(relation => relation.Name.Value != name))
        {
            var hint = DidYouMean.Among(name, relations.Select(relation => relation.Name.Value));
            mistakes.Add(property.At("sumOver"), $"there is no relation {Mistakes.Show(name)}{hint}");
        }
    }
}
