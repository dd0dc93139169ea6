using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder Circle =>
        new ExtractBuilder("circle")
            .Entity("viasna", "Company")
            .Entity("minsk", "Town")
            .Fact("worksFor", "ales", "viasna", start: "1996-04")
            .Fact("knows", "maria", "ales")
            .Fact("met", "ales", "viktar", at: "2020-08-09")
            .Fact("bornIn", "ales", "minsk")
            .Fact("influences", "maria", "ales", start: "2020", end: "2021-02")
            .Fact("influences", "ales", "ales")
            .Value("age", "ales", "63");

    [Theory]
    [InlineData(DateOperator.Before, "1963", "1962 1962-09 1962-09-25 1962-10~")]
    [InlineData(DateOperator.Before, "1962-10", "1962-09 1962-09-25")]
    [InlineData(DateOperator.Before, "1962-09-26", "1962-09-25")]
    [InlineData(DateOperator.After, "1962-09", "1962-10~")]
    [InlineData(DateOperator.After, "1961", "1962 1962-09 1962-09-25 1962-10~")]
    [InlineData(DateOperator.During, "1962-09", "1962-09 1962-09-25")]
    [InlineData(DateOperator.During, "1962", "1962 1962-09 1962-09-25 1962-10~")]
    [InlineData(DateOperator.During, "1962-09-25", "1962-09-25")]
    public async Task Values_that_are_dates_lie_to_a_date(DateOperator @operator, string date, string expected)
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a")
                .Value("birthDate", "ales", "1962")
                .Value("birthDate", "ales", "1962-09")
                .Value("birthDate", "ales", "1962-09-25")
                .Value("birthDate", "ales", "1962-10~")
        );

        var found = await OthersAsync(
            store,
            "ales",
            new FactFilter { Relations = ["birthDate"], ValueDated = (@operator, PartialDate.Parse(date)) }
        );

        Assert.Equal(expected, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Facts_come_by_date_those_without_last()
    {
        await using var store = await StoreWithAsync(Circle);

        Assert.Equal(["viasna", "maria", "viktar"], (await OthersAsync(store, "ales")).Take(3));
        Assert.Equal(
            ["viktar", "maria", "viasna"],
            (await OthersAsync(store, "ales", order: new FactOrder(FactField.Date, Descending: true))).Take(3)
        );
    }

    [Fact]
    public async Task A_direction_leaves_out_the_other_end_but_not_symmetric_relations()
    {
        await using var store = await StoreWithAsync(Circle);

        Assert.Equal(
            ["63", "ales", "maria", "minsk", "viasna", "viktar"],
            (await OthersAsync(store, "ales", new FactFilter { Direction = Direction.Out })).Order()
        );
        Assert.Equal(
            ["ales", "maria", "maria", "viktar"],
            (await OthersAsync(store, "ales", new FactFilter { Direction = Direction.In })).Order()
        );
        Assert.Equal(
            ["ales", "maria"],
            (
                await OthersAsync(
                    store,
                    "ales",
                    new FactFilter { Direction = Direction.In, Relations = ["influences"] }
                )
            ).Order()
        );
    }

    [Fact]
    public async Task A_fact_about_the_entity_itself_comes_once()
    {
        await using var store = await StoreWithAsync(Circle);

        var page = await FactsAsync(
            store,
            "ales",
            new FactFilter { Relations = ["influences"], Direction = Direction.Out },
            new PageRequest(10, WithTotal: true)
        );

        Assert.Equal(("ales", "ales"), (page.Items.Single().Item.Other!.Id, page.Items.Single().Item.Fact!.Object!));
        Assert.Equal(1, page.Total);
        Assert.Equal(
            [
                new("bornIn", Direction.Out, 1),
                new("influences", Direction.Out, 1),
                new("influences", Direction.In, 2),
                new("knows", Direction.Both, 1),
                new("met", Direction.Both, 1),
                new RelationCount("worksFor", Direction.Out, 1),
            ],
            (await store.CountRelationsAsync(["ales"], FactFilter.Everything, Cancellation))["ales"]
        );
        Assert.DoesNotContain(
            "ales",
            (await store.GetStepsAsync(["ales"], FactFilter.Everything, 100, Cancellation)).Steps.Select(link =>
                link.To
            )
        );
    }

    [Fact]
    public async Task Valid_time_counts_the_days_a_date_can_mean_and_open_ends()
    {
        await using var store = await StoreWithAsync(Circle);
        async Task<IEnumerable<string?>> At(string day) =>
            (
                await OthersAsync(
                    store,
                    "ales",
                    new FactFilter { Relations = ["worksFor", "influences", "met"], ValidAt = PartialDate.Parse(day) }
                )
            ).Order();

        Assert.Equal(["ales"], await At("1996-03"));
        Assert.Equal(["ales", "viasna"], await At("1996"));
        Assert.Equal(["ales", "maria", "viasna", "viktar"], await At("2020-08"));
        Assert.Equal(["ales", "maria", "viasna"], await At("2021-02-28"));
        Assert.Equal(["ales", "viasna"], await At("2021-03"));
    }

    [Fact]
    public async Task Pages_of_facts_go_on_behind_their_cursors_both_ways()
    {
        await using var store = await StoreWithAsync(Circle);
        var all = (await FactsAsync(store, "ales")).Items;

        var first = await FactsAsync(store, "ales", page: new PageRequest(3));
        var second = await FactsAsync(store, "ales", page: new PageRequest(4, first.Items[^1].Cursor));
        var back = await FactsAsync(store, "ales", page: new PageRequest(2, second.Items[0].Cursor, Backward: true));

        Assert.Equal((7, true, false, true), (all.Count, first.HasMore, second.HasMore, back.HasMore));
        Assert.Equal(
            all.Select(item => item.Item.Fact!.Id),
            first.Items.Concat(second.Items).Select(item => item.Item.Fact!.Id)
        );
        Assert.Equal(
            all.Skip(1).Take(2).Select(item => item.Item.Fact!.Id),
            back.Items.Select(item => item.Item.Fact!.Id)
        );
        var none = await FactsAsync(store, "ales", page: new PageRequest(0, WithTotal: true));
        Assert.Equal((0, true, 7), (none.Items.Count, none.HasMore, none.Total!.Value));
    }

    [Fact]
    public async Task Many_entities_and_many_requests_are_answered_at_once()
    {
        await using var store = await StoreWithAsync(Circle);

        var answers = await store.GetFactsAsync(
            [
                new FactRequest(["ales", "maria", "nobody", "ales"], FactFilter.Everything, [], new PageRequest(1)),
                new FactRequest(["minsk"], new FactFilter { Relations = ["knows"] }, [], new PageRequest(1)),
                new FactRequest([], FactFilter.Everything, [], new PageRequest(1)),
            ],
            Cancellation
        );

        Assert.Equal(["ales", "maria"], answers[0].Keys.Order());
        Assert.Equal("ales", answers[0]["maria"].Items.Single().Item.Other!.Id);
        Assert.Empty(answers[1]["minsk"].Items);
        Assert.Null(answers[1]["minsk"].Total);
        Assert.Empty(answers[2]);
    }

    [Fact]
    public async Task Pages_without_facts_have_the_same_entities()
    {
        await using var store = await StoreWithAsync(Circle);
        var request = new FactRequest(
            ["ales", "maria"],
            FactFilter.Everything,
            [],
            new PageRequest(3, WithTotal: true)
        );

        var answers = await store.GetFactsAsync([request, request with { WithFacts = false }], Cancellation);

        foreach (var id in request.EntityIds)
        {
            var (whole, bare) = (answers[0][id], answers[1][id]);
            Assert.All(bare.Items, item => Assert.Null(item.Item.Fact));
            Assert.Equal(
                whole.Items.Select(item => (item.Item.Other?.Id, item.Cursor.Encode("list"))),
                bare.Items.Select(item => (item.Item.Other?.Id, item.Cursor.Encode("list")))
            );
            Assert.Equal((whole.HasMore, whole.Total), (bare.HasMore, bare.Total));
        }
    }

    [Fact]
    public async Task A_hub_answers_its_first_facts()
    {
        var hub = new ExtractBuilder("hub");
        for (var i = 0; i < 300; i++)
            hub.Fact("worksFor", $"p{i:000}", "viasna", start: $"{2000 + i % 20}");
        await using var store = await StoreWithAsync(hub);

        var page = await FactsAsync(
            store,
            "viasna",
            new FactFilter { Relations = ["worksFor"], Direction = Direction.In },
            new PageRequest(10, WithTotal: true)
        );

        Assert.All(page.Items, item => Assert.Equal("2000", item.Item.Fact!.Start.ToString()));
        Assert.Equal((10, true, 300), (page.Items.Count, page.HasMore, page.Total!.Value));
        var links = await store.GetStepsAsync(["viasna"], FactFilter.Everything, 100, Cancellation);
        Assert.Equal((100, true), (links.Steps.Count, links.Truncated));
        Assert.Equal(
            301,
            (await store.GetStepsAsync(["p001", "viasna"], new FactFilter { MinConfidence = 0.5 }, 301, Cancellation))
                .Steps
                .Count
        );
    }

    [Fact]
    public async Task Facts_among_entities_join_two_of_them()
    {
        await using var store = await StoreWithAsync(Circle);

        var facts = await store.GetFactsAmongAsync(
            ["ales", "maria", "viasna", "nobody"],
            FactFilter.Everything,
            100,
            Cancellation
        );

        Assert.Equal(["worksFor", "influences", "knows"], facts.Select(fact => fact.Relation));
        Assert.Equal(
            ["worksFor"],
            (
                await store.GetFactsAmongAsync(["ales", "maria", "viasna"], FactFilter.Everything, 1, Cancellation)
            ).Select(fact => fact.Relation)
        );
        Assert.Empty(await store.GetFactsAmongAsync(["ales"], FactFilter.Everything, 100, Cancellation));
    }

    [Fact]
    public async Task Rivals_share_subject_and_relation_and_the_object_unless_the_relation_is_functional()
    {
        var extract = new ExtractBuilder("a")
            .Entity("minsk", "Town")
            .Entity("viasna", "Company")
            .Fact("bornIn", "ales", "minsk")
            .Fact("bornIn", "ales", "brest")
            .Fact("worksFor", "ales", "viasna")
            .Fact("worksFor", "ales", "viasna", stance: Stance.Denied, by: "maria")
            .Fact("worksFor", "ales", "brest");
        await using var store = await StoreWithAsync(extract);

        var rivals = await store.GetRivalsAsync(
            [extract.IdOf("bornIn"), extract.IdOf("worksFor"), extract.IdOf("worksFor", 2), (FactId)"nothing"],
            Cancellation
        );

        Assert.Equal(3, rivals.Count);
        Assert.Equal("brest", rivals[extract.IdOf("bornIn")].Single().Object);
        Assert.Equal(Stance.Denied, rivals[extract.IdOf("worksFor")].Single().Stance);
        Assert.Empty(rivals[extract.IdOf("worksFor", 2)]);
    }
}
