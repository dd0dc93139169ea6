using System.Globalization;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>
/// The input of an edit as the nodes that files are read from, so that the same code reads and checks both. Paths are
/// told without the argument itself.
/// </summary>
internal sealed class InputNodes(Mistakes mistakes)
{
    /// <summary>A scalar, or nothing for null.</summary>
    public InputText? Text(object? value, params IReadOnlyList<string> path)
    {
        if (value is null)
            return null;
        var place = At(path);
        var text = value switch
        {
            bool flag => flag ? "true" : "false",
            IConvertible => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
        {
            mistakes.Add(place, $"'{path[^1]}' must be a single value");
            return null;
        }
        if (Characters.FirstBad(text) is { } bad)
        {
            mistakes.Add(place, $"{Characters.Name(text[bad])} is not text; leave it out");
            text = Characters.WithoutBad(text);
        }
        return new InputText(text, IsPlain: false, place);
    }

    /// <summary>Says what is wrong with the input at a place.</summary>
    public void Refuse(string message, params IReadOnlyList<string> path) => mistakes.Add(At(path), message);

    public static InputList List(IEnumerable<InputNode> items, params IReadOnlyList<string> path) =>
        new([.. items], At(path));

    /// <summary>A mapping; keys without a node are left out.</summary>
    public static InputMap Map(IEnumerable<(string Key, InputNode? Node)> entries, params IReadOnlyList<string> path) =>
        new(
            [
                .. entries
                    .Where(entry => entry.Node is not null)
                    .Select(entry => (new InputText(entry.Key, false, entry.Node!.Place), entry.Node!)),
            ],
            At(path)
        );

    private static InInput At(IReadOnlyList<string> path) => new(["input", .. path]);
}
