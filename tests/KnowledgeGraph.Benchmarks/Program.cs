using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Stores;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var entities = new Option<int?>("--entities") { Description = "Measure on a graph of this many entities only." };
var facts = new Option<int?>("--facts") { Description = "With so many facts; ten for each entity by default." };
var seed = new Option<int>("--seed")
{
    Description = "Another number gives another graph.",
    DefaultValueFactory = _ => 1,
};
var store = new Option<string>("--store")
{
    Description =
        $"{string.Join(", or ", StoreKind.All.Select(kind => kind.Name))}; servers at KG_<KIND>_URL, KG_NEO4J_URL for instance.",
    DefaultValueFactory = _ => StoreKind.All[0].Name,
};
var folder = new Option<string>("--folder")
{
    Description = "Where generated graphs are kept.",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "kg-benchmarks"),
};
var seconds = new Option<int>("--seconds") { Description = "How long 'hold' asks.", DefaultValueFactory = _ => 300 };
var other = new Option<string>("--against")
{
    Description = "For 'against' and 'lists': the folder of another build's kg.dll.",
};
var minutes = new Option<int>("--minutes") { Description = "How long 'soak' lasts.", DefaultValueFactory = _ => 60 };
var urls = new Option<string>("--urls") { Hidden = true };

var root = new RootCommand(
    "Measures the whole, on generated graphs. Without options: at 1,000, 10,000 and 100,000 entities with ten "
        + "facts each."
);
foreach (var option in (Option[])[entities, facts, seed, store, folder, seconds, minutes, other, urls])
{
    option.Recursive = true;
    root.Add(option);
}

Add("import", "Facts per second, beside a raw insert of the same rows.", (workspace, sizes) =>
    ImportPart.RunAsync(workspace, sizes)
);
Add("incremental", "1,000 articles into a graph of 1,000,000 facts, and one at a time.", (workspace, sizes) =>
    IncrementalPart.RunAsync(workspace, OneOf(sizes, 100_000))
);
Add("queries", "Questions over one and two levels.", (workspace, sizes) => QueriesPart.RunAsync(workspace, sizes));
Add("paths", "Shortest paths at 200,000 facts.", (workspace, sizes) =>
    PathsPart.RunAsync(workspace, OneOf(sizes, 20_000))
);
Add("search", "Search by spelling at 100,000 entities.", (workspace, sizes) =>
    SearchPart.RunAsync(workspace, OneOf(sizes, 100_000))
);
Add(
    "screening",
    "1,000 subjects at once and one by one at 100,000 entities; names that are in no graph.",
    (workspace, sizes) => ScreeningPart.RunAsync(workspace, OneOf(sizes, 100_000))
);
Add("startup", "Start to the first answer.", (workspace, sizes) => StartupPart.RunAsync(workspace, sizes));
Add("memory", "Resident memory.", (workspace, sizes) => MemoryPart.RunAsync(workspace, sizes));
Add("peer", "Beside @neo4j/graphql on the same Neo4j, at 200,000 facts.", (workspace, sizes) =>
    PeerPart.RunAsync(workspace.OnNeo4j(), OneOf(sizes, 20_000))
);
Add("persisted", "A document by its text and by its hash.", (workspace, sizes) =>
    PersistedPart.RunAsync(workspace, OneOf(sizes, 100_000))
);
Add(
    "accounts",
    "The two-level question without accounts and with a key, in turns; at 50,000 facts.",
    (workspace, sizes) => AccountsPart.RunAsync(workspace, OneOf(sizes, 5_000))
);
AddWith(
    "soak",
    "Mixed use for --minutes: memory, handles and times must stay where they are.",
    (workspace, sizes, parsed) => SoakPart.RunAsync(workspace, OneOf(sizes, 2_000), parsed.GetValue(minutes))
);
AddWith("hold", "32 clients for five minutes at 100,000 entities.", (workspace, sizes, parsed) =>
    HoldPart.RunAsync(workspace, OneOf(sizes, 100_000), parsed.GetValue(seconds))
);
AddWith(
    "against",
    "This build beside another one, in turns: import, more articles, start, questions. At 50,000 facts.",
    (workspace, sizes, parsed) => AgainstPart.RunAsync(workspace, OneOf(sizes, 5_000), parsed.GetRequiredValue(other))
);
AddWith(
    "lists",
    "A list of 30,000 entities of FollowTheMoney (or --entities): read, written, read again.",
    (workspace, sizes, parsed) =>
    {
        var size = OneOf(sizes, 30_000);
        return ListsPart.RunAsync(workspace, size.Entities, size.Seed, parsed.GetValue(other));
    }
);
Add("small", "The small parts: names, extracts, guard, cursors.", (workspace, _) =>
    Task.Run(() => SmallPart.Run(workspace))
);
AddWith("all", "All of these but the peer.", async (workspace, sizes, parsed) =>
{
    await ImportPart.RunAsync(workspace, sizes);
    await IncrementalPart.RunAsync(workspace, OneOf(sizes, 100_000));
    await QueriesPart.RunAsync(workspace, sizes);
    await PathsPart.RunAsync(workspace, OneOf(sizes, 20_000));
    await SearchPart.RunAsync(workspace, OneOf(sizes, 100_000));
    await ScreeningPart.RunAsync(workspace, OneOf(sizes, 100_000));
    await StartupPart.RunAsync(workspace, sizes);
    await MemoryPart.RunAsync(workspace, sizes);
    await PersistedPart.RunAsync(workspace, OneOf(sizes, 100_000));
    await ListsPart.RunAsync(workspace, OneOf(sizes, 30_000).Entities, sizes[0].Seed, null);
    await HoldPart.RunAsync(workspace, OneOf(sizes, 100_000), parsed.GetValue(seconds));
    SmallPart.Run(workspace);
});
var empty = new Command("empty", "An ASP.NET application that does nothing.") { Hidden = true };
empty.SetAction(parsed => StartupPart.RunEmptyAsync(parsed.GetValue(urls)!));
root.Add(empty);
return await root.Parse(args).InvokeAsync();

void Add(string name, string description, Func<Workspace, IReadOnlyList<GraphSize>, Task> run) =>
    AddWith(name, description, (workspace, sizes, _) => run(workspace, sizes));

void AddWith(string name, string description, Func<Workspace, IReadOnlyList<GraphSize>, ParseResult, Task> run)
{
    var command = new Command(name, description);
    command.SetAction(async parsed =>
    {
        var number = parsed.GetValue(seed);
        IReadOnlyList<GraphSize> sizes = parsed.GetValue(entities) is { } only
            ? [new GraphSize(only, parsed.GetValue(facts) ?? only * 10, number)]
            : [.. new[] { 1_000, 10_000, 100_000 }.Select(size => new GraphSize(size, size * 10, number))];
        await run(new Workspace(parsed.GetValue(folder)!, parsed.GetValue(store)!), sizes, parsed);
    });
    root.Add(command);
}

static GraphSize OneOf(IReadOnlyList<GraphSize> sizes, int usual) =>
    sizes.Count == 1 ? sizes[0] : new GraphSize(usual, usual * 10, sizes[0].Seed);
