using System.Globalization;
using System.Text;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Questions;

/// <summary>The words of a text with their places.</summary>
internal static class TextWords
{
    /// <summary>Longer ones are cut: nobody looks for them.</summary>
    private const int MaxLength = 64;

    /// <summary>A word as the index knows it, and where it stands, in UTF-16 code units.</summary>
    public readonly record struct Place(string Word, int Offset, int Length);

    /// <summary>The words in their order. Chinese and Japanese, who set no spaces, have one for each sign.</summary>
    public static IEnumerable<Place> Of(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            while (at < text.Length && (at == start || !IsAlone(text[start])) && IsOfWord(text, at, start))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }
            if (WordOf(text.AsSpan(start, Math.Min(at - start, MaxLength))) is { Length: > 0 } word)
                yield return new Place(word, start, at - start);
        }
    }

    private static bool IsOfWord(string text, int at, int start) =>
        Tokens.IsLetter(text[at])
            ? at == start || !IsAlone(text[at])
            : at > start
                && (
                    IsUnseen(text[at]) || (IsInside(text[at]) && at + 1 < text.Length && Tokens.IsLetter(text[at + 1]))
                );

    /// <summary>An apostrophe between letters: Дар'я.</summary>
    private static bool IsInside(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´' or 'ʹ' or '′';

    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsAlone(char c) =>
        c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々';

    /// <summary>Lower case, but for what is read letter by letter (KGB).</summary>
    private static string WordOf(ReadOnlySpan<char> written)
    {
        var word = new StringBuilder(written.Length);
        foreach (var rune in written.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                word.Append(rune);
        }
        var whole = word.ToString().Normalize(NormalizationForm.FormC);
        return whole.Length is > 1 and <= 6 && whole.All(char.IsUpper) ? whole : whole.ToLowerInvariant();
    }
}
