using KnowledgeGraph.Extracts;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

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
        await AssertRestoredAsync(await from.StoreAsync());
    }

    [Theory]
    [InlineData("list: { id: my, name: My, publisher: Me }", null)]
    [InlineData("list: { id: my, prefix: other, name: My, publisher: Me }", "other")]
    public async Task Entry_and_whom_it_tells_of_have_ids_of_their_own(string list, string? named)
    {
        await using var from = new ListWorld();
        var mapping = from.Write(
            "m.yaml",
            $"format: list-mapping/1\n{list}\nfile: {{ reader: csv }}\nkey: No\nthings:\n"
                + "  - { kind: Company, id: No, names: [Name] }\n"
                + "  - { kind: LegalEntity, prefix: owner, id: Owner, names: [Owner], facts: [{ relation: owns, to: "
                + "{ kind: Company, id: No, names: [Name] } }] }\n"
        );
        await from.ImportAsync(
            from.Write("t.csv", "No,Name,Owner\n1,Mill \ufdd8\u2028Ltd\uffff,Greta\n2,Loaf,Greta\n"),
            new ImportOptions { Mapping = MappingReader.Read(ListWorld.Ontology, mapping), List = named }
        );
        var store = await from.StoreAsync();

        var article = (await from.ExtractAsync($"{named ?? "my"}-1"));
        Assert.DoesNotContain(article.Entities, entity => entity.Id == article.Article.Id);
        Assert.Equal("Mill Ltd", article.Entities[0].Names[0].Value);
        await AssertRestoredAsync(store);
    }

    private async Task AssertRestoredAsync(IGraphStore store)
    {
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
