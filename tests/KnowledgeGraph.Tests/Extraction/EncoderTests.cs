using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A tagger that reads the vectors of an encoder; the real one where the build has it.</summary>
public sealed class EncoderTests
{
    private static readonly IReadOnlyDictionary<string, string> _lists = new Dictionary<string, string>();

    /// <summary>Tells by one number whether a word ends in "ov".</summary>
    private sealed class Endings : IWordVectors
    {
        public int Size => 2;

        public float[] Of(IReadOnlyList<Token> tokens) =>
            [
                .. tokens.SelectMany(token =>
                    new[] { token.Lower.EndsWith("ov", StringComparison.Ordinal) ? 1f : 0f, 0.5f }
                ),
            ];
    }

    private static LabelledSentence Sentence(string text, int at)
    {
        var tokens = Tokenizer.Split(text);
        var tags = new int[tokens.Count];
        tags[at] = Tags.Begin(0);
        return new LabelledSentence(tokens, tags);
    }

    [Fact]
    public void What_was_learned_from_vectors_is_read_back()
    {
        LabelledSentence[] sentences = [Sentence("saw petrov there", 1), Sentence("saw ivanov there", 1)];
        var weights = new TaggerTrainer(_lists, new Endings()).Train([sentences], 5);
        using var file = new MemoryStream();
        weights.Write(file);
        file.Position = 0;

        var read = TaggerWeights.Read(file);

        Assert.Equal(weights.Vectors!.Values, read.Vectors!.Values);
        var tokens = Tokenizer.Split("saw sidorov there");
        var tags = new Tagger(read, _lists, new Endings()).Tag(tokens, new DocumentWords([tokens]));
        Assert.Equal(Tags.Begin(0), tags[1]);
        Assert.Throws<InvalidDataException>(() => new Tagger(read, _lists));
    }

    [Fact]
    public void The_encoder_knows_words_by_their_sentence()
    {
        if (Type.GetType("KnowledgeGraph.Encoder.ArcticVectors, KnowledgeGraph.Encoder") is null)
            Assert.Skip("built without -p:Encoder=true");
        var encoder = TaggerOpening.Encoder();

        var river = encoder.Of(Tokenizer.Split("She sat on the bank of the river"))!;
        var money = encoder.Of(Tokenizer.Split("She took money from the bank"))!;

        Assert.Equal(8 * encoder.Size, river.Length);
        Assert.NotEqual(river[(4 * encoder.Size)..(5 * encoder.Size)], money[(5 * encoder.Size)..(6 * encoder.Size)]);
        Assert.Null(encoder.Of(Tokenizer.Split("Она сидела на берегу")));
    }
}
