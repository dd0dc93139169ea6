namespace KnowledgeGraph.Languages;

/// <summary>The months in all languages, in every case of the noun.</summary>
internal static class MonthNames
{
    private static readonly IReadOnlyList<(string[] Stems, HashSet<string> Endings, int Month)> Rows =
    [
        .. LanguageWords.All.SelectMany(language =>
            language.Rows("months").Select((stems, at) => (stems, Endings(language), at + 1))
        ),
    ];

    private static readonly HashSet<string> Vowels = LanguageWords.WordsOfAll("vowels");

    /// <summary>The month that a word names, from 1; null for none.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="isCapital">Whether it was written with a capital, which some names of months need.</param>
    public static int? Month(string word, bool isCapital = false)
    {
        foreach (var (stems, endings, month) in Rows)
        {
            if (Array.Exists(stems, stem => IsForm(word, isCapital, stem, endings)))
                return month;
        }
        return null;
    }

    /// <summary>
    /// The month that a word in lower case abbreviates (<c>янв</c>, <c>квіт</c>), from 1; null for none. One of four
    /// letters ends in a consonant: вера is faith, дека a deck.
    /// </summary>
    public static int? Abbreviated(string word)
    {
        if (word.Length != 3 && (word.Length != 4 || Vowels.Contains(word[^1..])))
            return null;
        foreach (var (stems, _, month) in Rows)
        {
            if (Array.Exists(stems, stem => stem.StartsWith(word, StringComparison.Ordinal)))
                return month;
        }
        return null;
    }

    private static bool IsForm(string word, bool isCapital, string stem, HashSet<string> endings) =>
        char.IsUpper(stem[0])
            ? isCapital && string.Equals(word, stem, StringComparison.OrdinalIgnoreCase)
            : word.StartsWith(stem, StringComparison.Ordinal) && endings.Contains(word[stem.Length..]);

    private static HashSet<string> Endings(LanguageWords language) =>
        [.. language.Rows("monthEndings").SelectMany(row => row), ""];
}
