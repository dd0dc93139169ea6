namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What the training learns from the vectors of an encoder; each sentence is encoded once.</summary>
internal sealed class VectorLearner(IWordVectors encoder)
{
    private readonly VectorWeights _weights = new(encoder.Size);
    private readonly double[] _sums = new double[encoder.Size * Tags.Count];
    private readonly Dictionary<LabelledSentence, Half[]> _encoded = new(ReferenceEqualityComparer.Instance);
    private readonly float[] _numbers = new float[encoder.Size];
    private LabelledSentence? _last;
    private float[]? _vectors;

    /// <summary>Encodes the sentences, and learns the means of what comes out.</summary>
    public void Encode(IReadOnlyList<LabelledSentence> sentences)
    {
        var encoded = sentences
            .AsParallel()
            .AsOrdered()
            .Select(sentence => encoder.Of(sentence.Tokens) is { } found ? Array.ConvertAll(found, x => (Half)x) : null)
            .ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (encoded[i] is { } vectors)
                _encoded[sentences[i]] = vectors;
        }
        _weights.Fit(_encoded.Values.Select(vectors => Array.ConvertAll(vectors, x => (float)x)));
    }

    /// <summary>Adds what the vector of a word says to the scores of the tags.</summary>
    public void Score(LabelledSentence sentence, int at, Span<float> scores)
    {
        if (!ReferenceEquals(sentence, _last))
            (_last, _vectors) = (
                sentence,
                _encoded.TryGetValue(sentence, out var half) ? Array.ConvertAll(half, x => (float)x) : null
            );
        if (_vectors is null)
            return;
        _weights.Read(_vectors, at, _numbers);
        for (var tag = 0; tag < scores.Length; tag++)
            scores[tag] += Tagger.Dot(_numbers, _weights.Values.AsSpan(tag * _numbers.Length, _numbers.Length));
    }

    /// <summary>Moves the weights of two tags by the word that was scored last.</summary>
    public void Learn(int gold, int wrong, double step)
    {
        if (_vectors is null)
            return;
        for (var i = 0; i < _numbers.Length; i++)
        {
            Change(gold * _numbers.Length + i, _numbers[i], step);
            Change(wrong * _numbers.Length + i, -_numbers[i], step);
        }
    }

    private void Change(int at, float by, double step)
    {
        _weights.Values[at] += by;
        _sums[at] += by * step;
    }

    /// <summary>The averages over all steps.</summary>
    public VectorWeights Averaged(double steps)
    {
        for (var i = 0; i < _sums.Length; i++)
            _weights.Values[i] -= (float)(_sums[i] / steps);
        return _weights;
    }
}
