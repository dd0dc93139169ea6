using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// Finds the names in a sentence: a linear model over <see cref="TokenFeatures"/>, one word after the other.
/// </summary>
public sealed class Tagger
{
    private readonly TaggerWeights _weights;
    private readonly TokenFeatures _features;

    /// <summary>A tagger with weights and lists of known words (word in lower case, name of the list).</summary>
    public Tagger(TaggerWeights weights, IReadOnlyDictionary<string, string> lists) =>
        (_weights, _features) = (weights, new TokenFeatures(lists));

    /// <summary>A tag for each word, chosen from left to right.</summary>
    public IReadOnlyList<int> Tag(IReadOnlyList<Token> tokens, DocumentWords words)
    {
        Span<int> features = stackalloc int[TokenFeatures.Most + TokenFeatures.WithTags];
        Span<int> scores = stackalloc int[Tags.Count];
        var tags = new int[tokens.Count];
        var (before, beforeThat) = (Tags.Outside, Tags.Outside);
        for (var at = 0; at < tokens.Count; at++)
        {
            var count = _features.Of(tokens, at, words, features);
            count += TokenFeatures.OfTags(tokens[at], before, beforeThat, features[count..]);
            scores.Clear();
            foreach (var feature in features[..count])
                Add(feature, scores);
            var best = Tags.Outside;
            for (var tag = 0; tag < scores.Length; tag++)
            {
                if (scores[tag] > scores[best] && Tags.MayFollow(tag, before))
                    best = tag;
            }
            tags[at] = best;
            (before, beforeThat) = (best, before);
        }
        return tags;
    }

    private void Add(int feature, Span<int> scores)
    {
        var weights = _weights.Values.AsSpan(feature * Tags.Count, scores.Length);
        for (var tag = 0; tag < scores.Length; tag++)
            scores[tag] += weights[tag];
    }
}
