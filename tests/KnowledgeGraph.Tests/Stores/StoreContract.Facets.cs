using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static async Task<string> FacetAsync(
        IGraphStore store,
        Facet facet,
        EntityFilter? where = null,
        FactFilter? facts = null,
        params string[] kinds
    )
    {
        var counts = Assert.Single(
            await store.CountFacetsAsync(
                new FacetQuery(kinds, where, facts ?? FactFilter.Everything, [facet]),
                Cancellation
            )
        );
        return string.Join(' ', counts.Values.Select(value => $"{value.Value}:{value.Count}"))
            + (counts.Truncated ? " ..." : "");
    }

    [Fact]
    public async Task Entities_are_counted_by_kind_and_by_what_their_properties_say()
    {
        await using var store = await StoreWithAsync(People);

        Assert.Equal("Person:3 Company:1", await FacetAsync(store, new Facet(FacetField.Kind, 10)));
        Assert.Equal("Person:3 ...", await FacetAsync(store, new Facet(FacetField.Kind, 1)));
        Assert.Equal("1962:1 1982:1", await FacetAsync(store, new Facet(FacetField.Property, 10, "birthDate")));
        Assert.Equal(
            "43:1",
            await FacetAsync(
                store,
                new Facet(FacetField.Property, 10, "age"),
                new EntityFilter.Ids(["maria", "zmicier"])
            )
        );
        Assert.Equal("", await FacetAsync(store, new Facet(FacetField.Property, 10, "unheardOf")));
        Assert.Equal("Company:1", await FacetAsync(store, new Facet(FacetField.Kind, 10), null, null, "Company"));
    }

    [Fact]
    public async Task Facts_of_a_set_are_counted_once_each()
    {
        await using var store = await StoreWithAsync(
            Circle,
            new ExtractBuilder("second").Fact("knows", "maria", "ales", stance: Stance.Denied, by: "viktar")
        );
        var both = new EntityFilter.Ids(["ales", "maria"]);

        Assert.Equal(
            "influences:2 knows:2 age:1 bornIn:1 met:1 worksFor:1",
            await FacetAsync(store, new Facet(FacetField.Relation, 10), both)
        );
        Assert.Equal("2020:2 1996:1", await FacetAsync(store, new Facet(FacetField.Year, 10), both));
        Assert.Equal("Asserted:7 Denied:1", await FacetAsync(store, new Facet(FacetField.Stance, 10), both));
        Assert.Equal("viktar:1", await FacetAsync(store, new Facet(FacetField.Speaker, 10), both));
        Assert.Equal("The Paper:8", await FacetAsync(store, new Facet(FacetField.Publisher, 10), both));
        Assert.Equal(
            "ales:4 maria:3 minsk:1 viasna:1 viktar:1",
            await FacetAsync(store, new Facet(FacetField.Other, 10), both)
        );
        Assert.Equal(
            "maria:2 ales:1",
            await FacetAsync(
                store,
                new Facet(FacetField.Other, 2),
                new EntityFilter.Ids(["ales"]),
                new FactFilter { Relations = ["knows", "influences"], Stances = [Stance.Asserted] }
            )
        );
    }

    [Fact]
    public async Task Facets_of_one_set_come_in_their_order_and_none_is_nothing()
    {
        await using var store = await StoreWithAsync(People);

        var counts = await store.CountFacetsAsync(
            new FacetQuery(
                [],
                null,
                FactFilter.Everything,
                [new Facet(FacetField.Relation, 1), new Facet(FacetField.Kind, 1), new Facet(FacetField.Relation, 0)]
            ),
            Cancellation
        );

        Assert.Equal(
            [("age", 2), ("Person", 3)],
            counts.Take(2).Select(one => (one.Values.Single().Value, one.Values.Single().Count))
        );
        Assert.Equal((0, true), (counts[2].Values.Count, counts[2].Truncated));
        Assert.Empty(await store.CountFacetsAsync(new FacetQuery([], null, FactFilter.Everything, []), Cancellation));
    }

    [Fact]
    public async Task Facts_are_ordered_by_what_the_entity_at_the_other_end_has()
    {
        await using var store = await StoreWithAsync(
            People,
            new ExtractBuilder("more")
                .Fact("knows", "viktar", "ales")
                .Fact("knows", "viktar", "zmicier")
                .Value("age", "viktar", "62")
        );
        Task<IReadOnlyList<string?>> By(EntityOrder order) =>
            OthersAsync(store, "ales", new FactFilter { Relations = ["knows", "worksFor"] }, FactOrder.ByOther(order));

        Assert.Equal(
            ["maria", "viktar", "viasna"],
            await By(new EntityOrder.ByField(EntityField.Property("age"), Descending: false))
        );
        Assert.Equal(
            ["viktar", "maria", "viasna"],
            await By(new EntityOrder.ByField(EntityField.Property("age"), Descending: true))
        );
        Assert.Equal(
            "viasna",
            (await By(new EntityOrder.ByCount(new FactFilter { Relations = ["knows"] }, Descending: false)))[0]
        );
        Assert.Equal("viasna", (await By(new EntityOrder.ByField(EntityField.Kind, Descending: false)))[0]);
    }

    [Fact]
    public async Task Relations_are_counted_within_a_filter()
    {
        await using var store = await StoreWithAsync(Circle);
        async Task<string> Counts(FactFilter filter) =>
            string.Join(
                ' ',
                (await store.CountRelationsAsync(["ales"], filter, Cancellation))["ales"]
                    .Select(count => $"{count.Relation}:{count.Direction}:{count.Count}")
            );

        Assert.Equal(
            "influences:Out:1 influences:In:2 worksFor:Out:1",
            await Counts(new FactFilter { Relations = ["influences", "worksFor"] })
        );
        Assert.Equal(
            "influences:In:2",
            await Counts(new FactFilter { Relations = ["influences"], Direction = Direction.In })
        );
        Assert.Equal("", await Counts(new FactFilter { KnownAt = 0 }));
        Assert.Equal(
            "influences:Out:1 influences:In:1 worksFor:Out:1",
            await Counts(new FactFilter { Relations = ["influences", "worksFor"], ValidAt = PartialDate.Parse("2022") })
        );
        Assert.Equal(
            "knows:Both:1",
            await Counts(new FactFilter { Other = new EntityFilter.Ids(["maria"]), Relations = ["knows"] })
        );
    }
}
