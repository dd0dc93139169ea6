using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Reads mappings, with every mistake at its place.</summary>
public static class MappingReader
{
    private const string Like = "like";
    private const int MostLike = 4;

    /// <summary>A mapping from a file; throws <see cref="InputException"/> with every mistake.</summary>
    public static ListMapping Read(Ontology ontology, string path)
    {
        var mistakes = new Mistakes(path);
        var root = YamlFile.Read(path, mistakes);
        return Done(root is null ? null : Overlaid(root, path, mistakes, 0), ontology, mistakes) with
        {
            Format = Path.GetFileNameWithoutExtension(path),
        };
    }

    /// <summary>A mapping from a text; throws <see cref="InputException"/> with every mistake.</summary>
    public static ListMapping Parse(Ontology ontology, string text, string name = "mapping.yaml")
    {
        var mistakes = new Mistakes(name);
        return Done(YamlFile.Parse(text, mistakes), ontology, mistakes);
    }

    /// <summary>
    /// A mapping that is <c>like</c> another of its folder has all that it does not say itself from there; of
    /// <c>words</c> each for itself.
    /// </summary>
    private static InputNode Overlaid(InputNode root, string path, Mistakes mistakes, int depth)
    {
        if (
            root is not InputMap own
            || own.Entries.FirstOrDefault(entry => entry.Key.Value == Like).Value is not { } like
        )
            return root;
        var name = new InputFields(root, "the mapping", mistakes).Text(Like, Format.Slug);
        var other = name is null ? null : Path.Combine(Path.GetDirectoryName(path) ?? "", name + ".yaml");
        if (other is null || !File.Exists(other))
        {
            if (name is not null)
                mistakes.Add(like, $"there is no mapping {Mistakes.Show(name)} beside this one");
            return root;
        }
        var keys = own.Entries.Select(entry => entry.Key.Value).ToHashSet();
        if (depth == MostLike)
        {
            mistakes.Add(like, $"a mapping is like another at most {MostLike} times in a row");
            return root;
        }
        var read = YamlFile.Read(other, mistakes);
        var rest = (read is null ? null : Overlaid(read, other, mistakes, depth + 1) as InputMap)?.Entries ?? [];
        return own with
        {
            Entries =
            [
                .. own
                    .Entries.Where(entry => entry.Key.Value != Like)
                    .Select(entry => entry.Key.Value == "words" ? (entry.Key, Both(entry.Value, rest)) : entry),
                .. rest.Where(entry => entry.Key.Value != Like && !keys.Contains(entry.Key.Value)),
            ],
        };
    }

    private static InputNode Both(InputNode own, IEnumerable<(InputText Key, InputNode Value)> rest)
    {
        var other = rest.FirstOrDefault(entry => entry.Key.Value == "words").Value as InputMap;
        return own is InputMap map && other is not null
            ? map with
            {
                Entries =
                [
                    .. map.Entries,
                    .. other.Entries.ExceptBy(map.Entries.Select(entry => entry.Key.Value), entry => entry.Key.Value),
                ],
            }
            : own;
    }

    private static ListMapping Done(InputNode? root, Ontology ontology, Mistakes mistakes)
    {
        var mapping = root is null ? null : Read(ontology, root, mistakes);
        return mapping is null || mistakes.Any ? throw mistakes.ToException() : mapping;
    }

    private static ListMapping Read(Ontology ontology, InputNode root, Mistakes mistakes)
    {
        var fields = new InputFields(root, "the mapping", mistakes);
        fields.OneOf("format", ["list-mapping/1"], required: true);
        var list = new InputFields(fields.Required("list") ?? root, "'list'", mistakes);
        var id = list.Text("id", Format.Slug, required: true) ?? "";
        var name = list.Text("name", 200, required: true) ?? "";
        var values = new ValueReader(
            SharedWords(fields.Node("words"), mistakes),
            new Dictionary<string, string> { ["id"] = id, ["name"] = name },
            mistakes
        );
        var things = new ThingReader(ontology, values, mistakes);
        things.ReadShapes(fields.Node("shapes"));
        var refuse = fields.Text("refuse");
        var mapping = new ListMapping
        {
            Id = id,
            Name = name,
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
        var known = mapping.File with { Names = MappedFields.Of(mapping), Keys = mapping.Recognize?.Keys ?? [] };
        return mapping with { File = known };
    }

    private static Dictionary<string, WordTable> SharedWords(InputNode? node, Mistakes mistakes)
    {
        var shared = new Dictionary<string, WordTable>();
        if (node is null)
            return shared;
        if (node is not InputMap map)
            mistakes.Add(node, "'words' must be a mapping of names to words");
        else
        {
            foreach (var (name, value) in map.Entries)
            {
                if (value is InputMap words)
                    shared[name.Value] = ValueReader.ReadWords(words);
                else
                    mistakes.Add(value, $"words {Mistakes.Show(name.Value)} must be a mapping of values to words");
            }
        }
        return shared;
    }
}
