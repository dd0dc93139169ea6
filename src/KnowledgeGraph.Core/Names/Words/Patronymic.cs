using KnowledgeGraph.Names.Sounds;

namespace KnowledgeGraph.Names.Words;

/// <summary>Names after the father: Віктаравіч, Wiktorowicz, Viktorovna.</summary>
internal static class Patronymic
{
    private static readonly string[] Suffixes =
    [
        "avič",
        "evič",
        "ivič",
        "avna",
        "evna",
        "ivna",
        "inična",
        "ična",
        "ič",
    ];

    /// <summary>Length of the suffix of a patronymic that the sound ends with; 0 when it has none.</summary>
    public static int Suffix(string sound)
    {
        foreach (var suffix in Suffixes)
        {
            if (sound.Length > suffix.Length + 1 && sound.EndsWith(suffix, StringComparison.Ordinal))
                return suffix.Length;
        }
        return 0;
    }

    /// <summary>Whether the father's name is one that we know, which only a patronymic has for sure.</summary>
    public static bool IsSure(NameWord word) => FathersOf(word).Count > 0;

    /// <summary>
    /// Whether two patronymics contradict each other: their fathers are two different known names, or their stems are
    /// more than one edit apart in every reading.
    /// </summary>
    public static bool Contradict(NameWord one, NameWord other)
    {
        var (fathers, others) = (FathersOf(one), FathersOf(other));
        if (fathers.Count > 0 && others.Count > 0)
            return !fathers.Overlaps(others);
        foreach (var stem in Stems(one))
        {
            foreach (var otherStem in Stems(other))
            {
                if (SoundDistance.IsOneEdit(stem, otherStem))
                    return false;
            }
        }
        return true;
    }

    private static HashSet<string> FathersOf(NameWord word)
    {
        var fathers = new HashSet<string>();
        foreach (var stem in Stems(word).Distinct())
            fathers.UnionWith(GivenNames.SkeletonsOfNamesLike(stem));
        return fathers;
    }

    private static IEnumerable<string> Stems(NameWord word)
    {
        foreach (var sound in word.Sounds)
        {
            var suffix = Suffix(sound);
            if (suffix > 0)
                yield return NameFold.Skeleton(sound[..^suffix]);
        }
    }
}
