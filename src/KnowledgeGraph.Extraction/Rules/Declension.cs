namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Endings by which names in other cases are led back to the nominative.</summary>
public sealed record Declension
{
    /// <summary>No endings: names stay as they are written.</summary>
    public static Declension None { get; } = new();

    /// <summary>Of surnames of men: an ending, and that of the nominative.</summary>
    public IReadOnlyList<(string Ending, string Nominative)> Men { get; init; } = [];

    /// <summary>Of surnames of women.</summary>
    public IReadOnlyList<(string Ending, string Nominative)> Women { get; init; } = [];

    /// <summary>An ending of a given name, and that of a surname in the same case: Антона Белоуса.</summary>
    public IReadOnlyList<(string Ending, string Nominative)> AsGiven { get; init; } = [];

    /// <summary>Surnames that are not declined like a given name: Белого.</summary>
    public WordList NotAsGiven { get; init; } = WordList.Empty;

    /// <summary>Given names of men that end as those of women do.</summary>
    public WordList LikeWomen { get; init; } = WordList.Empty;

    /// <summary>Of adjectives before a noun.</summary>
    public IReadOnlyList<(string Ending, string Nominative)> Adjectives { get; init; } = [];

    /// <summary>Endings of adjectives in any case.</summary>
    public WordList AnyAdjective { get; init; } = WordList.Empty;

    /// <summary>Nouns with an own nominative: суд.</summary>
    public WordList Nouns { get; init; } = WordList.Empty;

    /// <summary>Their endings in other cases.</summary>
    public WordList NounEndings { get; init; } = WordList.Empty;

    /// <summary>What the lists are called in rule files.</summary>
    internal static IReadOnlyList<string> Lists { get; } =
    ["men", "women", "asGiven", "notAsGiven", "likeWomen", "adjectives", "anyAdjective", "nouns", "nounEndings"];

    /// <summary>The lists by their names.</summary>
    internal static Declension Of(IReadOnlyDictionary<string, WordList> lists)
    {
        WordList Words(string name) => lists.GetValueOrDefault(name) ?? WordList.Empty;
        IReadOnlyList<(string, string)> Pairs(string name) =>
            [.. Words(name).Phrases.Where(pair => pair.Count == 2).Select(pair => (pair[0], pair[1]))];
        return new Declension
        {
            Men = Pairs("men"),
            Women = Pairs("women"),
            AsGiven = Pairs("asGiven"),
            NotAsGiven = Words("notAsGiven"),
            LikeWomen = Words("likeWomen"),
            Adjectives = Pairs("adjectives"),
            AnyAdjective = Words("anyAdjective"),
            Nouns = Words("nouns"),
            NounEndings = Words("nounEndings"),
        };
    }

    /// <summary>Whether a word, in lower case, ends as an adjective does.</summary>
    public bool IsAdjective(string word) => word.Length > 4 && AnyAdjective.Has(word);

    /// <summary>The word with the longest ending of the table that it has changed; null when it has none.</summary>
    public static string? Changed(string word, IReadOnlyList<(string Ending, string Nominative)> endings)
    {
        var (longest, changed) = (0, (string?)null);
        foreach (var (ending, nominative) in endings)
        {
            if (
                ending.Length > longest
                && word.Length > ending.Length + 1
                && word.EndsWith(ending, StringComparison.Ordinal)
            )
                (longest, changed) = (ending.Length, word[..^ending.Length] + nominative);
        }
        return changed;
    }
}
