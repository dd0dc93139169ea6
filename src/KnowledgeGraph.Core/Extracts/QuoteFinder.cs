using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extracts;

/// <summary>
/// Finds quoted words in a sentence: as they are, else after a closed list of foldings that change no meaning. Nothing
/// fuzzier: a near miss is how "would not lift" becomes evidence for "would lift".
/// </summary>
internal static class QuoteFinder
{
    /// <summary>All places, from left to right.</summary>
    public static IReadOnlyList<(int Offset, int Length)> Find(string sentence, string quote)
    {
        quote = quote.Normalize(NormalizationForm.FormC);
        var exact = Occurrences(sentence, quote).Select(offset => (offset, quote.Length)).ToList();
        if (exact.Count > 0)
            return exact;

        var text = Fold(sentence);
        var words = Fold(quote).Text.Trim();
        if (words.Length == 0)
            return [];
        var folded = Occurrences(text.Text, words).Select(Original).ToList();
        if (folded.Count > 0)
            return folded;
        var beginsOtherwise =
            words.Length <= text.Text.Length
            && char.ToUpperInvariant(words[0]) == char.ToUpperInvariant(text.Text[0])
            && text.Text.AsSpan(1).StartsWith(words.AsSpan(1), StringComparison.Ordinal);
        return beginsOtherwise ? [Original(0)] : [];

        (int Offset, int Length) Original(int at) =>
            (text.Starts[at], text.Ends[at + words.Length - 1] - text.Starts[at]);
    }

    /// <summary>The part of the sentence that shares most words with the quote; null when none does.</summary>
    public static string? Nearest(string sentence, string quote)
    {
        var words = Words(sentence);
        var wanted = Words(quote).CountBy(word => quote[word]).ToDictionary();
        var width = Math.Min(Math.Max(wanted.Values.Sum(), 1), words.Count);
        var (best, bestAt, shared) = (0, 0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            Move(words[i], -1);
            if (i >= width)
                Move(words[i - width], +1);
            if (shared <= best)
                continue;
            (best, bestAt) = (shared, Math.Max(0, i - width + 1));
        }
        return best == 0 ? null : sentence[words[bestAt].Start..words[Math.Min(bestAt + width, words.Count) - 1].End];

        void Move(Range word, int step)
        {
            if (!wanted.TryGetValue(sentence[word], out var left))
                return;
            if (step < 0 ? left > 0 : left >= 0)
                shared -= step;
            wanted[sentence[word]] = left + step;
        }
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (
            var at = text.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part, at + 1, StringComparison.Ordinal)
        )
            yield return at;
    }

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            words.Add(start..i);
            start = -1;
        }
        return words;
    }

    /// <summary>
    /// White space, curly quotes, dashes, ellipses and what is invisible made plain, with the place of each character
    /// in the original.
    /// </summary>
    private static (string Text, List<int> Starts, List<int> Ends) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (starts, ends) = (new List<int>(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
                continue;
            var c = Fold(text[i]);
            if (c == ' ' && folded.Length > 0 && folded[^1] == ' ')
            {
                ends[^1] = i + 1;
                continue;
            }
            var times = text[i] == '\u2026' ? 3 : 1;
            folded.Append(times == 3 ? '.' : c, times);
            starts.AddRange(Enumerable.Repeat(i, times));
            ends.AddRange(Enumerable.Repeat(i + 1, times));
        }
        return (folded.ToString(), starts, ends);
    }

    /// <summary>Soft hyphens, marks of direction and of joining, the mark of byte order: nobody sees them, so nobody
    /// copies them with the words.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u061c' or '\ufeff'
        || c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069');

    private static char Fold(char c) =>
        c switch
        {
            '\u2018' or '\u2019' or '\u201a' or '\u201b' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' => '"',
            '\u2212' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
            _ => c,
        };
}
