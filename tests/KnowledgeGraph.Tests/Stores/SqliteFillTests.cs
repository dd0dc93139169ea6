using CsCheck;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Filling an empty graph in one step gives what writing its articles one after the other gives.</summary>
public sealed class SqliteFillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Filled_graph_answers_as_the_graph_written_article_by_article() =>
        RandomGraph
            .Writes.Select(Gen.ULong)
            .SampleAsync(
                async (writes, seed) =>
                {
                    var extracts = writes.SelectMany(batch => batch).Where(OnlyAdds).DistinctBy(Id).ToList();
                    await using var written = await OpenAsync($"{Guid.NewGuid():n}.db");
                    await using var filled = await OpenAsync($"{Guid.NewGuid():n}.db");
                    var expected = new List<WriteResult>();
                    foreach (var extract in extracts)
                        expected.Add(await written.WriteAsync([extract], Cancellation));

                    var actual = (await filled.FillAsync(extracts.ToAsyncEnumerable(), cancellation: Cancellation))!;

                    Assert.Equal(Sums(expected), Sums([actual]));
                    foreach (var (question, ask) in RandomGraph.Questions(seed))
                        Assert.True(await ask(written) == await ask(filled), question);
                    Assert.Equal(await ChangesAsync(written), await ChangesAsync(filled));
                    await AssertStaysEqualAsync(written, filled, writes.SelectMany(batch => batch).ToList(), seed);
                },
                iter: 40,
                threads: 1,
                print: pair => $"{pair.Item1.Sum(batch => batch.Length)} extracts, questions {pair.Item2}"
            );

    [Fact]
    public async Task Filled_graph_is_there_after_the_file_is_opened_again()
    {
        var extracts = Enumerable
            .Range(0, 30)
            .Select(i => (ArticleExtract)new ExtractBuilder($"a-{i:00}").Fact("knows", "ales", $"maria-{i}"))
            .ToList();
        await using (var store = await OpenAsync("graph.db"))
        {
            await store.FillAsync(extracts.ToAsyncEnumerable(), cancellation: Cancellation);
            Assert.Equal(30, store.Sequence);
        }

        await using var again = await OpenAsync("graph.db");

        Assert.Equal(30, (await again.GetSummaryAsync(Cancellation)).Facts);
        Assert.False(Directory.Exists(_folder.File("graph.db.filling")));
    }

    [Fact]
    public async Task Filling_that_breaks_leaves_the_graph_empty_and_writable()
    {
        await using var store = await OpenAsync("graph.db");

        await Assert.ThrowsAsync<InvalidDataException>(() => store.FillAsync(Broken(), cancellation: Cancellation));
        await Assert.ThrowsAsync<GraphConflictException>(() => store.FillAsync(TwoKinds(), cancellation: Cancellation));

        Assert.Equal(0, (await store.GetSummaryAsync(Cancellation)).Articles);
        Assert.False(Directory.Exists(_folder.File("graph.db.filling")));
        await store.WriteAsync([new ExtractBuilder("a").Fact("knows", "ales", "maria")], Cancellation);
        Assert.Equal(1, (await store.GetSummaryAsync(Cancellation)).Facts);

        static async IAsyncEnumerable<ArticleExtract> Broken()
        {
            await Task.Yield();
            yield return new ExtractBuilder("a").Fact("knows", "ales", "maria");
            throw new InvalidDataException();
        }

        static async IAsyncEnumerable<ArticleExtract> TwoKinds()
        {
            await Task.Yield();
            yield return new ExtractBuilder("a").Entity("minsk", "Town");
            yield return new ExtractBuilder("b").Entity("minsk", "Person");
        }
    }

    [Fact]
    public async Task Graph_that_was_written_to_is_not_filled()
    {
        await using var store = await OpenAsync("graph.db");
        await store.WriteAsync([new ExtractBuilder("a").Fact("knows", "ales", "maria")], Cancellation);

        Assert.Null(await store.FillAsync(Unread(), cancellation: Cancellation));

        static async IAsyncEnumerable<ArticleExtract> Unread()
        {
            await Task.Yield();
            Assert.Fail("An extract was read.");
            yield break;
        }
    }

    [Fact]
    public async Task Leftovers_of_a_killed_filling_are_deleted_at_the_next_opening()
    {
        Directory.CreateDirectory(_folder.File("graph.db.filling"));
        await File.WriteAllTextAsync(_folder.File("graph.db.filling/graph.db"), "half", Cancellation);

        await using var store = await OpenAsync("graph.db");

        Assert.False(Directory.Exists(_folder.File("graph.db.filling")));
    }

    [Fact]
    public async Task Import_writes_what_takes_back_or_decides_after_the_filling()
    {
        ExtractBuilder first = new ExtractBuilder("a").Fact("knows", "ales", "maria");
        ArticleExtract[] extracts = [new ExtractBuilder("b").Retract(first.IdentityOf("knows")), first];
        await using var store = await OpenAsync("graph.db");

        var result = await GraphImport.RunAsync(store, extracts.ToAsyncEnumerable(), cancellation: Cancellation);

        Assert.Equal((2, 1), (result.ArticlesWritten, result.FactsAdded));
        Assert.Equal(0, (await store.GetSummaryAsync(Cancellation)).Facts);
    }

    /// <summary>Rows are the same inside too: whatever is written next meets them.</summary>
    private static async Task AssertStaysEqualAsync(
        IGraphStore written,
        IGraphStore filled,
        IReadOnlyList<ArticleExtract> next,
        ulong seed
    )
    {
        var write = new GraphWrite(next) { Removed = [(ArticleId)"article-2"] };
        Assert.Equal(
            Answers.Text(await written.WriteAsync(write, Cancellation)),
            Answers.Text(await filled.WriteAsync(write, Cancellation))
        );
        foreach (var (question, ask) in RandomGraph.Questions(seed))
            Assert.True(await ask(written) == await ask(filled), $"{question}, after the next write");
    }

    private async Task<SqliteGraphStore> OpenAsync(string name) =>
        await SqliteGraphStore.OpenAsync(_folder.File(name), SmallOntology.Value);

    private static string Id(ArticleExtract extract) => extract.Article.Id;

    private static bool OnlyAdds(ArticleExtract extract) =>
        extract.Retractions.Count == 0 && !Decisions.Decides(extract);

    private static (int, int, int, int, int) Sums(IReadOnlyList<WriteResult> results) =>
        (
            results.Sum(one => one.ArticlesWritten),
            results.Sum(one => one.EntitiesAdded),
            results.Sum(one => one.EntitiesChanged),
            results.Sum(one => one.FactsAdded),
            results.Sum(one => one.FactsChanged)
        );

    private static async Task<string> ChangesAsync(IGraphStore store) =>
        Answers.Text(
            (await store.GetChangesAsync(0, 1000, Cancellation)).Select(change => change with { At = default })
        );
}
