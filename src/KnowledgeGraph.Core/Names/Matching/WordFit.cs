using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>How well two words of names fit.</summary>
internal readonly record struct WordFit(double Similarity, FitKind Kind)
{
    /// <summary>From here on no other reading can be meant.</summary>
    private const double AlmostSame = 0.97;

    public static readonly WordFit None = new(0, FitKind.None);

    /// <summary>Compares whole words.</summary>
    public static WordFit Of(NameWord one, NameWord other)
    {
        if (one.Plain == other.Plain)
            return new(1, FitKind.Same);
        if (one.Role == WordRole.Initial || other.Role == WordRole.Initial)
            return Initial(one, other);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return None;
        if (one.Role == WordRole.Number || other.Role == WordRole.Number)
            return one.Plain == other.Plain ? new(1, FitKind.Same) : None;
        if (one.Meaning >= 0 && one.Meaning == other.Meaning)
            return OfMeaning(one, other);
        if (AsGiven(one, other) is { } given)
            return given;
        var best = BySound(one, other);
        if (best.Similarity < AlmostSame)
            best = ByNominative(one, other, best);
        if (best.Similarity < 0.8)
            best = Better(best, AsWritten.Fit(one, other));
        return
            best.Kind == FitKind.None && (Transliteration.IsLoose(one.Script) || Transliteration.IsLoose(other.Script))
            ? ByLooseSkeleton(one, other)
            : best;
    }

    /// <summary>Whether the letters typed are how the word begins.</summary>
    public static WordFit OfBeginning(NameWord typed, NameWord word)
    {
        if (!(word.Plain.StartsWith(typed.Plain, StringComparison.Ordinal) || BeginsToSoundSo(typed, word)))
            return None;
        return new(0.5 + 0.2 * Math.Min(1, (double)typed.Plain.Length / word.Plain.Length), FitKind.Beginning);
    }

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

    private static WordFit Better(WordFit one, WordFit other) => other.Similarity > one.Similarity ? other : one;

    private static WordFit OfMeaning(NameWord one, NameWord other)
    {
        var sound = BySound(one, other);
        return sound.Similarity >= 0.9 ? sound : new(0.92, FitKind.Meaning);
    }

    /// <summary>Null when the tables of given names say nothing.</summary>
    private static WordFit? AsGiven(NameWord one, NameWord other)
    {
        if (one.GivenName is { } given && other.GivenName is { } otherGiven)
        {
            if (given == otherGiven)
                return !one.Skeletons.Intersect(other.Skeletons).Any() ? new(0.955, FitKind.GivenName)
                    : AreWrittenAsManAndWoman(one, other) ? new(0.8, FitKind.Gender)
                    : new(0.985, FitKind.Sound);
            if (AreManAndWoman(one, other))
                return new(0.72, FitKind.Gender);
        }
        if (IsShortFor(one, other) || IsShortFor(other, one))
            return Better(new(0.88, FitKind.Short), BySound(one, other));
        if (one.ShortFor.Length > 0 && one.ShortFor.AsSpan().ContainsAny(other.ShortFor))
            return Better(new(0.86, FitKind.Short), BySound(one, other));
        var known =
            one.GivenName is { } a && !GivenNames.IsSurname(a) && other.GivenName is { } b && !GivenNames.IsSurname(b);
        if (!known)
            return null;
        // Two names of the table may still be spelled alike: Michel, Мишель.
        var sound = BySound(one, other);
        return one.Sounds.Intersect(other.Sounds).Any() ? sound with { Similarity = 0.86 } : None;
    }

    /// <summary>Petra beside Peter: -o and -a sound the same, but here they are written.</summary>
    private static bool AreWrittenAsManAndWoman(NameWord one, NameWord other) =>
        (one.Plain[^1] is 'a' && IsConsonant(other.Plain[^1]))
        || (other.Plain[^1] is 'a' && IsConsonant(one.Plain[^1]));

    private static bool IsConsonant(char c) => c is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u' or 'y' or 'j');

    private static bool IsShortFor(NameWord one, NameWord other) =>
        other.GivenName is { } full && one.ShortFor.AsSpan().Contains(full);

    private static WordFit Initial(NameWord one, NameWord other)
    {
        if (one.Role != WordRole.Initial)
            (one, other) = (other, one);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return None;
        return SameLetter(one, other) ? new(0.8, FitKind.Initial) : None;
    }

    private static bool SameLetter(NameWord initial, NameWord word)
    {
        if (initial.Plain[0] == word.Plain[0])
            return true;
        foreach (var skeleton in initial.Skeletons)
        {
            if (
                skeleton.Length > 0
                && Array.Exists(word.Skeletons, other => other.Length > 0 && other[0] == skeleton[0])
            )
                return true;
        }
        // Н. may be Микола, Г. Анна: any form of the given name will do.
        return word.GivenName is { } name
            && GivenNames
                .SoundsOf(name)
                .Any(sound =>
                    NameFold.Skeleton(sound) is [var first, ..]
                    && initial.Skeletons.Any(s => s.Length > 0 && s[0] == first)
                );
    }

    private static WordFit BySound(NameWord one, NameWord other)
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
    private static WordFit ByNominative(NameWord one, NameWord other, WordFit asWritten)
    {
        var best = asWritten;
        foreach (var (declined, word) in ((NameWord, NameWord)[])[(one, other), (other, one)])
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
                        skeleton.TrimStart('A') == otherSkeleton.TrimStart('A') ? 0.9
                            : loose.Length > 2 ? 0.84
                            : 0.76,
                        FitKind.Loose
                    );
            }
        }
        return None;
    }

    /// <summary>Ivan and Ivana; so does the genitive of Ivan sound.</summary>
    private static bool AreManAndWoman(NameWord one, NameWord other) =>
        one.Sounds.Any(sound => other.Sounds.Any(otherSound => sound + 'a' == otherSound || otherSound + 'a' == sound));
}
