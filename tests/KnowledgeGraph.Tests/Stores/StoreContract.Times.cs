using KnowledgeGraph.Editing;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder Term(
        string article,
        string? start = null,
        string? end = null,
        string published = "2025-12-13"
    ) => new ExtractBuilder(article, published).Fact("worksFor", "ales", "viasna", start, end);

    private static ExtractBuilder Praise(string article, string at) =>
        new ExtractBuilder(article).Fact("praised", "ales", "viasna", at: at);

    /// <summary>Each time with the articles that it stands on.</summary>
    private static async Task<IReadOnlyList<string>> TimesAsync(IGraphStore store, string? validAt = null)
    {
        var filter = validAt is null ? FactFilter.Everything : new FactFilter { ValidAt = PartialDate.Parse(validAt) };
        var facts = (await FactsAsync(store, "ales", filter)).Items.Select(item => item.Item.Fact!).ToList();
        var evidence = await store.GetEvidenceAsync([.. facts.Select(fact => fact.Id)], Cancellation);
        return
        [
            .. facts.Select(fact =>
                $"{fact.At}{fact.Start}/{fact.End} "
                + string.Join(',', evidence[fact.Id].Select(one => one.Article.Id).Order())
            ),
        ];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_times_of_one_relation_are_two_facts_whichever_came_first(bool earlierFirst)
    {
        ArticleExtract[] both = [Term("a", "2011", "2014"), Term("b", "2021-03")];
        await using var store = await OpenAsync();
        foreach (var extract in earlierFirst ? both : both.Reverse())
            await store.WriteAsync([extract], Cancellation);

        Assert.Equal(["2011/2014 a", "2021-03/ b"], await TimesAsync(store));
        Assert.Single(await TimesAsync(store, "2012"));
        Assert.Empty(await TimesAsync(store, "2016"));
        Assert.Single(await TimesAsync(store, "2022"));
        Assert.False((await store.WriteAsync(both, Cancellation)).Changed);
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("9999-12~")]
    [InlineData("0001-01~")]
    public async Task First_and_last_month_are_months_like_others(string month)
    {
        await using var store = await StoreWithAsync(Term("a", month));

        Assert.Equal([$"{month}/ a"], await TimesAsync(store, month));
    }

    [Fact]
    public async Task Two_times_at_once_are_two_facts()
    {
        await using var store = await StoreWithAsync(
            Praise("a", "2011"),
            Praise("b", "2021-05-03"),
            Praise("c", "2021")
        );

        Assert.Equal(["2011/ a", "2021-05-03/ b,c"], await TimesAsync(store));
    }

    [Fact]
    public async Task One_article_may_tell_two_times()
    {
        ArticleExtract both = Term("a", "2011", "2014").Fact("worksFor", "ales", "viasna", "2021-03");
        await using var store = await StoreWithAsync(both);

        Assert.Equal(["2011/2014 a", "2021-03/ a"], await TimesAsync(store));
        Assert.Equal(GraphJson.HashOf(both), GraphJson.HashOf((await ExtractsAsync(store)).Single()));
        Assert.False((await store.WriteAsync([both], Cancellation)).Changed);
        await store.WriteAsync([Term("b", "2021-03-15", "2023")], Cancellation);
        Assert.Equal(["2011/2014 a", "2021-03-15/2023 a,b"], await TimesAsync(store));
    }

    [Fact]
    public async Task Id_stays_when_dates_become_more_precise_and_when_another_time_is_told()
    {
        await using var store = await StoreWithAsync(Term("a", "2011"));
        var id = (await OnlyFactAsync(store)).Id;

        await store.WriteAsync([Term("b", "2011-03-05", "2014"), Term("c", "2021")], Cancellation);

        var facts = (await FactsAsync(store, "ales")).Items.Select(item => item.Item.Fact!).ToList();
        Assert.Equal(["2011-03-05", "2021"], facts.Select(fact => $"{fact.Start}"));
        Assert.Equal(id, facts[0].Id);
    }

    [Fact]
    public async Task Article_that_was_published_before_and_joins_two_times_makes_them_one()
    {
        await using var store = await StoreWithAsync(Term("a", "2011", "2014"), Term("b", "2016", "2020"));
        Assert.Equal(2, (await TimesAsync(store)).Count);

        await store.WriteAsync([Term("c", "2012", "2018", published: "2020")], Cancellation);

        Assert.Equal(["2011/2020 a,b,c"], await TimesAsync(store));
        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"c"] }, Cancellation);
        Assert.Equal(["2011/2014 a", "2016/2020 b"], await TimesAsync(store));
    }

    [Fact]
    public async Task Fact_never_ends_before_it_starts()
    {
        await using var store = await StoreWithAsync(Term("a", "2013-05"), Term("b", "2013", "2013-02"), Term("c"));

        var facts = (await FactsAsync(store, "ales")).Items.Select(item => item.Item.Fact!).ToList();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.True(fact.Period.IsOrdered));
    }

    [Fact]
    public async Task Merged_entities_keep_both_times_and_have_them_apart_again()
    {
        ArticleExtract[] both =
        [
            Term("a", "2011", "2014"),
            new ExtractBuilder("b").Fact("worksFor", "aleš", "viasna", "2021"),
        ];
        await using var store = await StoreWithAsync(both);
        var before = await TimesAsync(store);

        await store.WriteAsync([new ExtractBuilder("page").Same("aleš", "ales")], Cancellation);
        Assert.Equal(["2011/2014 a", "2021/ b"], await TimesAsync(store));

        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"page"] }, Cancellation);
        Assert.Equal(before, await TimesAsync(store));
    }

    [Fact]
    public async Task One_article_about_two_that_are_one_keeps_both_times()
    {
        await using var store = await StoreWithAsync(
            Term("a", "2011", "2014").Fact("worksFor", "aleš", "viasna", "2021"),
            new ExtractBuilder("page").Same("aleš", "ales")
        );

        Assert.Equal(["2011/2014 a", "2021/ a"], await TimesAsync(store));
    }

    [Fact]
    public async Task Retraction_of_one_time_leaves_the_other()
    {
        await using var store = await StoreWithAsync(Term("a", "2011", "2014"), Term("b", "2021"));
        var later = (await FactsAsync(store, "ales")).Items[1].Item.Fact!;

        await store.WriteAsync([new ExtractBuilder("page").Retract(later.Id)], Cancellation);
        Assert.Equal(["2011/2014 a"], await TimesAsync(store));

        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"page"] }, Cancellation);
        Assert.Equal(2, (await TimesAsync(store)).Count);
    }

    [Fact]
    public async Task Article_written_anew_moves_to_the_time_that_it_tells_now()
    {
        await using var store = await StoreWithAsync(Term("a", "2011", "2014"), Term("b", "2021"), Term("c", "2012"));
        Assert.Equal(["2011/2014 a,c", "2021/ b"], await TimesAsync(store));

        await store.WriteAsync([Term("c", "2021-06")], Cancellation);

        Assert.Equal(["2011/2014 a", "2021-06/ b,c"], await TimesAsync(store));
    }

    [Fact]
    public async Task Second_time_of_an_article_is_added_and_the_same_time_is_corrected()
    {
        await using var store = await StoreWithAsync(Term("a", "2011", "2014"), Term("b", "2011"));

        var added = await SayAsync("2021", null);
        Assert.Equal(["2011/2014 a,b", "2021/ a"], await TimesAsync(store));
        Assert.Equal((await FactsAsync(store, "ales")).Items[1].Item.Fact!.Id, added);

        Assert.Equal(added, await SayAsync("2021-04", "2023"));
        Assert.Equal(["2011/2014 a,b", "2021-04/2023 a"], await TimesAsync(store));

        await SayAsync("2030", null, replaces: (FactId)added!);
        Assert.Equal(["2011/2014 a,b", "2030/ a"], await TimesAsync(store));

        async Task<string?> SayAsync(string start, string? end, FactId? replaces = null)
        {
            var result = await new Editor(store, TimeProvider.System).RunAsync(
                new UpsertFact("worksFor", "ales")
                {
                    Article = "a",
                    Object = "viasna",
                    Start = start,
                    End = end,
                    Replaces = replaces,
                    Evidence = [new EvidenceInput("ales worksFor viasna", Sentence: 1)],
                },
                cancellation: Cancellation
            );
            Assert.Empty(result.Errors);
            return result.Subject;
        }
    }

    [Fact]
    public async Task Claims_name_the_fact_that_each_article_speaks_of()
    {
        await using var store = await StoreWithAsync(Term("a", "2011", "2014"), Term("b", "2021"), Term("c"));

        var claims = await store.GetClaimsAsync([], [(ArticleId)"b"], Cancellation);

        Assert.Equal(["a", "b", "c"], claims.Select(claim => claim.ArticleId.Text).Order());
        Assert.Equal(2, claims.Select(claim => claim.Draft.Id).Distinct().Count());
    }
}
