using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder Third =>
        new ExtractBuilder("d", "2025-12-15")
            .Entity("aleh", name: "Aleh", summary: "Somebody else?", identifiers: new Identifier("iso", "BY"))
            .Entity("viasna", "Company")
            .Fact("worksFor", "aleh", "viasna", start: "1996-04-02")
            .Fact("knows", "aleh", "ales")
            .Value("age", "aleh", "64");

    [Fact]
    public async Task Entities_judged_to_be_one_are_one_and_their_facts_too()
    {
        await using var store = await StoreWithAsync(First, Third, new ExtractBuilder("j").Same("aleh", "ales"));

        Assert.Equal(["ales"], (await store.GetEntitiesAsync(["ales", "aleh"], Cancellation)).Keys);
        var ales = (await store.GetEntitiesAsync(["ales"], Cancellation))["ales"];
        Assert.Equal(["Aleh", "Ales", "Алесь"], ales.Names.Select(name => name.Value).Order(StringComparer.Ordinal));
        Assert.Equal([new("iso", "BY"), new Identifier("wikidata", "Q1")], ales.Identifiers);
        var work = (await store.GetFactsByIdAsync([First.IdOf("worksFor"), Third.IdOf("worksFor")], Cancellation))
            .Single()
            .Value;
        Assert.Equal(("1996-04-02", "2021-07", 2), (work.Start.ToString(), work.End.ToString(), work.ArticleCount));
        Assert.Equal(
            ["a", "d"],
            (await store.GetEvidenceAsync([work.Id], Cancellation))[work.Id].Select(one => one.Article.Id).Texts()
        );
        Assert.DoesNotContain("knows", (await store.GetSummaryAsync(Cancellation)).FactsByRelation.Keys);
        Assert.Equal("ales", (await store.GetDecisionsAsync(Cancellation)).Resolve("aleh"));
    }

    [Fact]
    public async Task Merged_entities_are_followed_in_each_value_of_a_detail()
    {
        var said = new ExtractBuilder("a").Entity("aleh").Entity("viktar");
        said.Fact("worksFor", "maria", "viasna", qualifiers: ("through", "aleh\nviktar"));
        await using var store = await StoreWithAsync(said, new ExtractBuilder("j").Same("aleh", "ales"));

        var fact = (await FactsAsync(store, "maria")).Items.Single().Item.Fact!;

        Assert.Equal(["ales", "viktar"], Details.Of(fact, "through"));
    }

    [Fact]
    public async Task An_article_that_comes_after_a_judgement_is_understood_by_it()
    {
        await using var before = await StoreWithAsync(First, Third, new ExtractBuilder("j").Same("aleh", "ales"));
        await using var after = await StoreWithAsync(new ExtractBuilder("j").Same("aleh", "ales"), First, Third);

        Assert.Equal(await WithoutSequencesAsync(before), await WithoutSequencesAsync(after));
    }

    [Fact]
    public async Task A_judgement_taken_back_leaves_the_graph_as_it_was()
    {
        await using var store = await StoreWithAsync(First, Second, Third);
        var before = await WithoutSequencesAsync(store);

        await store.WriteAsync([new ExtractBuilder("j").Same("aleh", "ales")], Cancellation);
        Assert.NotEqual(before, await WithoutSequencesAsync(store));
        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"j"] }, Cancellation);

        Assert.Equal(before, await WithoutSequencesAsync(store));
    }

    [Fact]
    public async Task Merge_and_unmerge_keep_what_was_known()
    {
        await using var store = await StoreWithAsync(First, Third);
        Assert.Equal(["age 64 2", "knows ales 2", "worksFor viasna 2"], await KnownAsync("aleh"));

        await store.WriteAsync([new ExtractBuilder("j").Same("aleh", "ales")], Cancellation);
        Assert.Equal(["age 63 1", "bornIn minsk 1", "worksFor viasna 1", "age 64 2"], await KnownAsync("ales"));
        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"j"] }, Cancellation);

        // What was one fact for a while has the age of the older; what lay between the two was no fact at all, and
        // comes anew.
        Assert.Equal(["worksFor viasna 1", "age 64 2"], await KnownAsync("aleh"));
        Assert.Equal(["age 63 1", "bornIn minsk 1", "worksFor viasna 1"], await KnownAsync("ales"));

        async Task<IEnumerable<string>> KnownAsync(string entity) =>
            (await FactsAsync(store, entity, new FactFilter { KnownAt = 2 }))
                .Items.Select(item => item.Item.Fact!)
                .OrderBy(fact => fact.Recorded)
                .ThenBy(fact => fact.Relation, StringComparer.Ordinal)
                .Select(fact => $"{fact.Relation} {fact.Object ?? fact.Value} {fact.Recorded}");
    }

    [Fact]
    public async Task Merging_an_end_keeps_the_time_of_a_retraction()
    {
        await using var store = await StoreWithAsync(
            First,
            Third,
            new ExtractBuilder("r").Retract(Third.IdentityOf("age"))
        );

        await store.WriteAsync([new ExtractBuilder("j").Same("aleh", "ales")], Cancellation);

        Assert.Contains("64", await OthersAsync(store, "ales", new FactFilter { KnownAt = 2 }));
        Assert.DoesNotContain("64", await OthersAsync(store, "ales", new FactFilter { KnownAt = 3 }));
    }

    [Fact]
    public async Task Unmerged_entities_have_what_articles_said()
    {
        ArticleExtract[] written =
        [
            First,
            Third,
            new ExtractBuilder("j").Same("aleh", "ales").Review(First.IdentityOf("bornIn"), ReviewState.Rejected),
        ];
        await using var store = await StoreWithAsync(written);

        Assert.Equal(written.Select(GraphJson.HashOf), (await ExtractsAsync(store)).Select(GraphJson.HashOf));
        Assert.False((await store.WriteAsync(written, Cancellation)).Changed);
    }

    [Fact]
    public async Task A_retraction_follows_its_fact_when_entities_become_one()
    {
        await using var store = await StoreWithAsync(
            Third,
            First,
            new ExtractBuilder("r").Retract(Third.IdentityOf("age")),
            new ExtractBuilder("j").Same("aleh", "ales")
        );

        Assert.Equal("63", (await store.GetEntitiesAsync(["ales"], Cancellation))["ales"].Properties["age"]);
    }

    [Fact]
    public async Task A_rejected_fact_is_a_tombstone_until_it_is_accepted()
    {
        var born = First.IdentityOf("bornIn");
        await using var store = await StoreWithAsync(First, new ExtractBuilder("r").Review(born, ReviewState.Rejected));
        Assert.DoesNotContain("minsk", await OthersAsync(store, "ales"));
        Assert.Equal(
            "rejected",
            (await store.GetFactsByIdAsync([born.Id()], Cancellation))[born.Id()].Retraction!.Reason
        );
        await store.WriteAsync([new ExtractBuilder("a")], Cancellation);
        await store.WriteAsync([First], Cancellation);
        Assert.DoesNotContain("minsk", await OthersAsync(store, "ales"));

        await store.WriteAsync([new ExtractBuilder("r").Review(born, ReviewState.Accepted)], Cancellation);

        Assert.Contains("minsk", await OthersAsync(store, "ales"));
        Assert.Equal(ReviewState.Accepted, (await store.GetDecisionsAsync(Cancellation)).ReviewOf(born.Id())!.State);
        var change = (await store.GetChangesAsync(0, 100, Cancellation))[^1];
        Assert.Equal([born.Id()], change.Facts);
        Assert.Equal(["bornIn"], change.Relations);
    }

    [Fact]
    public async Task Decisions_that_contradict_each_other_are_refused()
    {
        await using var store = await StoreWithAsync(First, Third, new ExtractBuilder("j").Distinct("aleh", "ales"));

        var error = await Assert.ThrowsAsync<GraphConflictException>(() =>
            store.WriteAsync([new ExtractBuilder("k").Same("ales", "aleh")], Cancellation)
        );

        Assert.StartsWith(
            "'aleh' and 'ales' are judged to be two (2025-12-31, the editor), but also to be one",
            error.Message,
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<GraphConflictException>(() =>
            store.WriteAsync([new ExtractBuilder("k").Same("ales", "viasna")], Cancellation)
        );
        Assert.Equal(3, (await store.GetSummaryAsync(Cancellation)).Sequence);
    }
}
