using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Forms of a Cyrillic word in the cases of all languages, some too many: lists of known words hold them, so that a
/// lookup is enough.
/// </summary>
internal static class CaseForms
{
    private static readonly HashSet<string> Hard = LanguageWords.WordsOfAll("hardEndings");
    private static readonly HashSet<string> Soft = LanguageWords.WordsOfAll("softEndings");
    private static readonly HashSet<string> HardBehind = LanguageWords.WordsOfAll("hardBehind");
    private static readonly HashSet<string> SoftBehind = LanguageWords.WordsOfAll("softBehind");
    private static readonly HashSet<string> NoCasesBehind = LanguageWords.WordsOfAll("noCasesBehind");

    private static readonly Dictionary<string, string> Stems = LanguageWords
        .OfAll("changedStems")
        .ToDictionary(row => row[0], row => row[1]);

    /// <summary>The word itself, and its forms; <c>stem~</c> takes every ending.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (!word.Any(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            return [word.TrimEnd('~')];
        if (word.EndsWith('~'))
            return Of(word[..^1], Hard.Concat(Soft));
        if (Stems.TryGetValue(word, out var stem))
            return Of(stem, Hard).Append(word);
        var last = word[^1..];
        return HardBehind.Contains(last) ? Of(word[..^1], Hard).Append(word)
            : SoftBehind.Contains(last) ? Of(word[..^1], Soft).Append(word)
            : NoCasesBehind.Contains(last) ? [word]
            : Of(word, Hard);
    }

    /// <summary>Whether one of two Cyrillic words, in lower case, is a form of the other.</summary>
    public static bool AreForms(string one, string other) =>
        one == other || Of(one).Contains(other) || Of(other).Contains(one);

    private static IEnumerable<string> Of(string stem, IEnumerable<string> endings) =>
        endings.Select(ending => stem + ending).Append(stem);
}
