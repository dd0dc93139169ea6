namespace KnowledgeGraph;

/// <summary>What makes two words fit, the best first.</summary>
internal enum FitKind
{
    Same,
    Sound,
    GivenName,
    Initial,
    Gender,
    Misspelled,
    Beginning,
    None,
}

/// <summary>How well two words of names fit.</summary>
internal readonly record struct WordFit(double Similarity, FitKind Kind)
{
    private static readonly WordFit None = new(0, FitKind.None);

    /// <summary>Compares whole words.</summary>
    public static WordFit Of(NameWord one, NameWord other)
    {
        if (one.Plain == other.Plain) return new(1, FitKind.Same);
        if (one.IsInitial || other.IsInitial) return Initial(one, other);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0) return None;
        if (one.GivenName is { } given && other.GivenName is { } otherGiven)
        {
            if (given != otherGiven) return None;
            return one.Skeletons.Intersect(other.Skeletons).Any() ? new(0.99, FitKind.Sound) : new(0.96, FitKind.GivenName);
        }
        return BySound(one, other);
    }

    /// <summary>Whether the letters typed are how the word begins.</summary>
    public static WordFit OfBeginning(NameWord typed, NameWord word)
    {
        if (!(word.Plain.StartsWith(typed.Plain, StringComparison.Ordinal) || BeginsToSoundSo(typed, word))) return None;
        return new(0.6 + 0.2 * Math.Min(1, (double)typed.Plain.Length / word.Plain.Length), FitKind.Beginning);
    }

    private static bool BeginsToSoundSo(NameWord typed, NameWord word)
    {
        // Яяяяя sounds no longer than Я.
        if (typed.Plain.Length < 3 || typed.Plain.Length > 2 * word.Plain.Length) return false;
        foreach (var sound in word.Sounds)
        {
            // The first sound is cheap to compare and nearly always says no.
            if (sound[0] == typed.Sounds.FirstOrDefault()?[0] && typed.Beginning.Length > 1 && sound.StartsWith(typed.Beginning, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static WordFit Initial(NameWord one, NameWord other)
    {
        if (!one.IsInitial) (one, other) = (other, one);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0) return None;
        var same = one.Plain[0] == other.Plain[0] || one.Skeletons[0].FirstOrDefault() == other.Skeletons[0].FirstOrDefault();
        return same ? new(0.8, FitKind.Initial) : None;
    }

    private static WordFit BySound(NameWord one, NameWord other)
    {
        var best = None;
        for (var i = 0; i < one.Sounds.Length; i++)
        {
            for (var j = 0; j < other.Sounds.Length; j++)
            {
                var fit = BySound(one, other, i, j);
                if (fit.Similarity > best.Similarity) best = fit;
            }
        }
        return best;
    }

    private static WordFit BySound(NameWord one, NameWord other, int i, int j)
    {
        var (sound, otherSound) = (one.Sounds[i], other.Sounds[j]);
        var sameSkeleton = one.Skeletons[i] == other.Skeletons[j];
        var letters = Math.Min(one.Plain.Length, other.Plain.Length);
        // Three letters are too few to forgive one: EU, Jew.
        if (letters <= 3) return sound == otherSound ? new(0.99, FitKind.Sound) : None;
        var longEnough = letters >= 5;
        if (!sameSkeleton && !(longEnough && SoundDistance.IsOneEdit(one.Skeletons[i], other.Skeletons[j]))) return None;
        var distance = SoundDistance.Between(sound, otherSound);
        var similarity = 0.99 - distance / Math.Max(4.0, Math.Max(sound.Length, otherSound.Length));
        if (!sameSkeleton) return distance <= 1.3 ? new(Math.Min(0.8, similarity), FitKind.Misspelled) : None;
        if (DifferInGender(sound, otherSound)) return new(0.72, FitKind.Gender);
        return similarity >= 0.8 ? new(similarity, FitKind.Sound) : None;
    }

    /// <summary>Кавалёў and Кавалёва, Ціханоўскі and Ціханоўская: a family, not a person.</summary>
    private static bool DifferInGender(string sound, string other)
    {
        if (sound.EndsWith('a')) (sound, other) = (other, sound);
        if (!other.EndsWith('a') || sound.EndsWith('a')) return false;
        return sound[^1] is 'v' or 'n' ? other.Length > 1 && other[^2] == sound[^1] : sound.EndsWith("ki", StringComparison.Ordinal) && other.EndsWith("ka", StringComparison.Ordinal);
    }
}
