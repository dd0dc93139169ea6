using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder Told(string article) => new ExtractBuilder(article).Fact("knows", "ales", "maria");

    private static async Task<Fact> OnlyFactAsync(IGraphStore store) =>
        (await FactsAsync(store, "ales")).Items.Single().Item.Fact!;

    [Fact]
    public async Task Article_that_was_taken_back_supports_nothing()
    {
        await using var store = await StoreWithAsync(Told("one"), Told("two").TakenBack());
        Assert.Equal(1, (await OnlyFactAsync(store)).ArticleCount);

        await store.WriteAsync([Told("one").TakenBack()], Cancellation);

        Assert.Equal(0, (await OnlyFactAsync(store)).ArticleCount);
        Assert.Empty((await FactsAsync(store, "ales", new FactFilter { IsSupported = true })).Items);
        Assert.Single((await FactsAsync(store, "ales", new FactFilter { IsSupported = false })).Items);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Superseded_article_supports_nothing_whichever_came_first(bool olderFirst)
    {
        var (older, newer) = (Told("older").Build(), new ExtractBuilder("newer").InPlaceOf("older").Build());
        await using var store = await StoreWithAsync();
        foreach (var extract in olderFirst ? [older, newer] : new[] { newer, older })
            await store.WriteAsync([extract], Cancellation);

        Assert.Equal(0, (await OnlyFactAsync(store)).ArticleCount);
        Assert.Equal("newer", (await store.GetDecisionsAsync(Cancellation)).SupersededBy((ArticleId)"older"));
        Assert.False((await store.WriteAsync([older, newer], Cancellation)).Changed);
    }

    [Fact]
    public async Task Article_supports_again_once_nothing_supersedes_it()
    {
        await using var store = await StoreWithAsync(Told("older"), new ExtractBuilder("newer").InPlaceOf("older"));

        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"newer"] }, Cancellation);

        Assert.Equal(1, (await OnlyFactAsync(store)).ArticleCount);
        Assert.Null((await store.GetDecisionsAsync(Cancellation)).SupersededBy((ArticleId)"older"));
    }

    [Fact]
    public async Task Extract_of_a_withdrawn_article_is_read_as_it_was_written()
    {
        var older = Told("older").Build();
        await using var store = await StoreWithAsync(older, new ExtractBuilder("newer").InPlaceOf("older"));

        Assert.Equal(
            GraphJson.HashOf(older),
            GraphJson.HashOf((await ExtractsAsync(store)).Single(one => one.Article.Id == "older"))
        );
    }

    [Fact]
    public async Task Value_that_only_a_withdrawn_article_gives_is_shown_after_all_others()
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("one").Value("nickname", "ales", "Aardvark").TakenBack(),
            new ExtractBuilder("two").Value("nickname", "ales", "Zebra")
        );

        Assert.Equal("Zebra", (await store.GetEntitiesAsync(["ales"], Cancellation))["ales"].Properties["nickname"]);
    }
}
