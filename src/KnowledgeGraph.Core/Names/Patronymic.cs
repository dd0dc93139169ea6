namespace KnowledgeGraph.Names;

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
            if (sound.Length > suffix.Length + 2 && sound.EndsWith(suffix, StringComparison.Ordinal))
                return suffix.Length;
        }
        return 0;
    }

    /// <summary>
    /// Whether two patronymics can be the same: their sounds are near, or their fathers' names are one name
    /// (Мікалаевіч, Nikolaevich).
    /// </summary>
    public static bool Agree(NameWord one, NameWord other) =>
        WordFit.Of(one, other) is { Similarity: >= NameMatcher.SameName } || Fathers(one).Overlaps(Fathers(other));

    private static HashSet<string> Fathers(NameWord word)
    {
        var sound = word.Sounds[0];
        var stem = sound[..^Suffix(sound)];
        var skeleton = NameFold.Skeleton(stem);
        return [skeleton, .. GivenNames.SkeletonsOfNamesLike(skeleton)];
    }
}
