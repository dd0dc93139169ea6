using System.Globalization;

namespace KnowledgeGraph.Names;

/// <summary>A name taken apart.</summary>
internal sealed class NameReading
{
    /// <summary>More words than this are not looked at.</summary>
    private const int MaxWords = 16;

    private readonly int free;
    private string? key;

    private NameReading(string text, NameWord[] words)
    {
        Text = text;
        Words = words;
        PatronymicAt = FindPatronymic(words);
        free = FindFree();
    }

    /// <summary>The name, cleaned.</summary>
    public string Text { get; }

    /// <summary>Its words in order; none when it is made of signs only.</summary>
    public NameWord[] Words { get; }

    /// <summary>Equal for names that are the same apart from case, diacritics and punctuation.</summary>
    public string Key =>
        key ??=
            Words.Length == 0
                ? NameText.Plain(Text).Replace(" ", "")
                : string.Join(' ', Words.Select(word => word.Plain));

    /// <summary>Which of the words is a patronymic; -1 when none is.</summary>
    public int PatronymicAt { get; }

    /// <summary>Whether a word may be missing in another form of the name.</summary>
    public bool IsFree(int word) => (free & (1 << word)) != 0;

    public static NameReading Of(string text)
    {
        var clean = NameText.Clean(text);
        return new NameReading(clean, [.. Split(clean).Take(MaxWords).Select(word => new NameWord(word))]);
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>(4);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (IsLetter(text[i]) || (start >= 0 && IsInside(text, i, start))))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                words.Add(Bare(text[start..i]));
                start = -1;
            }
        }
        return words;
    }

    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>An apostrophe between letters, or a dot inside U.S.</summary>
    private static bool IsInside(string text, int at, int start)
    {
        if (at + 1 >= text.Length || !IsLetter(text[at + 1]))
            return false;
        if (NameText.IsApostrophe(text[at]))
            return true;
        var singleBefore = at - 1 == start || text[at - 2] == '.';
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

    /// <summary>A bit for each word; none when all words are small.</summary>
    private int FindFree()
    {
        var small = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].IsSmall)
                small |= 1 << i;
        }
        if (small == (1 << Words.Length) - 1)
            small = 0;
        return PatronymicAt < 0 ? small : small | (1 << PatronymicAt);
    }

    private static int FindPatronymic(NameWord[] words)
    {
        if (words.Length is < 3 or > 5)
            return -1;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].LooksPatronymic && words[i - 1].GivenName is not null)
                return i;
        }
        return words[1].LooksPatronymic ? 1
            : words.Length == 3 && words[2].LooksPatronymic ? 2
            : -1;
    }
}
