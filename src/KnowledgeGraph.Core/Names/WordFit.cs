namespace KnowledgeGraph.Names;

/// <summary>What makes two words fit, the best first.</summary>
internal enum FitKind
{
    Same,
    Sound,
    GivenName,
    Declined,
    Initial,
    Gender,
    Misspelled,
    Beginning,
    None,
}

/// <summary>How well two words of names fit.</summary>
internal readonly record struct WordFit(double Similarity, FitKind Kind)
{
    /// <summary>From here on no other reading can be meant.</summary>
    private const double AlmostSame = 0.97;

    private static readonly WordFit None = new(0, FitKind.None);

    /// <summary>Compares whole words.</summary>
    public static WordFit Of(NameWord one, NameWord other)
    {
        if (one.Plain == other.Plain)
            return new(1, FitKind.Same);
        if (one.IsInitial || other.IsInitial)
            return Initial(one, other);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return None;
        if (one.GivenName is { } given && other.GivenName is { } otherGiven)
        {
            if (given != otherGiven)
                return AreManAndWoman(one, other) ? new(0.72, FitKind.Gender) : None;
            return one.Skeletons.Intersect(other.Skeletons).Any()
                ? new(0.99, FitKind.Sound)
                : new(0.96, FitKind.GivenName);
        }
        return BySound(one, other);
    }

    /// <summary>Whether the letters typed are how the word begins.</summary>
    public static WordFit OfBeginning(NameWord typed, NameWord word)
    {
        if (!(word.Plain.StartsWith(typed.Plain, StringComparison.Ordinal) || BeginsToSoundSo(typed, word)))
            return None;
        return new(0.6 + 0.2 * Math.Min(1, (double)typed.Plain.Length / word.Plain.Length), FitKind.Beginning);
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
                && typed.Beginning.Length > 1
                && sound.StartsWith(typed.Beginning, StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }

    private static WordFit Initial(NameWord one, NameWord other)
    {
        if (!one.IsInitial)
            (one, other) = (other, one);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return None;
        var same =
            one.Plain[0] == other.Plain[0] || one.Skeletons[0].FirstOrDefault() == other.Skeletons[0].FirstOrDefault();
        return same ? new(0.8, FitKind.Initial) : None;
    }

    private static WordFit BySound(NameWord one, NameWord other)
    {
        var best = None;
        for (var i = 0; i < one.Sounds.Length; i++)
        {
            for (var j = 0; j < other.Sounds.Length; j++)
            {
                var fit = BySound(
                    one.Sounds[i],
                    one.Skeletons[i],
                    other.Sounds[j],
                    other.Skeletons[j],
                    Math.Min(one.Plain.Length, other.Plain.Length)
                );
                if (fit.Similarity > best.Similarity)
                    best = fit;
            }
        }
        return best.Similarity >= AlmostSame ? best : ByNominative(one, other, best);
    }

    /// <summary>
    /// Compares the nominative of either with the other. A word that is surely declined sounds like its nominative by
    /// its stem alone:
    /// Тихановской is not Тихановский.
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
                    var fit = BySound(
                        nominative.Sound,
                        nominative.Skeleton,
                        word.Sounds[i],
                        word.Skeletons[i],
                        nominative.Sound.Length
                    );
                    if (fit.Kind == FitKind.Sound)
                        fit = new(fit.Similarity * (nominative.IsSure ? 0.96 : 0.8), FitKind.Declined);
                    if (fit.Similarity > best.Similarity)
                        best = fit;
                }
            }
        }
        return best;
    }

    private static WordFit BySound(string sound, string skeleton, string otherSound, string otherSkeleton, int letters)
    {
        var sameSkeleton = skeleton == otherSkeleton;
        // Three letters are too few to forgive one: EU, Jew.
        if (letters <= 3)
            return sound == otherSound ? new(0.99, FitKind.Sound) : None;
        var longEnough = letters >= 5;
        if (!sameSkeleton && !(longEnough && SoundDistance.IsOneEdit(skeleton, otherSkeleton)))
            return None;
        var distance = SoundDistance.Between(sound, otherSound);
        var similarity = 0.99 - distance / Math.Max(4.0, Math.Max(sound.Length, otherSound.Length));
        if (!sameSkeleton)
            return distance <= 1.3
                ? new(Math.Min(DifferInGender(sound, otherSound) ? 0.7 : 0.8, similarity), FitKind.Misspelled)
                : None;
        if (DifferInGender(sound, otherSound))
            return new(0.72, FitKind.Gender);
        return similarity >= 0.8 ? new(similarity, FitKind.Sound) : None;
    }

    /// <summary>Ivan and Ivana; so does the genitive of Ivan sound.</summary>
    private static bool AreManAndWoman(NameWord one, NameWord other) =>
        one.Sounds.Any(sound => other.Sounds.Any(otherSound => sound + 'a' == otherSound || otherSound + 'a' == sound));

    /// <summary>Кавалёў and Кавалёва, Ціханоўскі and Ціханоўская: a family, not a person.</summary>
    private static bool DifferInGender(string sound, string other)
    {
        if (sound.EndsWith('a'))
            (sound, other) = (other, sound);
        if (!other.EndsWith('a') || sound.EndsWith('a'))
            return false;
        return sound[^1] is 'v' or 'n'
            ? other.Length > 1 && other[^2] == sound[^1]
            : sound.EndsWith("ki", StringComparison.Ordinal) && other.EndsWith("ka", StringComparison.Ordinal);
    }
}
