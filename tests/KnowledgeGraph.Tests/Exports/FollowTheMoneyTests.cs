using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Tests.Lists;

namespace KnowledgeGraph.Tests.Exports;

/// <summary>What is exported for FollowTheMoney and read back is the same, as far as FollowTheMoney has words.</summary>
public sealed class FollowTheMoneyTests : IAsyncLifetime
{
    // docs/lists.md says so: texts instead of entities, and the country of an organization, which may be any link.
    private static readonly string[] NotTheSame = ["imposedBy", "basedOn", "inSector", "locatedIn"];

    private readonly ListWorld _one = new();
    private readonly ListWorld _other = new();

    public async ValueTask InitializeAsync()
    {
        var store = await _one.StoreAsync();
        await SeedLoader.LoadAsync(store, ListWorld.Ontology, [SeedFiles.Extracts]);
        using var file = new MemoryStream();
        await ExportFormat
            .All.Single(one => one.Name == "ftm")
            .WriteAsync(
                new ExportRequest(
                    new GraphPages(store, GraphPart.Whole),
                    ListWorld.Ontology,
                    "https://graph.example/",
                    file
                ),
                TestContext.Current.CancellationToken
            );
        var path = _other.Write("seed.ftm.json", file.ToArray());
        await _other.ImportAsync(path);
        var again = await _other.ImportAsync(path);
        Assert.Equal((0, 0), (again.Counts.Added, again.Counts.Changed));
    }

    [Fact]
    public async Task Entities_come_back_with_their_kinds_names_and_summaries()
    {
        var before = await EntitiesAsync(_one);
        var after = await EntitiesAsync(_other);

        Assert.Equal("", string.Join('\n', before.Except(after)));
        Assert.Contains("Country Belarus", string.Join('\n', after));
    }

    [Fact]
    public async Task Relations_and_properties_come_back_with_their_dates()
    {
        var before = await FactsAsync(_one);
        var after = await FactsAsync(_other);

        Assert.Equal("", string.Join('\n', before.Except(after)));
        Assert.Contains(after, fact =>
            fact.StartsWith("Alexander Lukashenko headOfStateOf Belarus", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_kind_with_a_schema_comes_back()
    {
        await using var world = new ListWorld();
        var kinds = ListWorld
            .Ontology.Kinds.Where(kind => kind is { Abstract: false, FollowTheMoney: not null })
            .ToList();
        var lines = kinds.Select(kind =>
            $$"""{"id":"{{kind.Name}}","caption":"Somebody","schema":"{{kind.FollowTheMoney}}","kind":"{{kind.Name}}","properties":{} }"""
        );

        var result = await world.ImportAsync(world.Write("kinds.ftm.json", string.Join('\n', lines)));

        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            result.Report.Kinds.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_country_that_the_table_lacks_and_a_kind_that_is_unknown_are_kept()
    {
        await using var world = new ListWorld();
        var path = world.Write(
            "odd.ftm.json",
            """
            {"id":"su","caption":"Soviet Union","schema":"PublicBody","kind":"Country","properties":{"name":["Soviet Union"]}}
            {"id":"x","caption":"Office X","schema":"PublicBody","kind":"Bureau","properties":{"name":["Office X"]}}
            {"id":"p","caption":"Somebody","schema":"Person","properties":{"name":["Somebody"]}}
            {"id":"l","schema":"Directorship","relation":"headOfStateOf","properties":{"director":["p"],"organization":["su"]}}
            """
        );

        await world.ImportAsync(path);

        var entities = await EntitiesAsync(world);
        Assert.Contains("Country Soviet Union: Soviet Union: ", entities);
        Assert.Contains("PublicBody Office X: Office X: ", entities);
        Assert.Contains("Somebody headOfStateOf Soviet Union - ", await FactsAsync(world));
    }

    private static async Task<HashSet<string>> EntitiesAsync(ListWorld world)
    {
        var found = new HashSet<string>();
        await foreach (
            var entity in Pages(await world.StoreAsync()).EntitiesAsync(TestContext.Current.CancellationToken)
        )
        {
            if (ListWorld.Ontology.Kind(entity.Kind).FollowTheMoney is not null)
                found.Add(
                    $"{entity.Kind} {entity.Name}: "
                        + string.Join(
                            ", ",
                            entity.Names.Select(name => name.Value).Distinct().Order(StringComparer.Ordinal)
                        )
                        + $": {entity.Summary}"
                );
        }
        return found;
    }

    private static async Task<HashSet<string>> FactsAsync(ListWorld world)
    {
        var pages = Pages(await world.StoreAsync());
        var names = new Dictionary<string, string>();
        await foreach (var entity in pages.EntitiesAsync(TestContext.Current.CancellationToken))
        {
            if (ListWorld.Ontology.Kind(entity.Kind).FollowTheMoney is not null)
                names[entity.Id] = entity.Name;
        }
        var found = new HashSet<string>();
        await foreach (
            var (fact, _) in pages.FactsAsync(withEvidence: false, cancellation: TestContext.Current.CancellationToken)
        )
        {
            if (
                fact.Stance == Stance.Asserted
                && ListWorld.Ontology.Relation(fact.Relation) is { FollowTheMoney: { } term } relation
                && !NotTheSame.Contains(fact.Relation)
                && names.TryGetValue(fact.Subject, out var subject)
                && (fact.Object is null ? fact.Value : names.GetValueOrDefault(fact.Object)) is { } end
            )
            {
                string[] ends = [subject, end];
                if (relation.Symmetric)
                    Array.Sort(ends, StringComparer.Ordinal);
                // A property has no room for dates.
                var dates = term.Contains('.') ? "" : $"{fact.Start}-{fact.End} {fact.At}";
                found.Add($"{string.Join($" {fact.Relation} ", ends)} {dates}");
            }
        }
        return found;
    }

    private static GraphPages Pages(IGraphStore store) => new(store, GraphPart.Whole);

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }
}
