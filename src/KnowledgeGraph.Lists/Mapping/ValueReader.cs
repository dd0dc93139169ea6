using System.Text.RegularExpressions;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Values and conditions as mappings write them.</summary>
/// <param name="words">Shared <c>words</c> by name.</param>
/// <param name="list">What the mapping says of its list: <c>id</c> and <c>name</c>.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class ValueReader(
    IReadOnlyDictionary<string, WordTable> words,
    IReadOnlyDictionary<string, string> list,
    Mistakes mistakes
)
{
    /// <summary>A value of a key; null when the key is missing.</summary>
    public Value? Read(InputFields fields, string key, bool required = false) =>
        (required ? fields.Required(key) : fields.Node(key)) is { } node ? Read(node) : null;

    /// <summary>A path, a template, a list of which the first counts, or a mapping with more.</summary>
    public Value Read(InputNode node) =>
        node switch
        {
            InputText { Value: var text } => text.Contains('{')
                ? new Value { Template = Template.Parse(text) }
                : new Value { Path = NodePath.Parse(text) },
            InputList list => new Value { FirstOf = [.. list.Items.Select(Read)] },
            _ => ReadMap(node),
        };

    /// <summary>Paths with the values that hold; null when the key is missing.</summary>
    public Condition? ReadCondition(InputFields fields, string key)
    {
        if (fields.Node(key) is not { } node)
            return null;
        if (node is not InputMap map)
        {
            mistakes.Add(node, $"'{key}' must be a mapping of paths to values, for instance {{ type: passport }}");
            return null;
        }
        var tests = map.Entries.Select(entry => (NodePath.Parse(entry.Key.Value), ValuesOf(entry.Value)));
        return new Condition([.. tests]);
    }

    private static HashSet<string> ValuesOf(InputNode node)
    {
        var texts = node switch
        {
            InputText { Value: "any" } => [],
            InputText text => [text.Value],
            InputList list => list.Items.OfType<InputText>().Select(text => text.Value),
            _ => [],
        };
        return texts.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private Value ReadMap(InputNode node)
    {
        var fields = new InputFields(node, "a value", mistakes);
        var inner = fields.Node("value") is { } value ? Read(value) : new Value();
        var text = fields.Text("text") ?? (fields.OneOf("list", [.. list.Keys]) is { } ofList ? list[ofList] : null);
        var read = new Value
        {
            Path = inner.Path,
            Template = inner.Template,
            FirstOf = inner.FirstOf,
            Text = text ?? inner.Text,
            Words = ReadWords(fields),
            Else = fields.Node("else") is InputText { Value: var other } ? other : null,
            Match = ReadPattern(fields, "match", mistakes),
            As = fields.Text("as"),
            Split = ReadSplit(fields),
            When = ReadCondition(fields, "when"),
            Unless = ReadCondition(fields, "unless"),
        };
        fields.Done();
        if (fields.IsMap && read is { Path: null, Template: null, Text: null, FirstOf: [] })
            mistakes.Add(
                node,
                "a value needs 'value' (where it stands) 'text' (always the same) or 'list' (its id or name)"
            );
        return read;
    }

    private WordTable? ReadWords(InputFields fields)
    {
        switch (fields.Node("words"))
        {
            case null:
                return null;
            case InputText name when words.TryGetValue(name.Value, out var shared):
                return shared;
            case InputMap map:
                return ReadWords(map);
            case var other:
                mistakes.Add(
                    other,
                    "'words' must be a mapping of values to words, or the name of one under 'words' of the file"
                );
                return null;
        }
    }

    /// <summary>Values to words; an empty word says that the value has none.</summary>
    public static WordTable ReadWords(InputMap map) =>
        new(
            map.Entries.Select(entry =>
                (entry.Key.Value, entry.Value is InputText { IsNull: false } text ? text.Value : "")
            )
        );

    /// <summary>An expression of a key; null when the key is missing, or it is none.</summary>
    public static Regex? ReadPattern(InputFields fields, string key, Mistakes mistakes)
    {
        if (fields.Scalar(key, required: false) is not { } pattern)
            return null;
        try
        {
            return new Regex(
                pattern.Value,
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
                TimeSpan.FromMilliseconds(100)
            );
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            mistakes.Add(pattern, $"'{key}' is no regular expression that can be used: {error.Message}");
            return null;
        }
    }

    private static IReadOnlyList<string> ReadSplit(InputFields fields) =>
        fields.Node("split") switch
        {
            InputText one => [one.Value],
            InputList several => [.. several.Items.OfType<InputText>().Select(text => text.Value)],
            _ => [],
        };
}
