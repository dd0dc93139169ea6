using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Words;

/// <summary>A text cut into words.</summary>
internal static class Tokens
{
    /// <summary>More words than this are not looked at.</summary>
    private const int MaxWords = 24;

    /// <summary>The words; glued initials (А.Г.Лукашенко) come as single letters where a person is read.</summary>
    public static List<string> Of(string text, NameSort sort)
    {
        var words = new List<string>(4);
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < MaxWords; i++)
        {
            if (
                i < text.Length
                && (IsLetter(text[i]) || (start >= 0 && IsInside(text, i, start)))
                && !Turns(text, i, start)
            )
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                Add(words, text[start..i], sort);
                start = i < text.Length && IsLetter(text[i]) ? i : -1;
            }
        }
        return words;
    }

    private static void Add(List<string> words, string word, NameSort sort)
    {
        var bare = Bare(word);
        if (bare.Length == 0)
            return;
        if (sort == NameSort.Person && word.Contains('.') && bare.Length <= 4)
            words.AddRange(bare.Select(letter => letter.ToString()));
        else if (bare.Length > 2 && (IsHan(bare[0]) || (sort == NameSort.Thing && Hangul.Is(bare[0]))))
            HanWords.AddTo(words, bare);
        else
            words.Add(LookAlikes.Mend(bare));
    }

    public static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Chinese and Japanese write a name, its form and other alphabets without a space.</summary>
    private static bool Turns(string text, int at, int start) =>
        start >= 0 && IsLetter(text[at]) && IsLetter(text[at - 1]) && IsHan(text[at]) != IsHan(text[at - 1]);

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々';

    /// <summary>An apostrophe between letters, or a dot inside U.S.</summary>
    private static bool IsInside(string text, int at, int start)
    {
        if (at + 1 >= text.Length || !IsLetter(text[at + 1]))
            return false;
        if (NameText.IsApostrophe(text[at]) || text[at] is '״' or '׳')
            return true;
        var singleBefore = at - 1 == start || (at > 1 && text[at - 2] == '.');
        return text[at] == '.' && singleBefore && (at + 2 == text.Length || !IsLetter(text[at + 2]));
    }

    private static string Bare(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsLetter(word[i]))
                return string.Concat(word.Where(IsLetter));
        }
        return word;
    }
}
