using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Finds where sentences end. A dot after an abbreviation or an initial ends none; the end of a paragraph ends one.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>
    /// Longer sentences are cut at a space: a list without dots must not become one sentence of a whole text.
    /// </summary>
    public const int MaxLength = 1_500;

    // Text without spaces is cut anyway: all rules read a sentence as a whole.
    private const int MostWithoutSpace = 4 * MaxLength;

    private static readonly HashSet<string> Abbreviations = new(
        LanguageWords.WordsOfAll("abbreviations"),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The sentences of a paragraph as ranges without white space around them, in order.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text, int from, int to)
    {
        var start = from;
        for (var at = from; at < to; at++)
        {
            if (!Ends(text, start, at, to) && !IsTooLong(text[at], at - start))
                continue;
            var end = at + 1;
            while (end < to && IsClosing(text[end]))
                end++;
            if (Trim(text, start, end) is { } sentence)
                yield return sentence;
            (start, at) = (end, end - 1);
        }
        if (Trim(text, start, to) is { } last)
            yield return last;
    }

    private static bool IsTooLong(char last, int length) =>
        length >= (char.IsWhiteSpace(last) ? MaxLength : MostWithoutSpace) && !char.IsHighSurrogate(last);

    private static (int, int)? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > start ? (start, end) : null;
    }

    private static bool Ends(string text, int start, int at, int to)
    {
        var c = text[at];
        if (c is not ('.' or '!' or '?' or '…'))
            return false;
        var next = at + 1;
        while (next < to && IsClosing(text[next]))
            next++;
        if (next < to && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < to && (char.IsWhiteSpace(text[next]) || IsOpening(text[next])))
            next++;
        if (next >= to)
            return true;
        if (char.IsLower(text[next]))
            return false;
        return c != '.' || !IsAbbreviation(text, start, at);
    }

    /// <summary>A known one, a single capital letter (an initial), or letters with dots between them (U.S.).</summary>
    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var begin = dot;
        while (begin > start && (char.IsLetter(text[begin - 1]) || text[begin - 1] == '.'))
            begin--;
        var word = text[begin..dot];
        if (word.Length == 0)
            return false;
        if (word.Length == 1)
            return char.IsUpper(word[0]) || Abbreviations.Contains(word);
        return word.Contains('.') && !word.Contains("..") || Abbreviations.Contains(word);
    }

    private static bool IsClosing(char c) =>
        c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '.' or '!' or '?' or '“';

    private static bool IsOpening(char c) =>
        c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '—' or '–' or '-' or '„';
}
