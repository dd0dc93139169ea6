using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;

namespace KnowledgeGraph.Names.Words;

/// <summary>What a word does in a name.</summary>
internal enum WordRole
{
    Ordinary,
    Given,
    Patronymic,
    Initial,
    Title,
    Suffix,
    Small,
    LegalForm,
    Concept,
    Number,
}

/// <summary>A word of a name and what can be read from it; each is worked out when first asked for.</summary>
internal sealed class NameWord(string written, int meaning = -1)
{
    private string[]? sounds;
    private string[]? skeletons;
    private string[]? looseSounds;
    private string? lower;
    private string? plain;
    private string? beginning;
    private string? loose;
    private Declension.Base[]? bases;
    private Declension.Base? adjectiveOf;
    private int? given;
    private int[]? shortFor;
    private WordScript? script;

    /// <summary>
    /// As written, apostrophes and dots left out, letters of a second alphabet read as what they look like.
    /// </summary>
    public string Written => written;

    /// <summary>
    /// What the word, or the phrase that it stands for, means (<see cref="PhraseTable.OrganizationWords"/>); -1 when
    /// that is not known.
    /// </summary>
    public int Meaning => meaning;

    /// <summary>What it does in its name; <see cref="NameReading"/> tells.</summary>
    public WordRole Role { get; set; }

    /// <summary>How much it counts in comparisons, 0 to 1.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Lower case; a Han letter that is written in several ways is one.</summary>
    public string Lower => lower ??= HanVariants.Fold(written.ToLowerInvariant());

    /// <summary>Lower case without diacritics.</summary>
    public string Plain => plain ??= NameText.Plain(Lower);

    public WordScript Script => script ??= Transliteration.ScriptOf(written);

    /// <summary>How it may sound, the likeliest first.</summary>
    public string[] Sounds => sounds ??= IsNumeral || HasDigit || Stutters ? [Plain] : NameFold.Sounds(Lower);

    /// <summary>Its sounds without what stems of different languages differ in.</summary>
    public string[] LooseSounds => looseSounds ??= Array.ConvertAll(Sounds, NameFold.LooseSound);

    /// <summary>The skeletons of its sounds, one for each.</summary>
    public string[] Skeletons => skeletons ??= Array.ConvertAll(Sounds, NameFold.Skeleton);

    /// <summary>The first skeleton in few classes; empty when nothing is left.</summary>
    public string Loose => loose ??= Skeletons.Length == 0 ? "" : NameFold.Loose(Skeletons[0]);

    /// <summary>The nominatives of which it may be another case.</summary>
    public Declension.Base[] Bases =>
        bases ??= IsNumeral || IsAcronym ? [] : [.. Sounds.SelectMany(Declension.BasesOf).Distinct()];

    /// <summary>What it is made of if it is an adjective: Мозырский is of Mozyr.</summary>
    public Declension.Base? AdjectiveOf => adjectiveOf ??= Sounds.Length == 0 ? null : Declension.StemOf(Sounds[0]);

    /// <summary>The sound of all words that begin with its letters.</summary>
    public string Beginning => beginning ??= NameFold.SoundOfBeginning(Lower);

    /// <summary>Number of the given name it is; null when it is none that we know.</summary>
    public int? GivenName => (given ??= FindGivenName()) is var found and >= 0 ? found : null;

    /// <summary>The given names that it is short for.</summary>
    public int[] ShortFor => shortFor ??= Sounds.Length == 0 ? [] : GivenNames.FindShort(Sounds[0]);

    /// <summary>Whether it is a given name of some form.</summary>
    public bool IsGiven => (GivenName is { } name && !GivenNames.IsSurname(name)) || ShortFor.Length > 0;

    /// <summary>Whether the table of given names has its spelling, and not only its sound.</summary>
    public bool IsSpelledGiven => GivenNames.FindSpelled(Plain) is not null;

    /// <summary>One letter; a syllable or a sign of Korean or Chinese is a word.</summary>
    public bool IsLetter =>
        written.Length == 1 && char.IsLetter(written[0]) && !Hangul.Is(written[0]) && !Tokens.IsHan(written[0]);

    /// <summary>US, EU, КДБ: read letter by letter, so their sound says nothing.</summary>
    public bool IsAcronym => written.Length is > 1 and <= 6 && written.All(char.IsUpper);

    /// <summary>Alexander III isn't Alexander II, however alike they sound.</summary>
    public bool IsNumeral => written.Length > 1 && !written.AsSpan().ContainsAnyExcept("IVX");

    public bool HasDigit => written.AsSpan().ContainsAnyInRange('0', '9') || written.Any(char.IsDigit);

    /// <summary>The same letter three times, as in no word: nothing is heard of zzzz but itself.</summary>
    private bool Stutters
    {
        get
        {
            for (var i = 2; i < Plain.Length; i++)
            {
                if (Plain[i] == Plain[i - 1] && Plain[i] == Plain[i - 2])
                    return true;
            }
            return false;
        }
    }

    /// <summary>Ends like a patronymic; so do many surnames, so only <see cref="NameReading"/> can tell.</summary>
    public bool LooksPatronymic => Sounds.Length > 0 && Patronymic.Suffix(Sounds[0]) > 0;

    private int FindGivenName()
    {
        if (GivenNames.FindSpelled(Plain) is { } spelled)
            return spelled;
        // Zhong sounds like Zhang, which is in the table.
        if (Syllables.IsPinyin(Plain))
            return -1;
        foreach (var sound in Sounds)
        {
            // Яяяяя sounds no longer than Я.
            if (Lower.Length <= 2 * sound.Length + 1 && GivenNames.Find(sound) is { } found)
                return found;
        }
        return -1;
    }
}
