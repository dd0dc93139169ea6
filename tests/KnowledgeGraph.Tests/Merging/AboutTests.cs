using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Dates that are "about", and entities that look alike.</summary>
public sealed class AboutTests
{
    [Theory]
    [InlineData("1838~", "1839", true)]
    [InlineData("1838~", "1845", false)]
    [InlineData("1838", "1839", false)]
    [InlineData("2020-12~", "2021-01", true)]
    [InlineData("0001~", "0003", true)]
    [InlineData("9999~", "9998", true)]
    [InlineData("9999-12~", "9999-10", true)]
    [InlineData("2020-02-29~", "2020-03-02", true)]
    public void About_can_be_near(string one, string other, bool same) =>
        Assert.Equal(same, PartialDate.Parse(one).CanBe(PartialDate.Parse(other)));

    [Fact]
    public async Task Circa_contradicts_nothing_near_it_and_the_exact_date_is_shown()
    {
        await using var store = new NaiveStore();
        await store.WriteAsync([
            new ExtractBuilder("a").Entity("vincent").Value("birthDate", "vincent", "1838~"),
            new ExtractBuilder("b").Entity("vincent").Value("birthDate", "vincent", "1839"),
        ]);

        var found = await store.FindFactsAsync(new FactQuery(FactFilter.Everything, [], new PageRequest(10)));
        var facts = found.Page();
        Assert.Equal("1839", (await store.GetEntitiesAsync(["vincent"]))["vincent"].Properties["birthDate"]);
        Assert.Empty(Conflicts.Of(SmallOntology.Value, facts[0], facts));
    }

    [Fact]
    public async Task Approximate_end_year_includes_a_margin()
    {
        await using var store = new NaiveStore();
        await store.WriteAsync([new ExtractBuilder("a").Fact("worksFor", "rahvalod", "polatsk", end: "0978~")]);

        Assert.Single(await ValidAsync(store, "0979"));
        Assert.Empty(await ValidAsync(store, "0985"));
    }

    [Fact]
    public async Task Two_of_one_name_are_suspects_until_they_are_marked_distinct()
    {
        await using var store = new NaiveStore();
        await store.WriteAsync([
            new ExtractBuilder("a")
                .Entity("ales-bialiatski", name: "Ales Bialiatski")
                .Entity("aliaksandr-bialiacki", name: "Алесь Бяляцкі")
                .Entity("maria", name: "Maria Kalesnikava"),
        ]);

        var pair = Assert.Single((await Suspects.FindAsync(store, new PageRequest(10))).Page.Items).Item;
        Assert.Equal(("ales-bialiatski", "aliaksandr-bialiacki"), (pair.Entity.Id, pair.Other.Id));

        await store.WriteAsync([new ExtractBuilder("b").Distinct("ales-bialiatski", "aliaksandr-bialiacki")]);
        Assert.Empty((await Suspects.FindAsync(store, new PageRequest(10))).Page.Items);
    }

    private static async Task<IReadOnlyList<Fact>> ValidAsync(NaiveStore store, string day) =>
        (
            await store.FindFactsAsync(
                new FactQuery(new FactFilter { ValidAt = PartialDate.Parse(day) }, [], new PageRequest(10))
            )
        ).Page();
}

file static class Pages
{
    public static IReadOnlyList<T> Page<T>(this Page<T> page) => [.. page.Items.Select(item => item.Item)];
}
