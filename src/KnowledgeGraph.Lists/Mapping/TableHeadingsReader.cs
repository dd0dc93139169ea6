namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Reads what headings mean, with every mistake at its place.</summary>
internal sealed class TableHeadingsReader(Ontology ontology, Mistakes mistakes)
{
    private static readonly string[] Parts =
    [
        "key",
        "kind",
        "name",
        "first-name",
        "middle-name",
        "last-name",
        "alias",
        "share",
    ];

    public static TableHeadings Read(Ontology ontology, string path)
    {
        var mistakes = new Mistakes(path);
        var root = YamlFile.Read(path, mistakes) ?? throw mistakes.ToException();
        var reader = new TableHeadingsReader(ontology, mistakes);
        var fields = new InputFields(root, "the headings", mistakes);
        fields.OneOf("format", ["list-headings/1"], required: true);
        var headings = new TableHeadings(
            [.. fields.List("kinds", required: true).Select(reader.ReadKind)],
            reader.Kind(fields, "otherwise", required: true) ?? "",
            [.. fields.List("headings", required: true).Select(reader.ReadMeaning)]
        );
        fields.Done();
        return mistakes.Any ? throw mistakes.ToException() : headings;
    }

    private RowKind ReadKind(InputNode node)
    {
        var fields = new InputFields(node, "a kind of rows", mistakes);
        var kind = new RowKind(
            Kind(fields, "kind", required: true) ?? "",
            Phrases(fields, "heads"),
            Phrases(fields, "values")
        );
        fields.Done();
        return kind;
    }

    private HeadingMeaning ReadMeaning(InputNode node)
    {
        var fields = new InputFields(node, "a meaning", mistakes);
        var meaning = new HeadingMeaning(
            fields.OneOf("means", Parts),
            Relation(fields, "property") ?? Relation(fields, "relation"),
            fields.Text("table", Format.Slug),
            Kind(fields, "from"),
            Kind(fields, "to"),
            Phrases(fields, "heads")
        );
        fields.Done();
        if (fields.IsMap && meaning.Means is null == meaning.Relation is null)
            mistakes.Add(node, "a meaning is either 'means', or a 'property' or 'relation'");
        return meaning;
    }

    private RelationKind? Relation(InputFields fields, string key)
    {
        if (fields.Text(key, Format.Camel) is not { } name)
            return null;
        if (ontology.TryRelation(name, out var relation) && relation.IsProperty == (key == "property"))
            return relation;
        mistakes.Add(fields.Node(key)!, $"there is no {key} {Mistakes.Show(name)}");
        return null;
    }

    private string? Kind(InputFields fields, string key, bool required = false)
    {
        var name = fields.Text(key, Format.Pascal, required);
        if (name is not null && !(ontology.TryKind(name, out var kind) && !kind.Abstract))
            mistakes.Add(fields.Node(key)!, $"there is no concrete kind {Mistakes.Show(name)}");
        return name;
    }

    private static IReadOnlyList<HeadPhrase> Phrases(InputFields fields, string key) =>
        [.. fields.Texts(key, required: true).Select(text => HeadPhrase.Parse(text.Value))];
}
