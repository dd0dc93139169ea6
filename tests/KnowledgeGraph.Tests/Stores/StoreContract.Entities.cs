using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder People =>
        new ExtractBuilder("people")
            .Entity(
                "ales",
                name: "Ales Bialiatski",
                names: ["Алесь Бяляцкі"],
                summary: "Founder",
                identifiers: new Identifier("wikidata", "Q1")
            )
            .Entity("maria", name: "maria Kalesnikava")
            .Entity("zmicier", name: "Źmicier")
            .Entity("viasna", "Company", name: "Viasna")
            .Value("age", "ales", "63")
            .Value("age", "maria", "43")
            .Value("height", "maria", "1.7")
            .Value("birthDate", "ales", "1962-09-25")
            .Value("birthDate", "maria", "1982")
            .Value("nickname", "maria", "Masha")
            .Fact("worksFor", "ales", "viasna", start: "1996")
            .Fact("knows", "ales", "maria")
            .Fact("knows", "maria", "zmicier", confidence: 0.3);

    [Fact]
    public async Task Entities_come_by_name_without_case_and_diacritics()
    {
        await using var store = await StoreWithAsync(People);

        Assert.Equal(["ales", "maria", "viasna", "zmicier"], await IdsAsync(store));
        Assert.Equal(
            ["zmicier", "viasna", "maria", "ales"],
            await IdsAsync(store, order: new EntityOrder.ByField(EntityField.ShownName, Descending: true))
        );
    }

    [Fact]
    public async Task Kinds_and_totals_are_counted_before_the_page()
    {
        await using var store = await StoreWithAsync(People);

        var page = await store.FindEntitiesAsync(
            new EntityQuery(["Person", "Town"], null, [], new PageRequest(1, WithTotal: true)),
            Cancellation
        );

        Assert.Equal(("ales", true, 3), (page.Items.Single().Item.Id, page.HasMore, page.Total!.Value));
    }

    [Fact]
    public async Task Entities_are_ordered_by_properties_of_every_type_missing_ones_last_both_ways()
    {
        await using var store = await StoreWithAsync(People);
        Task<IReadOnlyList<string>> By(string property, bool descending) =>
            IdsAsync(store, order: new EntityOrder.ByField(EntityField.Property(property), descending));

        Assert.Equal(["maria", "ales", "viasna", "zmicier"], await By("age", descending: false));
        Assert.Equal(["ales", "maria", "viasna", "zmicier"], await By("age", descending: true));
        Assert.Equal(["ales", "maria", "viasna", "zmicier"], await By("birthDate", descending: false));
        Assert.Equal(["maria", "ales", "viasna", "zmicier"], await By("nickname", descending: true));
    }

    [Fact]
    public async Task Entities_are_ordered_by_the_number_of_their_facts()
    {
        await using var store = await StoreWithAsync(People);

        Assert.Equal(
            ["ales", "maria", "viasna", "zmicier"],
            await IdsAsync(store, order: new EntityOrder.ByField(EntityField.Degree, Descending: true))
        );
        Assert.Equal(
            ["maria", "ales", "zmicier", "viasna"],
            await IdsAsync(
                store,
                order: new EntityOrder.ByCount(new FactFilter { Relations = ["knows"] }, Descending: true)
            )
        );
    }

    [Fact]
    public async Task Texts_numbers_and_dates_are_filtered()
    {
        await using var store = await StoreWithAsync(People);
        EntityFilter Text(EntityField field, TextOperator how, string value, bool ignoreCase = false) =>
            new EntityFilter.Text(field, how, [value], ignoreCase);

        Assert.Equal(["ales"], await IdsAsync(store, Text(EntityField.ShownName, TextOperator.StartsWith, "Ales")));
        Assert.Equal(
            ["maria"],
            await IdsAsync(store, Text(EntityField.ShownName, TextOperator.Contains, "MÁRIA", ignoreCase: true))
        );
        Assert.Equal(["ales"], await IdsAsync(store, Text(EntityField.AnyName, TextOperator.Contains, "Бяляцкі")));
        Assert.Equal(
            ["ales"],
            await IdsAsync(store, Text(EntityField.Summary, TextOperator.Equal, "founder", ignoreCase: true))
        );
        Assert.Equal(
            ["maria"],
            await IdsAsync(store, Text(EntityField.Property("nickname"), TextOperator.Equal, "Masha"))
        );
        Assert.Equal(["ales"], await IdsAsync(store, new EntityFilter.Number("age", Comparison.Greater, 43)));
        Assert.Equal(["maria"], await IdsAsync(store, new EntityFilter.Number("height", Comparison.NotEqual, 2)));
        Assert.Equal(
            ["ales"],
            await IdsAsync(store, new EntityFilter.Date("birthDate", DateOperator.Before, PartialDate.Parse("1982-06")))
        );
        Assert.Equal(
            ["maria"],
            await IdsAsync(store, new EntityFilter.Date("birthDate", DateOperator.During, PartialDate.Parse("1982")))
        );
        Assert.Equal(["ales"], await IdsAsync(store, new EntityFilter.Has(EntityField.Identifiers, Present: true)));
        Assert.Equal(
            ["maria", "viasna", "zmicier"],
            await IdsAsync(store, new EntityFilter.Has(EntityField.Summary, Present: false))
        );
    }

    [Fact]
    public async Task Relations_are_filtered_by_some_none_all_and_count()
    {
        await using var store = await StoreWithAsync(People);
        var knows = new FactFilter { Relations = ["knows"] };
        var surely = new FactFilter { MinConfidence = 0.5 };

        Assert.Equal(
            ["ales", "maria"],
            await IdsAsync(store, new EntityFilter.Related(Quantifier.Some, knows, surely))
        );
        Assert.Equal(
            ["viasna", "zmicier"],
            await IdsAsync(store, new EntityFilter.Related(Quantifier.None, knows, surely))
        );
        Assert.Equal(
            ["ales", "viasna"],
            await IdsAsync(store, new EntityFilter.Related(Quantifier.All, knows, surely))
        );
        Assert.Equal(["maria"], await IdsAsync(store, new EntityFilter.RelatedCount(knows, Comparison.Greater, 1)));
        var friendOfFounder = new FactFilter
        {
            Relations = ["knows"],
            Other = new EntityFilter.Related(Quantifier.Some, new FactFilter { Relations = ["worksFor"] }, null),
        };
        Assert.Equal(
            ["maria"],
            await IdsAsync(store, new EntityFilter.Related(Quantifier.Some, friendOfFounder, null))
        );
    }

    [Fact]
    public async Task A_filter_of_nothing_and_the_opposite_of_everything_are_empty()
    {
        await using var store = await StoreWithAsync(People);

        Assert.Empty(await IdsAsync(store, new EntityFilter.Any([])));
        Assert.Empty(await IdsAsync(store, new EntityFilter.Not(new EntityFilter.All([]))));
        Assert.Empty(
            await IdsAsync(
                store,
                new EntityFilter.Text(EntityField.Property("unheardOf"), TextOperator.Contains, [""], false)
            )
        );
        Assert.Empty(await OthersAsync(store, "ales", new FactFilter { Relations = ["unheardOf"] }));
    }

    [Fact]
    public async Task Cursors_stay_right_while_others_write()
    {
        await using var store = await StoreWithAsync(People);
        async Task<Page<Entity>> Page(Cursor? after) =>
            await store.FindEntitiesAsync(new EntityQuery([], null, [], new PageRequest(2, after)), Cancellation);
        var first = await Page(null);

        await store.WriteAsync([new ExtractBuilder("more").Entity("aaron").Entity("nina")], Cancellation);

        Assert.Equal(["ales", "maria"], first.Items.Select(item => item.Item.Id));
        Assert.Equal(["nina", "viasna"], (await Page(first.Items[^1].Cursor)).Items.Select(item => item.Item.Id));
    }

    [Fact]
    public async Task Names_are_read_page_by_page_in_the_order_of_ids()
    {
        await using var store = await StoreWithAsync(
            People,
            new ExtractBuilder("namesake").Entity("ales-2", name: "Ales Bialiatski", names: ["Алесь Бяляцкі"])
        );
        var all = await store.ReadNamesAsync(null, 100, Cancellation);

        Assert.Equal(all.Select(entity => entity.Id).Order(StringComparer.Ordinal), all.Select(entity => entity.Id));
        var ales = all.Single(entity => entity.Id == "ales-2");
        Assert.Equal(("Person", "Ales Bialiatski, Алесь Бяляцкі"), (ales.Kind, string.Join(", ", ales.Names)));
        Assert.Equal(
            Answers.Text(all.Skip(1).Take(2)),
            Answers.Text(await store.ReadNamesAsync(all[0].Id, 2, Cancellation))
        );
        Assert.Empty(await store.ReadNamesAsync(all[^1].Id, 10, Cancellation));
    }
}
