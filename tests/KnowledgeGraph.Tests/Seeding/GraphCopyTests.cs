using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class GraphCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    private async Task<IGraphStore> SqliteAsync(params ArticleExtract[] extracts)
    {
        var store = await SqliteGraphStore.OpenAsync(
            _folder.File($"{Guid.NewGuid():n}.db"),
            SmallOntology.Value,
            cancellation: Cancellation
        );
        await store.WriteAsync(extracts, Cancellation);
        return store;
    }

    private static ArticleExtract[] Graph() =>
        [
            .. Enumerable
                .Range(0, 50)
                .Select(i =>
                    new ExtractBuilder($"article-{i:00}")
                        .Entity("ales", names: [$"Name {i}"], summary: "A person")
                        .Entity("minsk", "Town")
                        .Fact("knows", "ales", $"friend-{i % 7}")
                        .Fact("bornIn", "ales", "minsk")
                        .Value("age", "ales", $"{60 + i % 3}")
                        .Build()
                ),
        ];

    [Fact]
    public async Task A_copy_is_the_same_graph()
    {
        await using var from = await SqliteAsync(Graph());
        await using var to = await SqliteAsync();

        var result = await GraphCopy.CopyAsync(from, to, cancellation: Cancellation);

        Assert.True(result.Same);
        Assert.Equal(50, result.Copied);
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_goes_on_where_it_stopped()
    {
        await using var from = await SqliteAsync(Graph());
        await using var to = await SqliteAsync(Graph()[..20]);

        var result = await GraphCopy.CopyAsync(from, to, cancellation: Cancellation);

        Assert.Equal(30, result.Copied);
        Assert.True(result.Same);
        Assert.Equal(0, (await GraphCopy.CopyAsync(from, to, cancellation: Cancellation)).Copied);
    }

    [Fact]
    public async Task Extra_articles_of_the_target_stay_and_are_reported()
    {
        await using var from = await SqliteAsync(Graph()[10..]);
        await using var to = await SqliteAsync(Graph()[..15]);

        var result = await GraphCopy.CopyAsync(from, to, cancellation: Cancellation);

        Assert.Equal(35, result.Copied);
        Assert.False(result.Same);
        Assert.Equal((40, 50), (result.Source.Articles, result.Target.Articles));
    }

    [Fact]
    public async Task Progress_ends_with_all_articles()
    {
        await using var from = await SqliteAsync(Graph());
        await using var to = await SqliteAsync();
        var steps = new List<CopyProgress>();

        await GraphCopy.CopyAsync(from, to, steps.Add, Cancellation);

        Assert.Equal(new CopyProgress(50, 50), steps[^1]);
    }
}
