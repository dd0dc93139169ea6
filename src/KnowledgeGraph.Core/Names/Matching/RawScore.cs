using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>What speaks against a pair of names beside its words.</summary>
[Flags]
internal enum Against
{
    Nothing = 0,
    Father = 1,
    Initial = 2,
    Suffix = 4,
    Number = 8,
    GivenOnly = 16,
    Order = 32,
}

/// <summary>
/// The score of a pair of names before calibration: how well the words fit that stand for each other, and what is left
/// over.
/// </summary>
internal static class RawScore
{
    // Words left over on both sides contradict each other, on one side they are only missing.
    private static readonly (double Contradicts, double Missing) Person = (1.5, 0.32);
    private static readonly (double Contradicts, double Missing) Thing = (1.35, 0.6);
    private const double OwnName = 0.4;

    // Ahmed Hassan Ali is the son of Hassan, Ahmed Ali Hassan of Ali.
    private const double OtherOrder = 0.86;

    /// <summary>Null when nothing but initials and words without weight fit.</summary>
    public static double? Of(
        NameReading query,
        NameReading name,
        WordAssignment words,
        WordWeights weights,
        out Against against
    )
    {
        against = Against.Nothing;
        var (weight, sum, worst, named) = (0.0, 0.0, 1.0, false);
        var (onlyGiven, ownName) = (true, false);
        foreach (var pair in words.Pairs)
        {
            var (one, other) = (query.Words[pair.Query], name.Words[pair.Name]);
            var w = (weights.Of(one) + weights.Of(other)) / 2;
            if (pair.Fit.Kind == FitKind.Initial)
                w = Math.Min(w, NameWeights.Initial);
            weight += w;
            sum += w * Similarity(query, pair, one, other);
            if (w < 0.2)
                continue;
            worst = Math.Min(worst, pair.Fit.Kind == FitKind.Initial ? 0.8 : Similarity(query, pair, one, other));
            named |= pair.Fit.Kind != FitKind.Initial;
            ownName |= one.Role == WordRole.Ordinary && other.Role == WordRole.Ordinary && one.Plain.Length > 3;
            onlyGiven &=
                pair.Fit.Kind == FitKind.Initial || (one.Role == WordRole.Given && other.Role == WordRole.Given);
        }
        if (!named)
            return null;
        var (queryLeft, nameLeft) = (
            Left(query, words.QueryTaken, weights, ownName),
            Left(name, words.NameTaken, weights, ownName)
        );
        var (contradicts, missing) = query.Sort == NameSort.Person ? Person : Thing;
        var both = Math.Min(queryLeft, nameLeft);
        // The worst pair decides: another surname is not made good by the same given name.
        var quality = 1 - 0.65 * (1 - worst) - 0.35 * (1 - sum / weight);
        var score = quality * weight / (weight + contradicts * 2 * both + missing * Math.Abs(queryLeft - nameLeft));
        if (onlyGiven && query.Sort == NameSort.Person && queryLeft + nameLeft > 0.5)
        {
            against |= Against.GivenOnly;
            score *= 0.6;
        }
        if (query.Sort == NameSort.Person && !WordOrder.IsKept(words.Pairs, query, name))
        {
            against |= Against.Order;
            score *= OtherOrder;
        }
        return score * Contradictions(query, name, words, ref against);
    }

    /// <summary>-а after a consonant is also a man's genitive, when the whole query can be in one case.</summary>
    private static double Similarity(NameReading query, WordPair pair, NameWord one, NameWord other) =>
        pair.Fit.Kind == FitKind.Gender
        && query.MayBeGenitive
        && one.Lower.Length > other.Lower.Length - 2
        && one.Sounds.Any(sound => Array.Exists(other.Sounds, nominative => nominative + 'a' == sound))
            ? 0.86
            : pair.Fit.Similarity;

    private static double Left(NameReading reading, int taken, WordWeights weights, bool ownName)
    {
        var left = 0.0;
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            if ((taken & (1 << i)) != 0 || word.Role is WordRole.Patronymic or WordRole.Initial)
                continue;
            // What an organization does and where is often left out beside its own name.
            left += weights.Of(word) * (ownName && IsOftenLeftOut(word) ? OwnName : 1);
        }
        return left;
    }

    private static bool IsOftenLeftOut(NameWord word) =>
        word.Role == WordRole.Concept && !PhraseTable.OrganizationWords.DoesTellApart(word.Meaning);

    private static double Contradictions(NameReading query, NameReading name, WordAssignment words, ref Against against)
    {
        var factor = 1.0;
        if (Find(query, WordRole.Patronymic) is { } father && Find(name, WordRole.Patronymic) is { } other)
        {
            if (Patronymic.Contradict(father, other))
            {
                against |= Against.Father;
                factor *= 0.45;
            }
        }
        var (queryInitials, nameInitials) = (Unfit(query, words.QueryTaken), Unfit(name, words.NameTaken));
        if (
            InitialContradicts(query, queryInitials, name, words.NameTaken)
            || InitialContradicts(name, nameInitials, query, words.QueryTaken)
        )
        {
            against |= Against.Initial;
            factor *= 0.6;
        }
        // A surname alone says nothing of an initial.
        if ((queryInitials > 0 && IsOneWord(name)) || (nameInitials > 0 && IsOneWord(query)))
            factor *= 0.8;
        var (suffix, otherSuffix) = (SuffixOf(query), SuffixOf(name));
        if (suffix != otherSuffix)
        {
            against |= Against.Suffix;
            factor *= suffix >= 0 && otherSuffix >= 0 ? 0.4 : 0.93;
        }
        var (numbers, otherNumbers) = (Numbers(query, words.QueryTaken), Numbers(name, words.NameTaken));
        if (numbers + otherNumbers > 0)
        {
            against |= Against.Number;
            factor *= numbers > 0 && otherNumbers > 0 ? 0.45 : 0.85;
        }
        return factor;
    }

    private static bool IsOneWord(NameReading reading) =>
        reading.Words.Count(word => word.Weight > NameWeights.Initial) == 1;

    private static NameWord? Find(NameReading reading, WordRole role) =>
        Array.Find(reading.Words, word => word.Role == role);

    private static int SuffixOf(NameReading reading) =>
        Find(reading, WordRole.Suffix) is { } suffix ? PersonWords.Suffix(suffix.Plain) : -1;

    private static int Unfit(NameReading reading, int taken)
    {
        var count = 0;
        for (var i = 0; i < reading.Words.Length; i++)
            count += (taken & (1 << i)) == 0 && reading.Words[i].Role == WordRole.Initial ? 1 : 0;
        return count;
    }

    private static int Numbers(NameReading reading, int taken)
    {
        var count = 0;
        for (var i = 0; i < reading.Words.Length; i++)
            count += (taken & (1 << i)) == 0 && reading.Words[i].Role == WordRole.Number ? 1 : 0;
        return count;
    }

    /// <summary>
    /// An initial that fits nothing, while the other name has a given or a father's name left that it could have stood
    /// for.
    /// </summary>
    private static bool InitialContradicts(NameReading reading, int unfit, NameReading other, int taken)
    {
        if (unfit == 0 || reading.Sort != NameSort.Person)
            return false;
        for (var i = 0; i < other.Words.Length; i++)
        {
            if (
                (taken & (1 << i)) == 0
                && other.Words[i].Role is WordRole.Given or WordRole.Initial or WordRole.Ordinary
            )
                return true;
        }
        return false;
    }
}
