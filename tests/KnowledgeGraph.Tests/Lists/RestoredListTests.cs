using KnowledgeGraph.Extracts;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>A graph with lists is restored from the extracts that <c>kg export</c> writes.</summary>
public sealed class RestoredListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Extracts_of_all_samples_give_an_equal_graph()
    {
        Assert.SkipUnless(Directory.Exists(ListWorld.Formats), $"{ListWorld.Formats} is not there");
        await using var from = new ListWorld();
        await SeedLoader.LoadAsync(
            await from.StoreAsync(),
            ListWorld.Ontology,
            [SeedFiles.Extracts],
            cancellation: Cancellation
        );
        var lists = 0;
        foreach (var sample in Directory.EnumerateFiles(ListWorld.Formats, "*", SearchOption.AllDirectories).Order())
        {
            try
            {
                await from.ImportAsync(sample);
                lists++;
            }
            catch (InputException)
            {
                // Of others, on purpose: the tests of lists say which.
            }
        }
        Assert.True(lists > 15, $"{lists} lists");
        var store = await from.StoreAsync();
        await foreach (var extract in store.ReadExtractsAsync(cancellation: Cancellation))
            await File.WriteAllTextAsync(
                _folder.File($"{extract.Article.Id}.yaml"),
                ExtractWriter.Write(extract),
                Cancellation
            );

        await using var to = new ListWorld();
        var restored = await to.StoreAsync();
        await SeedLoader.LoadAsync(restored, ListWorld.Ontology, [_folder.Path], cancellation: Cancellation);

        Assert.Equal(
            await GraphCopy.HashOfAsync(store, Cancellation),
            await GraphCopy.HashOfAsync(restored, Cancellation)
        );
    }

    public void Dispose() => _folder.Dispose();
}
