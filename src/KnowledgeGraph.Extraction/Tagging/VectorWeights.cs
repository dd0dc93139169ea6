namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// What a tagger has learned of the vectors of an encoder: each number less its mean and over its spread, times a
/// weight for each tag.
/// </summary>
public sealed class VectorWeights(int size)
{
    // So that all numbers of a word together weigh about as much as its other features.
    private const float Share = 0.35f;

    /// <summary>Numbers for each word.</summary>
    public int Size { get; } = size;

    internal float[] Means { get; } = new float[size];

    internal float[] Spreads { get; } = new float[size];

    /// <summary>For number i and tag t at <c>t * Size + i</c>.</summary>
    internal float[] Values { get; } = new float[size * Tags.Count];

    /// <summary>Takes means and spreads from the vectors of some sentences.</summary>
    internal void Fit(IEnumerable<float[]> sentences)
    {
        var (sums, squares, count) = (new double[Size], new double[Size], 0);
        foreach (var vectors in sentences)
        {
            for (var at = 0; at < vectors.Length; at++)
            {
                sums[at % Size] += vectors[at];
                squares[at % Size] += vectors[at] * vectors[at];
            }
            count += vectors.Length / Size;
        }
        for (var i = 0; i < Size && count > 0; i++)
        {
            Means[i] = (float)(sums[i] / count);
            Spreads[i] = (float)Math.Sqrt(Math.Max(1e-6, squares[i] / count - Means[i] * Means[i]));
        }
    }

    /// <summary>The numbers of one word as they are weighed.</summary>
    internal void Read(ReadOnlySpan<float> vectors, int word, Span<float> into)
    {
        for (var i = 0; i < Size; i++)
            into[i] = (vectors[word * Size + i] - Means[i]) / Spreads[i] * Share;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Size);
        foreach (var value in Means.Concat(Spreads).Concat(Values))
            writer.Write(value);
    }

    internal static VectorWeights Read(BinaryReader reader)
    {
        var size = reader.ReadInt32();
        if (size is < 1 or > 4096)
            throw new FormatException("These are no weights for an encoder.");
        var weights = new VectorWeights(size);
        foreach (var values in new[] { weights.Means, weights.Spreads, weights.Values })
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.ReadSingle();
        }
        return weights;
    }
}
