using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>How well two words of names fit.</summary>
internal readonly record struct WordFit(double Similarity, FitKind Kind)
{
    /// <summary>From here on no other reading can be meant.</summary>
    private const double AlmostSame = 0.97;

    /// <summary>A word that sounds so and is another one: as likely as a typo.</summary>
    public const double OtherWord = 0.78;

    public static readonly WordFit None = new(0, FitKind.None);

    /// <summary>Compares whole words.</summary>
    public static WordFit Of(NameWord one, NameWord other)
    {
        if (one.Plain == other.Plain)
            return new(1, FitKind.Same);
        if (one.Role == WordRole.Initial || other.Role == WordRole.Initial)
            return InitialFit.Of(one, other);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return None;
        if (one.Role == WordRole.Number || other.Role == WordRole.Number)
            return one.Plain == other.Plain ? new(1, FitKind.Same) : None;
        if (one.Meaning >= 0 && one.Meaning == other.Meaning)
            return OfMeaning(one, other);
        if (AreTwoMeanings(one, other))
            return None;
        if (GivenNameFit.Of(one, other) is { } given)
            return given;
        // X is read as ks, and is no word that sounds so.
        if (one.IsLetter != other.IsLetter)
            return None;
        var best = BySound(one, other);
        if (best.Similarity < AlmostSame)
            best = ByNominative(one, other, best);
        if (best.Kind == FitKind.Sound && best.Similarity > OtherWord && SpellingClash.Between(one, other))
            best = new(OtherWord, FitKind.Misspelled);
        if (best.Similarity < 0.8)
            best = Better(best, AsWritten.Fit(one, other));
        return
            best.Kind == FitKind.None && (Transliteration.IsLoose(one.Script) || Transliteration.IsLoose(other.Script))
            ? ByLooseSkeleton(one, other)
            : best;
    }

    /// <summary>Guinea is not the beginning of Guinea-Bissau; "бел", which is white, may be that of Беларусь.</summary>
    private static bool AreTwoCountries(NameWord one, NameWord other) =>
        AreTwoMeanings(one, other)
        && PhraseTable.OrganizationWords.IsOfCountry(one.Meaning)
        && PhraseTable.OrganizationWords.IsOfCountry(other.Meaning);

    private static bool AreTwoMeanings(NameWord one, NameWord other) =>
        one.Meaning >= 0 && other.Meaning >= 0 && one.Meaning != other.Meaning;

    /// <summary>Whether the letters typed are how the word begins.</summary>
    public static WordFit OfBeginning(NameWord typed, NameWord word)
    {
        if (AreTwoCountries(typed, word))
            return None;
        if (
            !word.Plain.StartsWith(typed.Plain, StringComparison.Ordinal)
            && !BeginsToSoundSo(typed, word)
            && !BeginsLaterWord(typed, word)
        )
            return None;
        return new(0.5 + 0.2 * Math.Min(1, (double)typed.Plain.Length / word.Plain.Length), FitKind.Beginning);
    }

    /// <summary>Kingdom, of United Kingdom.</summary>
    private static bool BeginsLaterWord(NameWord typed, NameWord phrase) =>
        typed.Plain.Length > 2
        && phrase.Plain.Length > typed.Plain.Length
        && phrase.Plain.Contains(' ')
        && phrase.Plain.Contains($" {typed.Plain}", StringComparison.Ordinal);

    private static bool BeginsToSoundSo(NameWord typed, NameWord word)
    {
        // Яяяяя sounds no longer than Я.
        if (typed.Plain.Length < 3 || typed.Plain.Length > 2 * word.Plain.Length)
            return false;
        foreach (var sound in word.Sounds)
        {
            // The first sound is cheap to compare and nearly always says no.
            if (
                sound[0] == typed.Sounds.FirstOrDefault()?[0]
                && typed.Beginning.Length > 2
                && sound.StartsWith(typed.Beginning, StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }

    /// <summary>The more similar one; the first of equals.</summary>
    public static WordFit Better(WordFit one, WordFit other) => other.Similarity > one.Similarity ? other : one;

    private static WordFit OfMeaning(NameWord one, NameWord other)
    {
        var sound = BySound(one, other);
        return sound.Similarity >= 0.9 ? sound : new(0.92, FitKind.Meaning);
    }

    /// <summary>Compares every reading of either word.</summary>
    public static WordFit BySound(NameWord one, NameWord other)
    {
        var best = None;
        var letters = Math.Min(one.Plain.Length, other.Plain.Length);
        for (var i = 0; i < one.Sounds.Length; i++)
        {
            for (var j = 0; j < other.Sounds.Length; j++)
            {
                var fit = SoundFit.Of(one.Sounds[i], one.Skeletons[i], other.Sounds[j], other.Skeletons[j], letters);
                // A second reading is a little less sure than the first, of both at once still less.
                if (i + j > 0)
                    fit = fit with { Similarity = fit.Similarity * (i > 0 && j > 0 ? 0.975 : 0.988) };
                best = Better(best, fit);
            }
        }
        return best;
    }

    /// <summary>
    /// Compares the nominative of either with the other. A word that is surely declined sounds like its nominative by
    /// its stem alone: Тихановской is not Тихановский.
    /// </summary>
    private static WordFit ByNominative(NameWord one, NameWord other, WordFit asWritten) =>
        ByNominativeOf(other, one, ByNominativeOf(one, other, asWritten));

    private static WordFit ByNominativeOf(NameWord declined, NameWord word, WordFit best)
    {
        foreach (var nominative in declined.Bases)
        {
            if (nominative.IsSure && best.Kind == FitKind.Sound)
                best = best with { Similarity = Math.Min(best.Similarity, 0.84) };
            for (var i = 0; i < word.Sounds.Length; i++)
            {
                if (word.Skeletons[i] != nominative.Skeleton)
                    continue;
                var fit = SoundFit.Of(
                    nominative.Sound,
                    nominative.Skeleton,
                    word.Sounds[i],
                    word.Skeletons[i],
                    nominative.Sound.Length
                );
                if (fit.Kind == FitKind.Sound)
                    fit = new(fit.Similarity * (nominative.IsSure ? 0.96 : 0.84), FitKind.Declined);
                best = Better(best, fit);
            }
        }
        return best;
    }

    /// <summary>Mozyr and Мозырский, Orsha and Оршанский.</summary>
    public static WordFit AsAdjective(NameWord one, NameWord other)
    {
        var (stem, word) =
            one.AdjectiveOf is { } own ? (own, other)
            : other.AdjectiveOf is { } theirs ? (theirs, one)
            : default;
        if (word is null || word.AdjectiveOf is not null || stem.Skeleton.Length < 2)
            return None;
        foreach (var skeleton in word.Skeletons)
        {
            if (skeleton == stem.Skeleton)
                return new(0.9, FitKind.Declined);
        }
        return None;
    }

    private static WordFit ByLooseSkeleton(NameWord one, NameWord other)
    {
        foreach (var skeleton in one.Skeletons)
        {
            foreach (var otherSkeleton in other.Skeletons)
            {
                var (loose, otherLoose) = (NameFold.Loose(skeleton), NameFold.Loose(otherSkeleton));
                if (loose.Length > 0 && loose == otherLoose)
                    return new(
                        skeleton == otherSkeleton ? 0.9
                            : loose.Length > 2 ? 0.84
                            : 0.76,
                        FitKind.Loose
                    );
            }
        }
        return None;
    }
}
