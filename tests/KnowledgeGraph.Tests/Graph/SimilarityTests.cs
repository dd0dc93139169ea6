using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class SimilarityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Another_spelling_and_common_neighbors_are_reasons_and_add_up()
    {
        await using var store = await SqliteGraphStore.OpenAsync(
            _folder.File("graph.db"),
            SmallOntology.Value,
            cancellation: Cancellation
        );
        await store.WriteAsync(
            [
                new ExtractBuilder("a")
                    .Entity("ales", name: "Ales Bialiatski")
                    .Entity("other", name: "Алесь Бяляцкі")
                    .Entity("colleague", name: "Valiantsin Stefanovic")
                    .Entity("stranger", name: "Maria Kalesnikava")
                    .Fact("worksFor", "ales", "viasna")
                    .Fact("worksFor", "colleague", "viasna")
                    .Fact("worksFor", "other", "viasna")
                    .Fact("bornIn", "ales", "minsk")
                    .Fact("bornIn", "colleague", "minsk")
                    .Fact("bornIn", "stranger", "minsk"),
            ],
            Cancellation
        );

        using var names = new LiveNameIndex(store, SmallOntology.Value);
        var (similar, truncated) = (
            await Similarity.FindAsync(names, "ales", 10, FactFilter.Everything, Cancellation)
        )!;

        Assert.False(truncated);
        Assert.Equal(["other", "colleague"], similar.Select(one => one.Entity.Id));
        Assert.Equal(["Алесь Бяляцкі: Cyrillic spelling of the same name"], similar[0].Reasons);
        Assert.Equal(["2 neighbors in common: Minsk, Viasna"], similar[1].Reasons);
        Assert.True(similar[0].Score > similar[1].Score);
        Assert.Null(await Similarity.FindAsync(names, "nobody", 10, FactFilter.Everything, Cancellation));
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
