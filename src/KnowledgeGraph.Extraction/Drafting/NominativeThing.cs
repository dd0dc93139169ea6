using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The name of an organization or a place as it is called, as far as its first noun: "Московского районного суда" is
/// Московский районный суд. The noun is one of the words that tell what something is.
/// </summary>
internal static class NominativeThing
{
    private const int MostAdjectives = 3;

    private static readonly string[] OfNouns = ["ом", "а", "у", "е", "ам"];

    private static readonly (string Ending, string Nominative)[] OfAdjectives =
    [
        ("ского", "ский"),
        ("скому", "ский"),
        ("ским", "ский"),
        ("ском", "ский"),
        ("цкого", "цкий"),
        ("цкому", "цкий"),
        ("ного", "ный"),
        ("ному", "ный"),
        ("ным", "ный"),
        ("ном", "ный"),
        ("вого", "вый"),
        ("вому", "вый"),
        ("шего", "ший"),
        ("шему", "ший"),
    ];

    private static readonly string[] AnyAdjective =
    [
        "ого",
        "ому",
        "ый",
        "ий",
        "ым",
        "им",
        "ом",
        "ая",
        "ую",
        "ой",
        "ее",
        "ое",
        "ага",
        "аму",
        "ої",
        "ій",
    ];

    /// <summary>Whether a word ends as an adjective does.</summary>
    public static bool IsAdjective(string word) =>
        word.Length > 4 && Array.Exists(AnyAdjective, ending => word.EndsWith(ending, StringComparison.Ordinal));

    public static string Of(string name, NameClass @class)
    {
        var words = name.Split(' ');
        for (var at = 0; at < Math.Min(words.Length, MostAdjectives + 1); at++)
        {
            if (Noun(words[at], @class) is { } noun)
            {
                words[at] = noun;
                return string.Join(' ', words);
            }
            if (NominativeName.Changed(words[at], OfAdjectives) is not { } adjective)
                return name;
            words[at] = adjective;
        }
        return name;
    }

    /// <summary>The noun without its ending; null when the word is no other case of a known one.</summary>
    private static string? Noun(string word, NameClass @class)
    {
        var lower = word.ToLowerInvariant();
        foreach (var (_, list) in @class.Words)
        {
            foreach (var beginning in list.Beginnings)
            {
                if (
                    lower.StartsWith(beginning, StringComparison.Ordinal)
                    && beginning[^1] is >= 'Ѐ' and <= 'ӿ' and not ('ь' or 'й' or 'и' or 'е' or 'а' or 'о')
                    && OfNouns.Contains(lower[beginning.Length..])
                    && IsWholeNoun(beginning)
                )
                    return word[..beginning.Length];
            }
        }
        return null;
    }

    /// <summary>A stem of a masculine noun: суд, совет, союз; not a stem that wants an ending, as партi~.</summary>
    private static bool IsWholeNoun(string stem) =>
        Array.Exists(
            ["суд", "совет", "союз", "банк", "завод", "комбинат", "холдинг", "фонд", "комитет", "департамент"],
            noun => stem.EndsWith(noun, StringComparison.Ordinal)
        );
}
