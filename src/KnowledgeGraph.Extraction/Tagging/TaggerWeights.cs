using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What a tagger has learned: a weight for each feature and tag, two bytes each.</summary>
public sealed class TaggerWeights
{
    private const string Magic = "kgtag1";
    internal const int Parts = 16;
    private const string WithVectors = "kgtag2";

    /// <summary>For feature f and tag t at <c>f * Tags.Count + t</c>.</summary>
    internal short[] Values { get; } = new short[TokenFeatures.Buckets * Tags.Count];

    /// <summary>What it learned of the vectors of an encoder; null when it was trained without one.</summary>
    public VectorWeights? Vectors { get; init; }

    /// <summary>
    /// The weights that come with the program, read when first asked for (a third of a second); see NOTICE.md beside
    /// them for what they were trained on.
    /// </summary>
    public static Lazy<TaggerWeights> Shipped { get; } = new(ReadShipped);

    /// <summary>Reads weights; throws <see cref="InvalidDataException"/> for anything else.</summary>
    public static TaggerWeights Read(Stream stream)
    {
        using var plain = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(plain);
        try
        {
            var magic = new string(reader.ReadChars(Magic.Length));
            if (magic is not (Magic or WithVectors))
                throw new InvalidDataException(
                    "These are no weights of this tagger; train them anew: kg train tagger."
                );
            var weights = new TaggerWeights { Vectors = magic == WithVectors ? VectorWeights.Read(reader) : null };
            var count = reader.ReadInt32();
            var at = 0;
            for (var i = 0; i < count; i++)
            {
                at += reader.Read7BitEncodedInt();
                weights.Values[at] = reader.ReadInt16();
            }
            return weights;
        }
        catch (Exception error) when (error is EndOfStreamException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException(
                "The weights of the tagger are damaged; train them anew: kg train tagger.",
                error
            );
        }
    }

    /// <summary>Writes them, zeros left out.</summary>
    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write((Vectors is null ? Magic : WithVectors).ToCharArray());
        Vectors?.Write(writer);
        writer.Write(Values.Count(value => value != 0));
        var last = 0;
        for (var at = 0; at < Values.Length; at++)
        {
            if (Values[at] == 0)
                continue;
            writer.Write7BitEncodedInt(at - last);
            writer.Write(Values[at]);
            last = at;
        }
    }

    private static TaggerWeights ReadShipped()
    {
        using var stream = typeof(TaggerWeights).Assembly.GetManifestResourceStream(
            "KnowledgeGraph.Extraction.Tagging.tagger.weights"
        );
        return stream is null ? new TaggerWeights() : Read(stream);
    }
}
