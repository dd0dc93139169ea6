using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

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

    // Likely, not the same.
    private const double Sister = 0.82;

    // What an office does and where is all that it is called: a bank of a state is not its central bank.
    private const double Office = 2.9;

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
        var (onlyGiven, ownName, conceptPairs, others) = (true, false, 0, 0);
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
            if (one.Role == WordRole.Concept && other.Role == WordRole.Concept)
                conceptPairs++;
            else
                others++;
            onlyGiven &=
                pair.Fit.Kind == FitKind.Initial || (one.Role == WordRole.Given && other.Role == WordRole.Given);
        }
        if (!named)
            return null;
        var leftConcept =
            ownName ? OwnName
            : conceptPairs > 1 && others == 0 ? Office
            : 1;
        var (queryLeft, nameLeft) = (
            Left(query, words.QueryTaken, weights, leftConcept),
            Left(name, words.NameTaken, weights, leftConcept)
        );
        var (contradicts, missing) = query.Sort == NameSort.Person ? Person : Thing;
        var both = Math.Min(queryLeft.All, nameLeft.All);
        var either = Math.Abs(queryLeft.Missing - nameLeft.Missing);
        // The worst pair decides: another surname is not made good by the same given name.
        var quality = 1 - 0.65 * (1 - worst) - 0.35 * (1 - sum / weight);
        var score = quality * weight / (weight + contradicts * 2 * both + missing * either);
        if (onlyGiven && query.Sort == NameSort.Person && queryLeft.All + nameLeft.All > 0.5)
        {
            against |= Against.GivenOnly;
            score *= 0.6;
        }
        if (query.Sort == NameSort.Person && !WordOrder.IsKept(words.Pairs, query, name))
        {
            against |= Against.Order;
            score *= OtherOrder;
        }
        if (query.Sort == NameSort.Thing && Contradictions.MayBeSisters(query, name, words))
            score = Math.Min(score, Sister);
        return score * Contradictions.Of(query, name, words, ref against);
    }

    /// <summary>-а after a consonant is also a man's genitive, when the whole query can be in one case.</summary>
    private static double Similarity(NameReading query, WordPair pair, NameWord one, NameWord other) =>
        pair.Fit.Kind == FitKind.Gender
        && query.MayBeGenitive
        && one.Lower.Length > other.Lower.Length - 2
        && one.Sounds.Any(sound => Array.Exists(other.Sounds, nominative => nominative + 'a' == sound))
            ? 0.86
            : pair.Fit.Similarity;

    /// <summary>
    /// What nothing of the other name stands for; and how much of it counts where only one of the names says more.
    /// </summary>
    private static (double All, double Missing) Left(
        NameReading reading,
        int taken,
        WordWeights weights,
        double leftConcept
    )
    {
        var (all, missing) = (0.0, 0.0);
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            if ((taken & (1 << i)) != 0 || word.Role is WordRole.Patronymic or WordRole.Initial)
                continue;
            var weight = weights.Of(word);
            all += weight;
            // What an organization does and where is often left out beside its own name, never of an office.
            missing +=
                weight * ((leftConcept > 1 ? word.Role == WordRole.Concept : IsOftenLeftOut(word)) ? leftConcept : 1);
        }
        return (all, missing);
    }

    private static bool IsOftenLeftOut(NameWord word) =>
        word.Role == WordRole.Concept && !PhraseTable.OrganizationWords.DoesTellApart(word.Meaning);
}
