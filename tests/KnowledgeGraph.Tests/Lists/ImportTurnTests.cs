using KnowledgeGraph.Lists.Importing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>One list at a time; and what the graph knew can be merged.</summary>
public sealed class ImportTurnTests
{
    private const string Mapping = """
        format: list-mapping/1
        list: { id: turn, name: "Turn", publisher: "Test" }
        file: { reader: csv }
        key: "No"
        things:
          - kind: Person
            id: "No"
            names:
              - { kind: primary, value: "Name" }
            facts:
              - { property: birthDate, value: "Born" }
        """;

    [Fact]
    public async Task Second_import_into_the_same_graph_is_refused_while_the_first_runs()
    {
        await using var world = new ListWorld();
        var store = await world.StoreAsync();
        var path = world.Write("t.csv", "No,Name,Born\n1,Anna Muster,1970\n");
        var import = new ListImport(store, ListWorld.Ontology, ListWorld.Mappings);
        var options = Options();
        var (began, goOn) = (new TaskCompletionSource(), new ManualResetEventSlim());
        var slow = world.Write(
            "slow.csv",
            "No,Name,Born\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"{i},Name {i},\n"))
        );
        var first = Task.Run(() => import.RunAsync(slow, options, _ =>
            {
                began.TrySetResult();
                goOn.Wait();
            }));
        await began.Task;
        var busy = await Assert.ThrowsAsync<ImportBusyException>(() => world.ImportAsync(path, options));
        goOn.Set();
        await first;

        Assert.Contains("Another list", busy.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await world.ImportAsync(path, options with { Whole = false })).Counts.Changed);
    }

    [Fact]
    public async Task Only_the_one_known_entity_that_nothing_speaks_against_is_the_same()
    {
        await using var world = new ListWorld();
        var there = world.Write("a.csv", "No,Name,Born\n1,Anna Musterova,1970-05-01\n2,Karl Beispielski,1950\n");
        await world.ImportAsync(there, Options("known"));
        var path = world.Write("b.csv", "No,Name,Born\n7,Anna Musterova,1970\n8,Karl Beispielski,1961\n");
        var result = await world.ImportAsync(path, Options("turn"));

        var pairs = await KnownEntities.FindAsync(await world.StoreAsync(), ListWorld.Ontology, result.Entities);
        Assert.Equal(("turn-entity-7", "known-entity-1"), (Assert.Single(pairs).From, pairs[0].Into));
    }

    [Fact]
    public async Task Two_entries_that_are_like_one_known_entity_are_left_to_people()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("a.csv", "No,Name,Born\n1,Anna Musterova,1970\n"), Options("known"));
        var path = world.Write("b.csv", "No,Name,Born\n7,Anna Musterova,1970\n8,Anna Musterova,1970\n");
        var result = await world.ImportAsync(path, Options("turn"));

        Assert.Empty(await KnownEntities.FindAsync(await world.StoreAsync(), ListWorld.Ontology, result.Entities));
    }

    private static ImportOptions Options(string list = "turn")
    {
        var text = Mapping.Replace("id: turn,", $"id: {list},", StringComparison.Ordinal);
        return new ImportOptions
        {
            Mapping = KnowledgeGraph.Lists.Mapping.MappingReader.Parse(ListWorld.Ontology, text),
        };
    }
}
