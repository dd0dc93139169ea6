namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// What a word is called in the nominative: Бяляцкага, Беляцкого and Bialackiego are Bialiatski, Тихановской is
/// Tikhanovskaya, Putinem is Putin, Putinas is how Lithuanians call him. Told by how a word sounds, whatever it is
/// written in. Endings that are only vowels need no rule: other vowels cost little.
/// </summary>
internal static class Declension
{
    /// <summary>What is left of a word must be a name; Thomas is not the Lithuanian form of Tom.</summary>
    private const int MinStem = 4;

    /// <summary>
    /// Endings of surnames that are adjectives, which nominatives hardly ever have, and what stands in their place.
    /// </summary>
    private static readonly (string Ending, string Nominative)[] Sure =
    [
        ("kaga", "ki"),
        ("kega", "ki"),
        ("kamu", "ki"),
        ("kemu", "ki"),
        ("kim", "ki"),
        ("naga", "ni"),
        ("namu", "ni"),
        ("kai", "ka"),
        ("kei", "ka"),
        ("kuju", "ka"),
        ("vai", "va"),
        ("vei", "va"),
        ("nai", "na"),
        ("nei", "na"),
    ];

    /// <summary>Endings of nouns, which some nominatives have too.</summary>
    private static readonly (string Ending, string Nominative)[] Likely =
    [
        ("am", ""),
        ("em", ""),
        ("vim", "v"),
        ("nim", "n"),
        ("avi", ""),
        ("as", ""),
        ("us", ""),
        ("is", ""),
    ];

    /// <summary>Endings of adjectives made of places and own names: Мозырский, Orszański.</summary>
    private static readonly (string Ending, string Nominative)[] Adjective =
    [
        ("enskaja", ""),
        ("skaja", ""),
        ("skaga", ""),
        ("skai", ""),
        ("skae", ""),
        ("skaji", ""),
        ("skij", ""),
        ("enski", ""),
        ("anski", ""),
        ("inski", ""),
        ("ski", ""),
        ("ska", ""),
        ("ske", ""),
    ];

    /// <summary>What an adjective is made of; null for other words.</summary>
    public static Base? StemOf(string sound) =>
        Find(sound, Adjective) is { } stem ? new(stem, NameFold.Skeleton(stem), IsSure: false) : null;

    /// <summary>A nominative of a word, and whether the word can hardly be anything but another case of it.</summary>
    public readonly record struct Base(string Sound, string Skeleton, bool IsSure);

    /// <summary>The nominatives of which the word may be another case; usually none.</summary>
    public static Base[] BasesOf(string sound)
    {
        if (Find(sound, Sure) is { } sure)
            return [new(sure, NameFold.Skeleton(sure), IsSure: true)];
        return Find(sound, Likely) is { } likely ? [new(likely, NameFold.Skeleton(likely), IsSure: false)] : [];
    }

    private static string? Find(string sound, (string Ending, string Nominative)[] endings)
    {
        foreach (var (ending, nominative) in endings)
        {
            if (
                sound.Length - ending.Length + nominative.Length >= MinStem
                && sound.EndsWith(ending, StringComparison.Ordinal)
            )
                return sound[..^ending.Length] + nominative;
        }
        return null;
    }
}
