using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg config</c>: what is in force.</summary>
internal static class ConfigVerb
{
    private static readonly HashSet<string> Secret =
    [
        "Watch:Secret",
        "Extract:Model:Key",
        .. StoreKind.All.SelectMany(kind => kind.Settings).Where(one => one.IsSecret).Select(one => one.Name),
        "Remote:Key",
    ];

    public static Command Command()
    {
        var command = new Command(
            "config",
            "Print every setting and limit that is in force; secrets only as given or not."
        );
        command.SetAction(parsed =>
        {
            foreach (var (name, value) in InForce(Settings.Read(parsed)))
                Console.WriteLine($"{name} = {value}");
            return 0;
        });
        return command;
    }

    /// <summary>Names as they are written in appsettings.json, with the values in force.</summary>
    public static IEnumerable<(string Name, string Value)> InForce(IConfiguration configuration)
    {
        foreach (var (name, _, byDefault) in Settings.All)
        {
            var given = configuration[name]
                ?? (configuration.List(name) is { Count: > 0 } several ? string.Join(',', several) : null);
            yield return (
                name,
                Secret.Contains(name)
                    ? given is null
                        ? ""
                        : "(given)"
                    : given ?? byDefault
            );
        }
        var limits = configuration.ReadLimits();
        foreach (var limit in Settings.LimitProperties)
            yield return ($"Limits:{limit.Name}", $"{limit.GetValue(limits)}");
    }
}
