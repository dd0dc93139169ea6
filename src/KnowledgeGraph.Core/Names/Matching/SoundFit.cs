using KnowledgeGraph.Names.Sounds;

namespace KnowledgeGraph.Names.Matching;

/// <summary>How well two sounds fit: the consonants decide, the vowels weigh.</summary>
internal static class SoundFit
{
    private const double FinalA = 0.35;

    public static WordFit Of(string sound, string skeleton, string otherSound, string otherSkeleton, int letters)
    {
        if (sound == otherSound)
            return new(0.99, FitKind.Sound);
        // Three letters are too few to forgive one: EU, Jew.
        if (letters <= 2)
            return WordFit.None;
        var sameSkeleton = skeleton == otherSkeleton;
        if (!sameSkeleton && (letters < 5 || !SoundDistance.IsOneEdit(skeleton, otherSkeleton)))
            return WordFit.None;
        var distance = SoundDistance.Between(sound, otherSound);
        // Robert, Roberta: an -a too many is seldom only spelling.
        if (
            (sound[^1] == 'a') != (otherSound[^1] == 'a')
            && !(NameFold.IsVowel(sound[^1]) && NameFold.IsVowel(otherSound[^1]))
        )
            distance += FinalA;
        var similarity = 0.99 - distance / Math.Max(4.0, Math.Max(sound.Length, otherSound.Length));
        if (!sameSkeleton)
            return distance <= 1.45
                ? new(Math.Min(DifferInGender(sound, otherSound) ? 0.7 : 0.8, similarity), FitKind.Misspelled)
                : WordFit.None;
        if (DifferInGender(sound, otherSound))
            return new(0.72, FitKind.Gender);
        var least = letters > 4 ? 0.68 : 0.7;
        // Two consonants are too few to forgive one and the vowels: June is not China.
        if (skeleton.Length <= 2 && !HaveTheSameConsonants(sound, otherSound))
            least = 0.8;
        return similarity >= least ? new(similarity, FitKind.Sound) : WordFit.None;
    }

    private static bool HaveTheSameConsonants(string sound, string other)
    {
        var at = 0;
        foreach (var c in sound)
        {
            if (NameFold.IsVowel(c))
                continue;
            while (at < other.Length && NameFold.IsVowel(other[at]))
                at++;
            if (at == other.Length || other[at++] != c)
                return false;
        }
        return true;
    }

    /// <summary>Кавалёў and Кавалёва, Ціханоўскі and Ціханоўская: a family, not a person.</summary>
    public static bool DifferInGender(string sound, string other)
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
