namespace KnowledgeGraph.Names;

/// <summary>A word of a name and what can be read from it; each is worked out when first asked for.</summary>
internal sealed class NameWord(string written)
{
    private string[]? sounds;
    private string[]? skeletons;
    private string? lower;
    private string? plain;
    private string? beginning;
    private Declension.Base[]? bases;
    private int? given;

    /// <summary>As written, apostrophes and dots left out.</summary>
    public string Written => written;

    /// <summary>Lower case.</summary>
    public string Lower => lower ??= written.ToLowerInvariant();

    /// <summary>Lower case without diacritics.</summary>
    public string Plain => plain ??= NameText.Plain(Lower);

    /// <summary>How it may sound, the likeliest first.</summary>
    public string[] Sounds => sounds ??= IsNumeral ? [Plain] : NameFold.Sounds(Lower);

    /// <summary>The skeletons of its sounds, one for each.</summary>
    public string[] Skeletons => skeletons ??= Array.ConvertAll(Sounds, NameFold.Skeleton);

    /// <summary>The nominatives of which it may be another case.</summary>
    public Declension.Base[] Bases =>
        bases ??= IsNumeral || IsAcronym ? [] : [.. Sounds.SelectMany(Declension.BasesOf).Distinct()];

    /// <summary>The sound of all words that begin with its letters.</summary>
    public string Beginning => beginning ??= NameFold.SoundOfBeginning(Lower);

    /// <summary>Number of the given name it is; null when it is none that we know.</summary>
    public int? GivenName => (given ??= FindGivenName()) is var found and >= 0 ? found : null;

    /// <summary>Ales V. Bialiatski</summary>
    public bool IsInitial => written.Length == 1 && char.IsLetter(written[0]);

    /// <summary>Whether it is in Cyrillic, as told by its first letter.</summary>
    public bool IsCyrillic => written[0] is >= '\u0400' and < '\u0530';

    /// <summary>US, EU, КДБ: read letter by letter, so their sound says nothing.</summary>
    public bool IsAcronym => written.Length is > 1 and <= 5 && written.All(char.IsUpper);

    /// <summary>Alexander III isn't Alexander II, however alike they sound.</summary>
    private bool IsNumeral => written.Length > 1 && !written.AsSpan().ContainsAnyExcept("IVX");

    /// <summary>of, the, ААТ: need not be in both names.</summary>
    public bool IsSmall => written.Length <= 4 && Small.Contains(Plain);

    /// <summary>Ends like a patronymic; so do many surnames, so only <see cref="NameReading"/> can tell.</summary>
    public bool LooksPatronymic => Sounds.Length > 0 && Patronymic.Suffix(Sounds[0]) > 0;

    private int FindGivenName()
    {
        foreach (var sound in Sounds)
        {
            if (GivenNames.Find(sound) is { } found)
                return found;
        }
        return -1;
    }

    private static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "with",
        "de",
        "des",
        "du",
        "et",
        "la",
        "le",
        "les",
        "der",
        "die",
        "das",
        "und",
        "von",
        "i",
        "w",
        "z",
        "і",
        "и",
        "й",
        "у",
        "в",
        "з",
        "с",
        "па",
        "по",
        "для",
        "jsc",
        "ojsc",
        "llc",
        "ltd",
        "inc",
        "co",
        "gmbh",
        "аат",
        "оао",
        "зат",
        "зао",
        "ооо",
        "таа",
        "aat",
        "oao",
        "zat",
        "zao",
        "ooo",
    ];
}
