using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Reads mappings, with every mistake at its place.</summary>
public static class MappingReader
{
    /// <summary>A mapping from a file; throws <see cref="InputException"/> with every mistake.</summary>
    public static ListMapping Read(Ontology ontology, string path)
    {
        var mistakes = new Mistakes(path);
        return Done(YamlFile.Read(path, mistakes), ontology, mistakes);
    }

    /// <summary>A mapping from a text; throws <see cref="InputException"/> with every mistake.</summary>
    public static ListMapping Parse(Ontology ontology, string text, string name = "mapping.yaml")
    {
        var mistakes = new Mistakes(name);
        return Done(YamlFile.Parse(text, mistakes), ontology, mistakes);
    }

    private static ListMapping Done(YamlNode? root, Ontology ontology, Mistakes mistakes)
    {
        var mapping = root is null ? null : Read(ontology, root, mistakes);
        return mapping is null || mistakes.Any ? throw mistakes.ToException() : mapping;
    }

    private static ListMapping Read(Ontology ontology, YamlNode root, Mistakes mistakes)
    {
        var fields = new YamlFields(root, "the mapping", mistakes);
        fields.OneOf("format", ["list-mapping/1"], required: true);
        var values = new ValueReader(SharedWords(fields.Node("words"), mistakes), mistakes);
        var things = new ThingReader(ontology, values, mistakes);
        things.ReadShapes(fields.Node("shapes"));
        var list = new YamlFields(fields.Required("list") ?? root, "'list'", mistakes);
        var id = list.Text("id", Format.Slug, required: true) ?? "";
        var refuse = fields.Text("refuse");
        var mapping = new ListMapping
        {
            Id = id,
            Name = list.Text("name", 200, required: true) ?? "",
            Publisher = list.Text("publisher", 200, required: true) ?? "",
            Url = list.Text("url", Format.WebAddress),
            Language = list.Text("language", Format.Language) ?? "en",
            PerFile = list.Flag("perFile"),
            Prefix = list.Text("prefix", Format.Slug) ?? id,
            Recognize = LayoutSection.ReadRecognition(fields.Node("recognize"), mistakes),
            Refuse = refuse,
            File = fields.Node("file") is { } file
                ? LayoutSection.Read(file, mistakes)
                : new FileLayout { Reader = "csv" },
            Version = values.Read(fields, "version"),
            MonthFirst = fields.OneOf("dates", ["day-first", "month-first"]) == "month-first",
            Key = values.Read(fields, "key", required: refuse is null) ?? new Value { Text = "" },
            Title = values.Read(fields, "title"),
            LeftOut = [.. fields.Texts("leftOut").Select(text => text.Value)],
            Things = [.. fields.List("things", required: refuse is null).Select(things.Read)],
        };
        list.Done();
        fields.Done();
        if (id.Length > 32)
            mistakes.Add(list.Node("id")!, "the id of a list has at most 32 characters: ids of entries come behind it");
        return mapping;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> SharedWords(
        YamlNode? node,
        Mistakes mistakes
    )
    {
        var shared = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if (node is null)
            return shared;
        if (node is not YamlMap map)
            mistakes.Add(node, "'words' must be a mapping of names to words");
        else
        {
            foreach (var (name, value) in map.Entries)
            {
                if (value is YamlMap words)
                    shared[name.Value] = ValueReader.ReadWords(words);
                else
                    mistakes.Add(value, $"words {Mistakes.Show(name.Value)} must be a mapping of values to words");
            }
        }
        return shared;
    }
}
