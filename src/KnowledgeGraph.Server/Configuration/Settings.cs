using System.CommandLine;
using System.Reflection;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>
/// What can be configured. The same names work in appsettings.json, as environment variables (<c>Store__Path</c>) and
/// on the command line (<c>--Store:Path x</c>); the later wins.
/// </summary>
internal static class Settings
{
    /// <summary>All of them: name, what it is, and what holds when it is not given.</summary>
    public static IReadOnlyList<(string Name, string Description, string Default)> All { get; } =
    [
        ("urls", "Where to listen.", "http://localhost:5080"),
        (
            "Server:AllowRemote",
            "Whether to listen to other machines too, within tighter limits; without accounts it is closed, and "
                + "prints a link for its first admin, unless Server:AllowAnonymousWrites is set.",
            "false"
        ),
        ("Server:AllowAnonymousReading", "Where there are accounts: whether to answer without a login.", "false"),
        (
            "Server:AllowAnonymousWrites",
            "Where there are no accounts: whether whoever reaches this server from elsewhere may change the graph.",
            "false"
        ),
        .. LoginSettings.All,
        (
            "Server:AllowedOrigins",
            "Pages of other sites that may ask, write and subscribe, for instance https://example.org; several "
                + "are separated by commas.",
            ""
        ),
        (
            "Server:Proxies",
            "IP addresses of proxies whose X-Forwarded-For says who asks; several are separated by commas.",
            ""
        ),
        (
            "AllowedHosts",
            "Names under which the server may be asked, separated by semicolons.",
            "localhost;127.0.0.1;[::1]"
        ),
        (
            "Remote:Url",
            "For seed, import, diff, export, suspects, screen, extract and mcp: a server that does it, for instance "
                + "http://localhost:5080.",
            ""
        ),
        ("Remote:Key", "The key that lets them in there (kg keys add).", ""),
        ("Store:Kind", $"{string.Join(" or ", StoreKind.All.Select(kind => kind.Name))}.", StoreKind.All[0].Name),
        .. StoreKind
            .All.SelectMany(kind => kind.Settings)
            .Select(setting => (setting.Name, setting.Description, setting.Default)),
        ("Backup:Folder", "Where the server puts backups of a SQLite graph; none when not given.", ""),
        ("Backup:Every", "How often: hours:minutes:seconds, or days.hours:minutes:seconds.", "1.00:00:00"),
        ("Backup:Keep", "How many backups stay; 0 = all.", "14"),
        (
            "Watch:Webhook",
            "Where new hits of the watch list are sent, signed; on this machine, or on a host of Watch:AllowedHosts.",
            ""
        ),
        ("Watch:AllowedHosts", "Other machines that Watch:Webhook may lead to, separated by commas.", ""),
        ("Watch:Secret", "What these messages are signed with: whsec_ and 24 bytes or more as base64.", ""),
        (
            "Documents:Only",
            "Whether to execute nothing but the documents of graph-seed/queries and of the page.",
            "false"
        ),
        (
            "Documents:Folders",
            "Folders of .graphql files that can be asked by their hash, separated by commas; those of "
                + "graph-seed/queries and of the page when not given.",
            ""
        ),
        ("Review:Folder", "Where articles wait for review; beside the SQLite file when not given.", ""),
        (
            "Sources:Keep",
            "Whether the originals of articles are kept, as bytes with their hash, beside the reviews; only "
                + "for who may keep them.",
            "false"
        ),
        (
            "Extract:Model:Endpoint",
            "An OpenAI-compatible endpoint whose model proposes facts of articles too, for instance "
                + "http://localhost:11434/v1 (Ollama); the text of articles is sent there. No model is asked when not "
                + "given.",
            ""
        ),
        ("Extract:Tagger", "Weights of the tagger that 'kg train tagger' wrote; those of the program when empty.", ""),
        ("Extract:Model:Name", "The model there, for instance qwen3:14b.", ""),
        ("Extract:Model:Key", "The key of the endpoint; better as the environment variable Extract__Model__Key.", ""),
        ("Extract:Model:PriceIn", "Price of a million tokens of questions, to report what an article cost.", ""),
        ("Extract:Model:PriceOut", "Price of a million tokens of answers.", ""),
        (
            "Seed:Folder",
            "The folder with ontology.yaml, extracts and queries.",
            Path.Combine(AppContext.BaseDirectory, "graph-seed")
        ),
    ];

    /// <summary>One for each property of <see cref="ApiLimits"/>, whose defaults are theirs.</summary>
    public static IReadOnlyList<string> Limits { get; } = [.. LimitProperties.Select(limit => $"Limits:{limit.Name}")];

    /// <summary>What each of them sets.</summary>
    public static IEnumerable<PropertyInfo> LimitProperties =>
        typeof(ApiLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static IEnumerable<string> Names => [.. All.Select(setting => setting.Name), .. Limits];

    /// <summary>Makes every setting an option of every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var (name, description, byDefault) in All)
        {
            root.Add(
                new Option<string>("--" + name)
                {
                    Description = byDefault.Length == 0 ? description : $"{description} Default: {byDefault}",
                    Recursive = true,
                }
            );
        }
        // Dozens: config lists them.
        foreach (var limit in Limits)
            root.Add(new Option<string>("--" + limit) { Recursive = true, Hidden = true });
    }

    /// <summary>The parser takes the colon in <c>--Store:Path=x</c> for the end of the name; two words are
    /// unambiguous.</summary>
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
        foreach (var name in Names)
        {
            if (parsed.GetValue<string>("--" + name) is { } value)
                yield return new(name, value);
        }
    }

    /// <summary>The value in force; null when none was given and it has no default.</summary>
    public static string? Setting(this IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } given ? given
        : All.First(setting => setting.Name == name).Default is { Length: > 0 } byDefault ? byDefault
        : null;

    /// <summary>The value of a setting that has several: an array in appsettings.json, or one text.</summary>
    public static IReadOnlyList<string> List(this IConfiguration configuration, string name) =>
        configuration.GetSection(name).Get<string[]>()
        ?? configuration[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    private static string[] Split(string arg)
    {
        var value = arg.IndexOf('=');
        var name = value < 0 ? arg : arg[..value];
        if (
            Names.FirstOrDefault(setting => ("--" + setting).Equals(name, StringComparison.OrdinalIgnoreCase))
            is not { } setting
        )
            return [arg];
        return value < 0 ? ["--" + setting] : ["--" + setting, arg[(value + 1)..]];
    }
}
