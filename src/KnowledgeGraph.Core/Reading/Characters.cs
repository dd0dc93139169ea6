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
            if (char.IsControl(c) || IsNoCharacter(c))
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
        char.IsSurrogate(c) ? $"half of a surrogate pair (U+{(int)c:X4})"
        : IsNoCharacter(c) ? $"the noncharacter U+{(int)c:X4}"
        : $"the control character U+{(int)c:X4}";

    /// <summary>Code points that Unicode keeps free of characters; .NET refuses to normalize some of them.</summary>
    public static bool IsNoCharacter(char c) => c is '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef');

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

    // U+2028 and U+2029 end a line for YAML but for no editor. While a text is parsed, two noncharacters
    // stand in their places.
    private const char LineSeparator = '\u2028',
        ParagraphSeparator = '\u2029',
        HiddenLine = '\ufdd8',
        HiddenParagraph = '\ufdd9';

    /// <summary>The text as a parser of YAML has to be given it, as long as before: separators hidden, and lines that
    /// hold nothing but tabs and spaces blank.</summary>
    public static string HideLineEnds(string text)
    {
        text = text.Replace(LineSeparator, HiddenLine).Replace(ParagraphSeparator, HiddenParagraph);
        return text.Contains('\t')
            ? string.Join(
                '\n',
                text.Split('\n')
                    .Select(line => line.AsSpan().Trim(" \t\r").Length == 0 ? line.Replace('\t', ' ') : line)
            )
            : text;
    }

    /// <summary>Takes back what <see cref="HideLineEnds"/> did to separators: they are white space within a
    /// line.</summary>
    public static string ShowLineEnds(string value) =>
        value.Replace(HiddenLine, LineSeparator).Replace(HiddenParagraph, ParagraphSeparator);
}
