using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>What the end of a word tells, in all languages; words are in lower case.</summary>
internal static class WordEndings
{
    private const int LeastOfPlural = 4;

    private static readonly HashSet<string> Possessives = LanguageWords.WordsOfAll("possessives");
    private static readonly HashSet<string> Plurals = LanguageWords.WordsOfAll("plurals");
    private static readonly HashSet<string> NoPlurals = LanguageWords.WordsOfAll("notPlurals");
    private static readonly HashSet<string> Verbs = LanguageWords.WordsOfAll("singularVerbs");

    /// <summary>Whether a token is a possessive: 's.</summary>
    public static bool IsPossessive(string token) => token is ['\'', ..] && Possessives.Contains(token[1..]);

    /// <summary>Whether letters behind an apostrophe are a possessive.</summary>
    public static bool IsBehindApostrophe(string letters) => Possessives.Contains(letters);

    /// <summary>Whether the bare mark behind a word is its possessive: the brothers'.</summary>
    public static bool TakesBareMark(string word) => EndsWith(word, Possessives);

    /// <summary>Whether a word means several, as far as one can see.</summary>
    public static bool IsPlural(string word) =>
        word.Length >= LeastOfPlural && EndsWith(word, Plurals) && !EndsWith(word, NoPlurals);

    /// <summary>Whether a verb tells of one: heads.</summary>
    public static bool IsOfOne(string verb) => EndsWith(verb, Verbs);

    private static bool EndsWith(string word, HashSet<string> endings) =>
        endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
