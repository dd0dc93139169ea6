using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>
/// How much words count where a graph says how rare they are: a word that a thousand names share tells little.
/// </summary>
internal sealed class WordWeights(Func<NameWord, double>? rarity)
{
    /// <summary>Where no graph is at hand.</summary>
    public static readonly WordWeights Plain = new(null);

    /// <summary>The weight of a word; its rarity moves it by half at most.</summary>
    public double Of(NameWord word) =>
        rarity is null || word.Role is not (WordRole.Ordinary or WordRole.Given or WordRole.Concept)
            ? word.Weight
            : word.Weight * rarity(word);
}
