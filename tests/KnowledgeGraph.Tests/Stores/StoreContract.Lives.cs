using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    /// <summary>Ales, 1962 to 2020; a hearing on a day, and one that went on for a year; a company's that lasts.</summary>
    private static ExtractBuilder Lifetimes =>
        new ExtractBuilder("a")
            .Value("birthDate", "ales", "1962-09-25")
            .Value("diedOn", "ales", "2020")
            .Value("heldOn", "hearing", "1997-03")
            .Value("heldOn", "hearings", "1997-03")
            .Value("heldUntil", "hearings", "1998-05-01")
            .Entity("strike", "Company")
            .Value("heldOn", "strike", "1997")
            .Fact("knows", "ales", "maria")
            .Fact("knows", "ales", "hearing")
            .Fact("knows", "ales", "hearings")
            .Fact("knows", "ales", "strike")
            .Fact("worksFor", "ales", "viasna", "1996")
            .Fact("influences", "eduard", "ales")
            .Fact("praised", "ales", "minsk");

    [Theory]
    [InlineData("1950", "eduard minsk")]
    [InlineData("1961", "eduard minsk")]
    [InlineData("1962", "eduard maria minsk")]
    [InlineData("1996-12-31", "eduard maria minsk viasna")]
    [InlineData("1997-02-28", "eduard maria minsk strike viasna")]
    [InlineData("1997-03-31", "eduard hearing hearings maria minsk strike viasna")]
    [InlineData("1998-05-01", "eduard hearings maria minsk strike viasna")]
    [InlineData("1998-05-02", "eduard maria minsk strike viasna")]
    [InlineData("2020-12-31", "eduard maria minsk strike viasna")]
    [InlineData("2021", "eduard minsk")]
    public async Task Relation_holds_while_both_ends_are_there(string validAt, string expected)
    {
        await using var store = await StoreWithAsync(Lifetimes);
        var filter = new FactFilter { BetweenEntities = true, ValidAt = PartialDate.Parse(validAt) };

        var others = (await OthersAsync(store, "ales", filter)).Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(' ', others));
    }

    [Theory]
    [InlineData("1959", false)]
    [InlineData("1960", true)]
    [InlineData("2022", true)]
    [InlineData("2023", false)]
    public async Task Life_about_which_sources_are_not_sure_reaches_a_little_further(string validAt, bool expected)
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a")
                .Value("birthDate", "ales", "1962~")
                .Value("diedOn", "ales", "2020~")
                .Fact("knows", "ales", "maria")
        );

        var facts = await OthersAsync(
            store,
            "ales",
            new FactFilter { BetweenEntities = true, ValidAt = PartialDate.Parse(validAt) }
        );

        Assert.Equal(expected, facts.Count == 1);
    }

    [Fact]
    public async Task Own_dates_of_a_fact_count_more_than_those_of_its_ends()
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a")
                .Value("heldOn", "hearing", "1997-03")
                .Fact("praised", "ales", "hearing", at: "1999")
                .Fact("worksFor", "maria", "hearing", "1996", "1996")
        );

        Assert.Equal(["ales"], await Then("1999"));
        Assert.Equal(["maria"], await Then("1996"));
        Assert.Empty(await Then("1997"));

        Task<IReadOnlyList<string?>> Then(string day) =>
            OthersAsync(store, "hearing", new FactFilter { BetweenEntities = true, ValidAt = PartialDate.Parse(day) });
    }

    [Theory]
    [InlineData("1949", false)]
    [InlineData("1950", true)]
    [InlineData("2021", false)]
    [InlineData("2022", true)]
    [InlineData("2030", true)]
    public async Task Life_that_contradicts_the_dates_of_a_fact_bounds_it_no_further(string validAt, bool expected)
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a")
                .Value("diedOn", "ales", "2020")
                .Value("birthDate", "ales", "1962")
                .Value("birthDate", "maria", "1950")
                .Fact("worksFor", "ales", "minsk", "2022")
                .Fact("knows", "ales", "maria", null, "1960")
        );
        var filter = new FactFilter { BetweenEntities = true, ValidAt = PartialDate.Parse(validAt) };

        Assert.Equal(expected, (await OthersAsync(store, "ales", filter)).Count == 1);
    }

    [Fact]
    public async Task Relations_of_events_births_and_deaths_are_dated()
    {
        await using var store = await StoreWithAsync(Lifetimes);

        var counts = await store.CountByDateAsync(["ales", "hearing"], FactFilter.Everything, Cancellation);

        Assert.Equal(
            [
                "1962-09-25/1962-09-25 1",
                "1996-01-01/1996-12-31 1",
                "1997-01-01/1997-12-31 1",
                "1997-03-01/1997-03-31 3",
                "2020-01-01/2020-12-31 1",
                "/ 3",
            ],
            counts.Select(count => $"{count.First:yyyy-MM-dd}/{count.Last:yyyy-MM-dd} {count.Count}")
        );
        Assert.Equal(3, (await FactsAsync(store, "ales", new FactFilter { HasDate = false })).Items.Count);
        Assert.Equal(
            ["hearing", "hearings", "strike"],
            (
                await OthersAsync(
                    store,
                    "ales",
                    new FactFilter { Dated = (DateOperator.During, PartialDate.Parse("1997")) }
                )
            ).Order(StringComparer.Ordinal)
        );
        var years = await store.CountFacetsAsync(
            new FacetQuery([], new EntityFilter.Ids(["ales"]), FactFilter.Everything, [new Facet(FacetField.Year, 10)]),
            Cancellation
        );
        Assert.Equal(
            "1997:3 1962:1 1996:1 2020:1",
            string.Join(' ', years[0].Values.Select(one => $"{one.Value}:{one.Count}"))
        );
    }

    [Fact]
    public async Task Life_that_is_corrected_counts_at_once()
    {
        await using var store = await StoreWithAsync(Lifetimes);
        var filter = new FactFilter { Relations = ["knows"], ValidAt = PartialDate.Parse("1965") };
        Assert.Equal(["maria"], await OthersAsync(store, "ales", filter));

        await store.WriteAsync(
            [new ExtractBuilder("a").Value("birthDate", "ales", "1970").Fact("knows", "ales", "maria")],
            Cancellation
        );

        Assert.Empty(await OthersAsync(store, "ales", filter));
    }

    [Fact]
    public async Task Core_and_the_store_say_alike_when_facts_can_hold()
    {
        await using var store = await StoreWithAsync(
            Lifetimes
                .Value("birthDate", "maria", "1970-05~")
                .Value("heldOn", "viasna", "1995~")
                .Value("heldUntil", "eduard", "2001-02-03~")
                .Fact("worksFor", "maria", "eduard", end: "1999")
                .Fact("met", "maria", "eduard", at: "1997-03")
        );
        var facts = (await store.FindFactsAsync(Everything(null), Cancellation)).Items.Select(one => one.Item).ToList();
        var entities = await store.GetEntitiesAsync([.. facts.SelectMany(fact => fact.Ends).Distinct()], Cancellation);
        string[] days =
        [
            "1959",
            "1970-02-28",
            "1970-03",
            "1993",
            "1992-12",
            "1997-03-31",
            "1999",
            "2001-02-05",
            "2021",
        ];

        foreach (var day in days.Select(PartialDate.Parse))
        {
            var holding = (await store.FindFactsAsync(Everything(day), Cancellation)).Items.Select(one => one.Item.Id);
            Assert.Equal(
                facts.Where(fact => TimeOf(fact).CanHoldIn(day)).Select(fact => fact.Id).Order(),
                holding.Order()
            );
        }

        static FactQuery Everything(PartialDate? day) =>
            new(new FactFilter { ValidAt = day }, [], new PageRequest(100));

        FactTime TimeOf(Fact fact) =>
            SmallOntology.Value.Lives.Of(
                fact,
                SmallOntology.Value.Relation(fact.Relation),
                entities[fact.Subject],
                fact.Object is { } other ? entities[other] : null
            );
    }
}
