using System.Text;

namespace KnowledgeGraph.Lists.Records;

/// <summary>One entry of a list, in whatever format it came: a tree of fields.</summary>
/// <param name="Root">The entry; its name is what the format calls it.</param>
/// <param name="Place">Line of the file where it begins, or number of the row, 1-based.</param>
public sealed record ListRecord(RecordNode Root, long Place)
{
    private const int MostOfLine = 1_800;

    /// <summary>Whether the file says that the entry is gone.</summary>
    public bool Removed { get; init; }

    /// <summary>
    /// Numbers the fields in their order, from <paramref name="first"/> on, and gives them as lines that people can
    /// read: <c>Listed on: 2006-05-18</c>. Repeated parts are counted: <c>Individual alias 2, quality: Low</c>.
    /// </summary>
    public IReadOnlyList<string> Number(int first)
    {
        var lines = new List<string>();
        Number(Root, "", first, lines);
        return lines;
    }

    private static void Number(RecordNode node, string label, int first, List<string> lines)
    {
        if (node.Text is { } text)
        {
            node.Line = first + lines.Count;
            AddLines(lines, label.Length == 0 ? Words(node.Name) : label, text);
        }
        var several = Several(node);
        foreach (var part in node.PartSpan)
        {
            var words = label.Length == 0 ? Words(part.Name) : $"{label}, {Lower(Words(part.Name))}";
            if (several is not null && several.TryGetValue(part.Name, out var count))
                words += $" {several[part.Name] = count + 1}";
            Number(part, words, first, lines);
        }
    }

    /// <summary>The names that several parts have, to count them; null when there is none, as in most.</summary>
    private static Dictionary<string, int>? Several(RecordNode node)
    {
        if (node.Parts.Count < 2)
            return null;
        Dictionary<string, int>? several = null;
        var names = new HashSet<string>(node.Parts.Count);
        foreach (var part in node.PartSpan)
        {
            if (!names.Add(part.Name))
                (several ??= [])[part.Name] = 0;
        }
        return several;
    }

    /// <summary>A long value goes on in lines of their own, cut between words.</summary>
    private static void AddLines(List<string> lines, string label, string text)
    {
        label = label.Length > 150 ? label[..150] : label;
        for (var from = 0; from < text.Length; )
        {
            var length = text.Length - from;
            if (length > MostOfLine)
                length = text.LastIndexOf(' ', from + MostOfLine - 1, MostOfLine / 2) is > 0 and var blank
                    ? blank - from
                    : MostOfLine;
            if (char.IsHighSurrogate(text[from + length - 1]) && from + length < text.Length)
                length--;
            lines.Add($"{label}{(from == 0 ? "" : " (goes on)")}: {text.Substring(from, length).Trim()}");
            from += length;
        }
    }

    /// <summary>A name of a field as words: <c>LISTED_ON</c> and <c>listedOn</c> are both <c>Listed on</c>.</summary>
    internal static string Words(string name)
    {
        if (name.Contains(' '))
            return name;
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is '_' or '-')
                words.Append(' ');
            else if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(c));
            else if (i > 0 && char.IsUpper(c) && name.Contains('_'))
                words.Append(char.ToLowerInvariant(c));
            else
                words.Append(c);
        }
        if (words.Length > 0)
            words[0] = char.ToUpperInvariant(words[0]);
        return words.ToString();
    }

    private static string Lower(string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[1])
            ? char.ToLowerInvariant(words[0]) + words[1..]
            : words;
}
