using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_retracted_fact_is_a_tombstone_that_counts_nowhere()
    {
        await using var store = await StoreWithAsync(First);
        var id = First.IdOf("worksFor");

        await store.WriteAsync([new ExtractBuilder("c").Retract(id)], Cancellation);

        var fact = (await store.GetFactsByIdAsync([id], Cancellation))[id];
        Assert.Equal(("source-corrected", "2025-12-31"), (fact.Retraction!.Reason, fact.Retraction.At.ToString()));
        Assert.DoesNotContain("viasna", await OthersAsync(store, "ales"));
        Assert.Contains("viasna", await OthersAsync(store, "ales", new FactFilter { WithRetracted = true }));
        Assert.DoesNotContain(
            "worksFor",
            (await store.CountRelationsAsync(["ales"], FactFilter.Everything, Cancellation))["ales"]
                .Select(count => count.Relation)
        );
        Assert.DoesNotContain("worksFor", (await store.GetSummaryAsync(Cancellation)).FactsByRelation.Keys);
        Assert.Equal(
            ["ales", "minsk", "viasna"],
            await IdsAsync(store, order: new EntityOrder.ByField(EntityField.Degree, Descending: true))
        );
        Assert.Equal([id], (await store.GetChangesAsync(1, 1, Cancellation)).Single().Facts);
    }

    [Fact]
    public async Task A_retraction_may_come_before_its_fact_and_be_withdrawn()
    {
        var id = First.IdOf("worksFor");
        await using var store = await StoreWithAsync(new ExtractBuilder("c").Retract(id), First);
        Assert.DoesNotContain("viasna", await OthersAsync(store, "ales"));

        var result = await store.WriteAsync([new ExtractBuilder("c")], Cancellation);

        Assert.Equal((1, 1), (result.ArticlesWritten, result.FactsChanged));
        Assert.Contains("viasna", await OthersAsync(store, "ales"));
        Assert.Null((await store.GetFactsByIdAsync([id], Cancellation))[id].Retraction);
    }

    [Fact]
    public async Task A_retracted_value_is_no_longer_shown_as_a_property()
    {
        await using var store = await StoreWithAsync(First);

        var result = await store.WriteAsync([new ExtractBuilder("c").Retract(First.IdOf("age"))], Cancellation);

        Assert.Equal((1, 1), (result.EntitiesChanged, result.FactsChanged));
        Assert.Empty((await store.GetEntitiesAsync(["ales"], Cancellation))["ales"].Properties);
        Assert.Empty(await IdsAsync(store, new EntityFilter.Has(EntityField.Property("age"), Present: true)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Known_at_has_what_the_article_says_no_longer(bool removed)
    {
        var others = new ExtractBuilder("b").Entity("ales").Entity("minsk", "Town").Entity("viasna", "Company");
        await using var store = await StoreWithAsync(First, others);
        await store.WriteAsync(
            removed
                ? new GraphWrite([]) { Removed = [(ArticleId)"a"] }
                : new GraphWrite([new ExtractBuilder("a").Entity("minsk", "Town").Fact("bornIn", "ales", "minsk")]),
            Cancellation
        );
        await store.WriteAsync([First], Cancellation);

        var left = removed ? "" : "minsk";
        Assert.Equal("63 minsk viasna", await KnownAsync(2));
        Assert.Equal(left, await KnownAsync(3));
        Assert.Equal("63 minsk viasna", await KnownAsync(4));
        Assert.Equal("63 minsk viasna", await OthersAsync(new FactFilter { WithRetracted = true }));
        var gone = (await FactsAsync(store, "ales", new FactFilter { KnownAt = 2, Relations = ["worksFor"] })).Items[0];
        Assert.Equal($"{First.IdOf("worksFor")}~3", gone.Item.Fact!.Id);
        Assert.Equal((0, 1L), (gone.Item.Fact.ArticleCount, gone.Item.Fact.Recorded));
        Assert.Equal([gone.Item.Fact.Id], (await store.GetFactsByIdAsync([gone.Item.Fact.Id], Cancellation)).Keys);

        Task<string> KnownAsync(long sequence) => OthersAsync(new FactFilter { KnownAt = sequence });

        async Task<string> OthersAsync(FactFilter filter) =>
            string.Join(' ', (await StoreContract.OthersAsync(store, "ales", filter)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_known_goes_with_the_last_article_that_names_an_end()
    {
        await using var store = await StoreWithAsync(First, new ExtractBuilder("b").Entity("ales"));

        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"a"] }, Cancellation);
        await store.WriteAsync([new ExtractBuilder("b").Entity("ales").Entity("viasna", "Company")], Cancellation);

        Assert.Equal(["63"], await OthersAsync(store, "ales", new FactFilter { KnownAt = 2 }));
    }

    [Fact]
    public async Task Known_at_leaves_out_later_facts_and_keeps_later_retractions()
    {
        await using var store = await StoreWithAsync(
            First,
            Second,
            new ExtractBuilder("c").Retract(First.IdOf("worksFor"))
        );
        async Task<IEnumerable<string?>> KnownAt(long sequence) =>
            (await OthersAsync(store, "ales", new FactFilter { KnownAt = sequence })).Order();

        Assert.Empty(await KnownAt(0));
        Assert.Equal(["63", "minsk", "viasna"], await KnownAt(1));
        Assert.Equal(["63", "maria", "minsk", "viasna"], await KnownAt(2));
        Assert.Equal(["63", "maria", "minsk"], await KnownAt(3));
    }
}
