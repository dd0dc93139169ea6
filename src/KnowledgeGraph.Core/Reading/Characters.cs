using System.Text;

namespace KnowledgeGraph.Reading;

/// <summary>Characters that are no text anywhere: controls (tab and line ends apart) and halves of surrogate
/// pairs.</summary>
internal static class Characters
{
    public static int? FirstBad(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007f' or '\n' or '\t' or '\r')
                continue;
            if (char.IsControl(c))
                return i;
            if (!char.IsSurrogate(c))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                i++;
            else
                return i;
        }
        return null;
    }

    /// <summary>Says where the first of them stands; false when there is one.</summary>
    public static bool Check(string text, Mistakes mistakes)
    {
        if (FirstBad(text) is not { } bad)
            return true;
        var line = text.AsSpan(0, bad).Count('\n') + 1;
        mistakes.Add(line, bad - text.LastIndexOf('\n', bad), $"{Name(text[bad])} is not text; leave it out");
        return false;
    }

    public static string Name(char c) =>
        char.IsSurrogate(c) ? $"half of a surrogate pair (U+{(int)c:X4})" : $"the control character U+{(int)c:X4}";

    public static string WithoutBad(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (FirstBad(rest) is { } bad)
        {
            clean.Append(rest[..bad]);
            rest = rest[(bad + 1)..];
        }
        return clean.Append(rest).ToString();
    }
}
