using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// Finds the names in a sentence: a linear model over <see cref="TokenFeatures"/>, one word after the other.
/// </summary>
public sealed class Tagger
{
    private readonly Lazy<TaggerWeights> _weights;
    private readonly TokenFeatures _features;
    private readonly IReadOnlyDictionary<string, string> _lists;

    private readonly IWordVectors? _vectors;

    /// <summary>
    /// A tagger with weights and lists of known words (word in lower case, name of the list); weights that were learned
    /// with an encoder want it again.
    /// </summary>
    public Tagger(TaggerWeights weights, IReadOnlyDictionary<string, string> lists, IWordVectors? vectors = null)
        : this(new Lazy<TaggerWeights>(weights), lists)
    {
        _vectors = vectors;
        if (weights.Vectors?.Size != vectors?.Size)
            throw new InvalidDataException(
                weights.Vectors is null
                    ? "These weights were trained without an encoder."
                    : "These weights were trained with an encoder; build with -p:Encoder=true."
            );
    }

    /// <summary>The same without an encoder, with weights that are read when the first text is tagged.</summary>
    public Tagger(Lazy<TaggerWeights> weights, IReadOnlyDictionary<string, string> lists) =>
        (_weights, _lists, _features) = (weights, lists, new TokenFeatures(lists));

    /// <summary>The list that a word in lower case is in; null for none.</summary>
    public string? ListOf(string word) => _lists.GetValueOrDefault(word);

    /// <summary>A tag for each word, chosen from left to right.</summary>
    public IReadOnlyList<int> Tag(IReadOnlyList<Token> tokens, DocumentWords words)
    {
        Span<int> features = stackalloc int[TokenFeatures.Most + TokenFeatures.WithTags];
        Span<int> scores = stackalloc int[Tags.Count];
        Span<float> numbers = stackalloc float[_weights.Value.Vectors?.Size ?? 0];
        var vectors = _vectors?.Of(tokens);
        var tags = new int[tokens.Count];
        var (before, beforeThat) = (Tags.Outside, Tags.Outside);
        for (var at = 0; at < tokens.Count; at++)
        {
            var count = _features.Of(tokens, at, words, features);
            count += TokenFeatures.OfTags(tokens[at], before, beforeThat, features[count..]);
            scores.Clear();
            foreach (var feature in features[..count])
                Add(feature, scores);
            if (vectors is not null)
            {
                _weights.Value.Vectors!.Read(vectors, at, numbers);
                Add(numbers, scores);
            }
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

    private void Add(ReadOnlySpan<float> numbers, Span<int> scores)
    {
        for (var tag = 0; tag < scores.Length; tag++)
        {
            var weights = _weights.Value.Vectors!.Values.AsSpan(tag * numbers.Length, numbers.Length);
            scores[tag] += (int)MathF.Round(Dot(numbers, weights) * TaggerWeights.Parts);
        }
    }

    internal static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private void Add(int feature, Span<int> scores)
    {
        var weights = _weights.Value.Values.AsSpan(feature * Tags.Count, scores.Length);
        for (var tag = 0; tag < scores.Length; tag++)
            scores[tag] += weights[tag];
    }
}
