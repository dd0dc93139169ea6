using System.Text;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>A text with places for values.</summary>
public sealed record Template(IReadOnlyList<(string Before, NodePath? Path)> Pieces)
{
    /// <summary>Reads <c>{first} {last}</c>.</summary>
    public static Template Parse(string text)
    {
        var pieces = new List<(string, NodePath?)>();
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            pieces.Add((text[from..open], NodePath.Parse(text[(open + 1)..close])));
            from = close + 1;
        }
        if (from < text.Length)
            pieces.Add((text[from..], null));
        return new Template(pieces);
    }

    /// <summary>
    /// The text with the first value of each path; null when none of them has any. Separators around nothing fall away.
    /// </summary>
    public Found? Fill(Scope scope)
    {
        var leaves = new List<RecordNode>();
        var text = new StringBuilder();
        var tail = "";
        foreach (var (before, path) in Pieces)
        {
            if (path is null)
            {
                tail = before;
                continue;
            }
            if (path.First(scope.Node, scope.Record) is not { Text: { } value } leaf)
            {
                if (text.Length == 0 && !IsSeparator(before))
                    text.Append(before);
                continue;
            }
            text.Append(text.Length == 0 && IsSeparator(before) ? "" : before).Append(value);
            leaves.Add(leaf);
        }
        return leaves.Count > 0 && RecordNode.Clean(text.Append(tail).ToString()) is { } clean
            ? new Found(clean, leaves)
            : null;
    }

    private static bool IsSeparator(string text) => text.All(c => c is ' ' or ',' or ';' or '-' or '/' or ':');
}
