using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Tests.Extraction;

public sealed class TrainingTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public TrainingTests()
    {
        string[] names = ["Vexley", "Ormond", "Tallis", "Brisk"];
        File.WriteAllLines(
            _file,
            Enumerable
                .Range(0, 40)
                .Select(i =>
                {
                    var name = names[i % 4];
                    return $$"""{"sentences":[{"text":"Yesterday {{name}} met a friend.","mentions":[[10,{{10 + name.Length}},"PER"]]}]}""";
                })
        );
    }

    public void Dispose() => File.Delete(_file);

    private TaggerWeights Train() =>
        new TaggerTrainer(KnownWords.Of(Drafts.Rules)).Train(TrainingSentences.Read(_file), 3);

    private static byte[] Bytes(TaggerWeights weights)
    {
        using var stream = new MemoryStream();
        weights.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_same_text_gives_the_same_weights() => Assert.Equal(Bytes(Train()), Bytes(Train()));

    [Fact]
    public void What_was_trained_is_tagged_also_after_writing_and_reading()
    {
        using var stream = new MemoryStream(Bytes(Train()));
        var tagger = new Tagger(TaggerWeights.Read(stream), KnownWords.Of(Drafts.Rules));

        Assert.Equal(1, TaggerCheck.Of(tagger, TrainingSentences.Read(_file)).F1);
    }

    [Fact]
    public void Anything_else_is_no_weights() =>
        Assert.Throws<InvalidDataException>(() => TaggerWeights.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));
}
