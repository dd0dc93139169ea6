using System.CommandLine;

namespace KnowledgeGraph.Server;

/// <summary>
/// What can be configured. The same names work in appsettings.json, as environment variables (<c>Store__Path</c>) and on the
/// command line (<c>--Store:Path x</c>); the later wins.
/// </summary>
internal static class Settings
{
    /// <summary>All of them: name, what it is, and what holds when it is not given.</summary>
    public static IReadOnlyList<(string Name, string Description, string Default)> All { get; } =
    [
        ("urls", "Where to listen.", "http://localhost:5080"),
        ("Server:AllowRemote", "Whether to listen to other machines too; there is no login, so put a proxy with one in front.", "false"),
        ("Store:Kind", "sqlite or neo4j.", "sqlite"),
        ("Store:Path", "The SQLite file, under the current folder.", Path.Combine("data", "graph.db")),
        ("Store:Url", "Neo4j: its HTTP address, for instance http://localhost:7474.", ""),
        ("Store:Database", "Neo4j: the database.", "neo4j"),
        ("Store:User", "Neo4j: who logs in.", ""),
        ("Store:Password", "Neo4j: the password; better given as the environment variable Store__Password.", ""),
        ("Store:Token", "Neo4j: a bearer token instead of user and password.", ""),
        ("Documents:Only", "Whether to execute nothing but the documents of graph-seed/queries and of the page.", "false"),
        ("Seed:Folder", "The folder with ontology.yaml, extracts and queries.", Path.Combine(AppContext.BaseDirectory, "graph-seed")),
    ];

    /// <summary>Makes every setting an option of every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var (name, description, byDefault) in All)
        {
            root.Add(new Option<string>("--" + name) { Description = byDefault.Length == 0 ? description : $"{description} Default: {byDefault}", Recursive = true });
        }
    }

    /// <summary>The parser takes the colon in <c>--Store:Path=x</c> for the end of the name; two words are unambiguous.</summary>
    public static string[] Split(string[] args) => [.. args.SelectMany(Split)];

    /// <summary>The configuration of a verb that does not serve.</summary>
    public static IConfiguration Read(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(Given(parsed))
            .Build();
        SettingsCheck.Require(configuration);
        return configuration;
    }

    /// <summary>What was given on the command line.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Given(ParseResult parsed)
    {
        foreach (var (name, _, _) in All)
        {
            if (parsed.GetValue<string>("--" + name) is { } value) yield return new(name, value);
        }
    }

    /// <summary>The value in force; null when none was given and it has no default.</summary>
    public static string? Setting(this IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } given ? given : All.First(setting => setting.Name == name).Default is { Length: > 0 } byDefault ? byDefault : null;

    /// <summary>The ontology of the seed folder.</summary>
    public static Ontology ReadOntology(this IConfiguration configuration) => OntologyReader.Read(Path.Combine(configuration.Setting("Seed:Folder")!, "ontology.yaml"));

    private static string[] Split(string arg)
    {
        var value = arg.IndexOf('=');
        var name = value < 0 ? arg : arg[..value];
        if (All.FirstOrDefault(setting => ("--" + setting.Name).Equals(name, StringComparison.OrdinalIgnoreCase)).Name is not { } setting) return [arg];
        return value < 0 ? ["--" + setting] : ["--" + setting, arg[(value + 1)..]];
    }
}
