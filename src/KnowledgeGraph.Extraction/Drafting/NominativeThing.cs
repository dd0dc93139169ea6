using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The name of an organization or a place as it is called, as far as its first noun: "Московского районного суда" is
/// Московский районный суд. The noun is one of the words that tell what something is.
/// </summary>
internal static class NominativeThing
{
    private const int MostAdjectives = 3;

    public static string Of(string name, NameClass @class, Declension declension)
    {
        var words = name.Split(' ');
        for (var at = 0; at < Math.Min(words.Length, MostAdjectives + 1); at++)
        {
            if (Noun(words[at], @class, declension) is { } noun)
            {
                words[at] = noun;
                return string.Join(' ', words);
            }
            if (Declension.Changed(words[at], declension.Adjectives) is not { } adjective)
                return name;
            words[at] = adjective;
        }
        return name;
    }

    /// <summary>The noun without its ending; null when the word is no other case of a known one.</summary>
    private static string? Noun(string word, NameClass @class, Declension declension)
    {
        var lower = word.ToLowerInvariant();
        foreach (var (_, list) in @class.Words)
        {
            foreach (var beginning in list.Beginnings)
            {
                if (
                    lower.StartsWith(beginning, StringComparison.Ordinal)
                    && beginning[^1] is >= 'Ѐ' and <= 'ӿ' and not ('ь' or 'й' or 'и' or 'е' or 'а' or 'о')
                    && declension.NounEndings.Has(lower[beginning.Length..])
                    && declension.Nouns.Whole.Any(noun => beginning.EndsWith(noun, StringComparison.Ordinal))
                )
                    return word[..beginning.Length];
            }
        }
        return null;
    }
}
