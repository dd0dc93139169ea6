using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>How well two given names fit: forms of one name, short forms, a man's and a woman's.</summary>
internal static class GivenNameFit
{
    /// <summary>Null when the tables of given names say nothing.</summary>
    public static WordFit? Of(NameWord one, NameWord other)
    {
        if (SpellingClash.AreManAndWoman(one, other))
            return one.IsSpelledGiven && other.IsSpelledGiven && one.GivenName == other.GivenName
                ? new(0.985, FitKind.Sound)
                : new(0.72, FitKind.Gender);
        if (one.GivenName is { } given && other.GivenName is { } otherGiven)
        {
            // By sound alone, Maria is also what Mario is.
            if (given == otherGiven && !one.IsSpelledGiven | !other.IsSpelledGiven && SpellingClash.Between(one, other))
                return new(WordFit.OtherWord, FitKind.Misspelled);
            if (given == otherGiven)
                return !one.Skeletons.Intersect(other.Skeletons).Any() ? new(0.955, FitKind.GivenName)
                    : AreWrittenAsManAndWoman(one, other) ? new(0.8, FitKind.Gender)
                    : new(0.985, FitKind.Sound);
            if (AreManAndWoman(one, other))
                return new(0.72, FitKind.Gender);
        }
        if (IsShortFor(one, other) || IsShortFor(other, one))
            return WordFit.Better(new(0.88, FitKind.Short), WordFit.BySound(one, other));
        if (one.ShortFor.Length > 0 && one.ShortFor.AsSpan().ContainsAny(other.ShortFor))
            return WordFit.Better(new(0.86, FitKind.Short), WordFit.BySound(one, other));
        var known =
            one.GivenName is { } a && !GivenNames.IsSurname(a) && other.GivenName is { } b && !GivenNames.IsSurname(b);
        if (!known)
            return null;
        // Two names of the table may still be spelled alike: Michel, Мишель.
        var sound = WordFit.BySound(one, other);
        if (!one.Sounds.Intersect(other.Sounds).Any())
            return WordFit.None;
        // Joan and Ioan: in one script, what the table tells apart are two names.
        return sound with { Similarity = one.Script == other.Script ? WordFit.OtherWord : 0.86 };
    }

    /// <summary>Petra beside Peter: -o and -a sound the same, but here they are written.</summary>
    private static bool AreWrittenAsManAndWoman(NameWord one, NameWord other) =>
        (one.Plain[^1] is 'a' && IsConsonant(other.Plain[^1]))
        || (other.Plain[^1] is 'a' && IsConsonant(one.Plain[^1]));

    private static bool IsConsonant(char c) => c is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u' or 'y' or 'j');

    private static bool IsShortFor(NameWord one, NameWord other) =>
        other.GivenName is { } full && one.ShortFor.AsSpan().Contains(full);

    /// <summary>Ivan and Ivana; so does the genitive of Ivan sound.</summary>
    private static bool AreManAndWoman(NameWord one, NameWord other) =>
        one.Sounds.Any(sound => other.Sounds.Any(otherSound => sound + 'a' == otherSound || otherSound + 'a' == sound));
}
