using System.Globalization;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>
/// The input of an edit as the nodes that files are read from, so that the same code reads and checks both. The line of
/// a node is the number of its path in the input.
/// </summary>
internal sealed class InputNodes(Mistakes mistakes)
{
    private readonly List<IReadOnlyList<string>> _paths =
    [
        ["input"],
    ];

    public IReadOnlyList<string> PathOf(int line) => line >= 0 && line < _paths.Count ? _paths[line] : _paths[0];

    /// <summary>A scalar, or nothing for null.</summary>
    public YamlText? Text(object? value, params IReadOnlyList<string> path)
    {
        if (value is null)
            return null;
        var text = value switch
        {
            bool flag => flag ? "true" : "false",
            not IConvertible => null,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        var node = new YamlText(text ?? "", IsPlain: false, Line(path), 1);
        if (text is null)
            mistakes.Add(node, $"'{path[^1]}' must be a single value");
        if (text is null)
            return null;
        if (Characters.FirstBad(text) is not { } bad)
            return node;
        mistakes.Add(node, $"{Characters.Name(text[bad])} is not text; leave it out");
        return node with { Value = Characters.WithoutBad(text) };
    }

    public YamlList List(IEnumerable<YamlNode> items, params IReadOnlyList<string> path) =>
        new([.. items], Line(path), 1);

    /// <summary>A mapping; keys without a node are left out.</summary>
    public YamlMap Map(IEnumerable<(string Key, YamlNode? Node)> entries, params IReadOnlyList<string> path)
    {
        var line = Line(path);
        return new(
            [
                .. entries
                    .Where(entry => entry.Node is not null)
                    .Select(entry => (new YamlText(entry.Key, false, entry.Node!.Line, 1), entry.Node!)),
            ],
            line,
            1
        );
    }

    private int Line(IReadOnlyList<string> path)
    {
        _paths.Add(["input", .. path]);
        return _paths.Count - 1;
    }
}
