using System.Globalization;
using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Cuts a sentence into words, numbers and signs. Words keep inner apostrophes, hyphens and the dots of U.S.; numbers
/// keep their separators (1,227 and 1 227 are one token each); an English possessive 's stands alone.
/// </summary>
public static class Tokenizer
{
    private const int MostOfPossessive = 3;

    /// <summary>The tokens, from left to right; white space is none.</summary>
    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end =
                char.IsAsciiDigit(text[at]) ? EndOfNumber(text, at)
                : IsLetter(text, at) ? EndOfWord(text, at)
                : at + 1;
            if (IsApostrophe(text[at]) && at > 0 && BeginsPossessive(text, at) && char.IsLetterOrDigit(text[at - 1]))
                end = at + PossessiveLength(text, at);
            else if (end == at + 1 && char.IsHighSurrogate(text[at]) && end < text.Length)
                end++;
            tokens.Add(Make(text, at, end));
            at = end;
        }
        return tokens;
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..end];
        var kind =
            char.IsAsciiDigit(word[0]) ? TokenKind.Number
            : IsLetter(word, 0) || IsPossessive(word) ? TokenKind.Word
            : TokenKind.Sign;
        return new Token(start, end, word, word.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\''), kind);
    }

    private static int EndOfNumber(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
                end++;
            else if (
                text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
                || IsThousandsSpace(text, at, end)
            )
                end += 2;
            else
                break;
        }
        // 2020s, 5th, 10-летний: letters that stick to a number belong to it.
        if (end < text.Length && IsLetter(text, end))
            return EndOfWord(text, end);
        return end;
    }

    /// <summary>1 227: a space, then exactly three digits; never after four digits, which are a year.</summary>
    private static bool IsThousandsSpace(string text, int start, int at)
    {
        if (text[at] is not (' ' or '\u00a0' or '\u202f') || at + 3 >= text.Length)
            return false;
        var before = 0;
        while (at - before > start && char.IsAsciiDigit(text[at - before - 1]))
            before++;
        return before <= 3
            && char.IsAsciiDigit(text[at + 1])
            && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
    }

    /// <summary>Words that stand alone behind a name and a hyphen: Oslo-based.</summary>
    private static readonly string[] Apart = [.. LanguageWords.WordsOfAll("behindHyphens")];

    private static bool IsApart(string text, int start, int at) =>
        char.IsUpper(text[start])
        && Array.Exists(Apart, word =>
            string.CompareOrdinal(text, at, word, 0, word.Length) == 0
            && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))
        );

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (IsLetter(text, end) || char.IsAsciiDigit(text[end]))
            {
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
                continue;
            }
            if (end + 1 >= text.Length || end == start)
                break;
            var next = IsLetter(text, end + 1);
            if (IsApostrophe(text[end]) && next && !BeginsPossessive(text, end))
                end++;
            else if (text[end] is '-' or '\u2010' or '\u2011' && (next || char.IsAsciiDigit(text[end + 1])))
            {
                if (IsApart(text, start, end + 1))
                    break;
                end++;
            }
            else if (text[end] == '&' && next && char.IsUpper(text[end - 1]))
                end++;
            else if (text[end] == '.' && IsInAbbreviation(text, start, end))
                end++;
            else
                break;
        }
        return Math.Min(end, text.Length);
    }

    /// <summary>
    /// A dot after a single letter that another single letter with a dot precedes or follows: U.S., e.g.
    /// </summary>
    private static bool IsInAbbreviation(string text, int start, int dot)
    {
        var single = dot - start == 1 || (dot >= 2 && text[dot - 2] == '.');
        if (!single || !char.IsLetter(text[dot - 1]))
            return false;
        var another = dot + 2 < text.Length && char.IsLetter(text[dot + 1]) && text[dot + 2] == '.';
        var last = dot >= 2 && text[dot - 2] == '.';
        return another || last;
    }

    private static bool IsLetter(string text, int at) =>
        char.IsLetter(text, at)
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLetter(text, at))
        || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsPossessive(string word) =>
        word.Length > 1 && IsApostrophe(word[0]) && WordEndings.IsBehindApostrophe(word[1..].ToLowerInvariant());

    private static bool BeginsPossessive(string text, int at) => PossessiveLength(text, at) > 0;

    /// <summary>How long the possessive is that begins with this apostrophe; 0 when none does.</summary>
    private static int PossessiveLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && end - at <= MostOfPossessive)
            end++;
        return WordEndings.IsBehindApostrophe(text[(at + 1)..end].ToLowerInvariant()) ? end - at : 0;
    }
}
