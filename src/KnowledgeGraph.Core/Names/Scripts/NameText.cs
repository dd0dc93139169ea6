using System.Globalization;
using System.Text;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Names.Scripts;

/// <summary>Text of users made safe to compare: whatever comes in, nothing here throws.</summary>
internal static class NameText
{
    /// <summary>Longer texts are no names; what comes after is not looked at.</summary>
    public const int MaxLength = 200;

    // Latin, Greek and Cyrillic, where nearly all names are; other letters take the slow way.
    private static readonly char[] PlainLetters =
    [
        .. Enumerable.Range(0, 0x530).Select(code => PlainLetter((char)code)),
    ];

    /// <summary>
    /// NFC, without lone surrogates, control, format and unassigned characters (normalizing throws on some), trimmed,
    /// single spaces, cut to <see cref="MaxLength"/>.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        // Ten times the limit: enough to get past any indentation, and no more work for a megabyte.
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MaxLength * 10)).EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            if (Rune.IsWhiteSpace(rune))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
            }
            else if (
                Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
            )
            {
                if (IsStress(rune) && result.Length > 0 && result[^1] is >= 'Ѐ' and <= 'ӿ')
                    continue;
                if (result.Length + rune.Utf16SequenceLength > MaxLength)
                    break;
                result.Append(rune);
            }
        }
        return result.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower case without diacritics, in its own script.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] >= PlainLetters.Length)
                return SortKey.Of(word.ToString()).Replace(" ", "");
            plain[i] = PlainLetters[word[i]];
        }
        return plain.ToString();
    }

    /// <summary>The beginning of a text, no longer than that and without half a surrogate pair at its end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Signs that stand inside words: Дар'я.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´' or 'ʹ' or '′';

    /// <summary>
    /// Acute and grave, which mark the stress of Cyrillic words; NFC has letters of its own for those that are letters
    /// (ѓ, ќ).
    /// </summary>
    private static bool IsStress(Rune rune) => rune.Value is 0x0300 or 0x0301 or 0x0341;

    private static bool IsClean(string text)
    {
        if (text.Length is 0 or > MaxLength || text[0] == ' ' || text[^1] == ' ')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '!' and <= '~' or (>= 'À' and <= 'ɏ') or (>= 'Ѐ' and <= 'ҁ') or '’')
                continue;
            if (c != ' ' || text[i - 1] == ' ')
                return false;
        }
        return true;
    }

    private static char PlainLetter(char c) =>
        c switch
        {
            'ł' or 'Ł' => 'l',
            'đ' or 'Đ' => 'd',
            'ø' or 'Ø' => 'o',
            'ı' => 'i',
            // ǿ loses its accent first, then its stroke. Signs that stand for a mark (ͺ) are a space with a mark on it.
            _ => SortKey.Of(c.ToString()) is [var plain] && plain != ' '
                ? plain == c
                    ? c
                    : PlainLetter(plain)
                : char.ToLowerInvariant(c),
        };
}
