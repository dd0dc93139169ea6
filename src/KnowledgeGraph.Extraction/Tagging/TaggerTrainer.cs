namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// Trains a tagger: an averaged perceptron (Collins 2002) that tags word by word with its own earlier tags. The order
/// is that of a fixed seed, so that the same data give the same weights.
/// </summary>
public sealed class TaggerTrainer(IReadOnlyDictionary<string, string> lists, IWordVectors? encoder = null)
{
    // Share of the features that one look at a word does without; measured in docs/extraction.md.
    private const double Hidden = 0.15;
    private readonly float[] _weights = new float[TokenFeatures.Buckets * Tags.Count];
    private readonly double[] _sums = new double[TokenFeatures.Buckets * Tags.Count];
    private readonly TokenFeatures _features = new(lists);
    private readonly Random _random = new(20261129);
    private readonly VectorLearner? _vectors = encoder is null ? null : new VectorLearner(encoder);
    private double _step = 1;

    /// <summary>Trains on documents for some rounds; tells after each how many words were tagged wrongly.</summary>
    public TaggerWeights Train(
        IReadOnlyList<IReadOnlyList<LabelledSentence>> documents,
        int rounds,
        Action<int, double>? progress = null
    )
    {
        var sentences = documents
            .SelectMany(document =>
            {
                var words = new DocumentWords(document.Select(sentence => sentence.Tokens));
                return document.Select(sentence => (sentence, words));
            })
            .ToArray();
        _vectors?.Encode([.. sentences.Select(entry => entry.sentence)]);
        for (var round = 1; round <= rounds; round++)
        {
            _random.Shuffle(sentences);
            var (wrong, all) = (0, 0);
            foreach (var (sentence, words) in sentences)
            {
                wrong += Learn(sentence, words);
                all += sentence.Tokens.Count;
            }
            progress?.Invoke(round, 1.0 * wrong / all);
        }
        return Quantized();
    }

    private int Learn(LabelledSentence sentence, DocumentWords words)
    {
        Span<int> features = stackalloc int[TokenFeatures.Most + TokenFeatures.WithTags];
        Span<float> scores = stackalloc float[Tags.Count];
        var (before, beforeThat, wrong) = (Tags.Outside, Tags.Outside, 0);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var count = _features.Of(sentence.Tokens, at, words, features);
            count += TokenFeatures.OfTags(sentence.Tokens[at], before, beforeThat, features[count..]);
            count = Hide(features[..count]);
            scores.Clear();
            foreach (var feature in features[..count])
            {
                for (var tag = 0; tag < scores.Length; tag++)
                    scores[tag] += _weights[feature * Tags.Count + tag];
            }
            _vectors?.Score(sentence, at, scores);
            var (best, gold) = (Tags.Outside, sentence.Tags[at]);
            for (var tag = 0; tag < scores.Length; tag++)
            {
                if (scores[tag] > scores[best])
                    best = tag;
            }
            if (best != gold)
            {
                wrong++;
                foreach (var feature in features[..count])
                {
                    Change(feature * Tags.Count + gold, 1);
                    Change(feature * Tags.Count + best, -1);
                }
                _vectors?.Learn(gold, best, _step);
            }
            // Half of the time it goes on from the right tag, so that one mistake does not teach nonsense for the rest
            // of the sentence.
            (before, beforeThat) = ((at & 1) == 0 ? gold : best, before);
            _step++;
        }
        return wrong;
    }

    /// <summary>
    /// Leaves out some features by chance, so that a name is also learned from what stands around it: most names of
    /// another text are new.
    /// </summary>
    private int Hide(Span<int> features)
    {
        var kept = 0;
        foreach (var feature in features)
        {
            if (_random.NextDouble() >= Hidden)
                features[kept++] = feature;
        }
        return kept;
    }

    private void Change(int at, float by)
    {
        _weights[at] += by;
        _sums[at] += by * _step;
    }

    /// <summary>The averages in sixteenths; those that round to zero are left out of the file.</summary>
    private TaggerWeights Quantized()
    {
        var weights = new TaggerWeights { Vectors = _vectors?.Averaged(_step) };
        for (var i = 0; i < _weights.Length; i++)
        {
            var average = _weights[i] - _sums[i] / _step;
            weights.Values[i] = (short)
                Math.Clamp(Math.Round(average * TaggerWeights.Parts), short.MinValue, short.MaxValue);
        }
        return weights;
    }
}
