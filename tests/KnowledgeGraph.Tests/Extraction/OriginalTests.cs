using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>An original that was changed, or is gone, is noticed when its article is given again.</summary>
public sealed class OriginalTests : IDisposable
{
    private static readonly DateTimeOffset _day = new(2025, 12, 14, 8, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, SourceLoss.Vanished)]
    [InlineData(true, SourceLoss.Changed)]
    public async Task Lost_bytes_are_told_and_kept_anew(bool isChanged, SourceLoss expected)
    {
        var sources = new SourceFolder(_folder.File("originals"));
        var bytes = "An article."u8.ToArray();
        var hash = await sources.KeepAsync(bytes, _day, Cancellation);
        var file = Path.Combine(_folder.File("originals"), hash);
        if (isChanged)
            await File.WriteAllTextAsync(file, "Another article.", Cancellation);
        else
            File.Delete(file);

        var loss = await sources.LossOfAsync(hash, Cancellation);
        await sources.KeepAsync(bytes, _day.AddDays(1), Cancellation);

        Assert.Equal(expected, loss);
        Assert.Equal(bytes, await sources.FindAsync(hash, Cancellation));
        Assert.Contains(
            "2025-12-14T08",
            await File.ReadAllTextAsync(file + ".json", Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, false, "The original kept before is gone from disk")]
    [InlineData(false, true, "The original came again with other bytes")]
    [InlineData(false, false, null)]
    public async Task An_article_that_comes_again_says_it(bool isDeleted, bool hasOtherBytes, string? note)
    {
        await using var store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), Drafts.Ontology);
        using var desk = new ReviewDesk(
            store,
            Drafts.Ontology,
            new Lazy<ArticleReaders>(new ArticleReaders(Drafts.Rules, Drafts.Extractor, null)),
            new ReviewFolder(_folder.File("review")),
            new SourceFolder(_folder.File("originals")),
            TimeProvider.System
        );
        var article = ManuscriptReader.ReadText(
            "Harald Testmann founded the Testmann Bank.",
            new ManuscriptTerms { PublishedAt = PartialDate.Parse("2025-12-14") }
        );
        var first = await desk.ProposeAsync(article, Encoding.UTF8.GetBytes(article.Text), Cancellation);
        if (isDeleted)
            File.Delete(Path.Combine(_folder.File("originals"), first.OriginalSha256!));

        var again = await desk.ProposeAsync(
            article,
            Encoding.UTF8.GetBytes(article.Text + (hasOtherBytes ? "\n" : "")),
            Cancellation
        );

        Assert.Null(first.OriginalNote);
        Assert.StartsWith(note ?? "", again.OriginalNote ?? "", StringComparison.Ordinal);
        Assert.Equal(note is null, again.OriginalNote is null);
    }
}
