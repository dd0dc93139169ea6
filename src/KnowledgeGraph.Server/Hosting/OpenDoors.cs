using System.Net;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Who can do what on this server, said at its start.</summary>
internal static class OpenDoors
{
    /// <summary>
    /// Closes the server where everybody who can reach this machine could change the graph, unless that is wanted in so
    /// many words: it begins with an empty file of accounts, so that nobody but its first admin gets in.
    /// </summary>
    public static void Close(IConfiguration configuration)
    {
        if (!IsRemote(configuration) || HasAccounts(configuration) || AllowsWrites(configuration))
            return;
        var path = GraphFiles.Accounts(configuration);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        new AccountsFile(path).Open().Dispose();
    }

    /// <summary>A line of the banner.</summary>
    public static string Describe(IConfiguration configuration)
    {
        var from =
            !IsRemote(configuration) ? "this machine only"
            : OnlyLoopback(configuration)
                ? "this machine only, and whom a proxy on it lets in: urls names no other address "
                    + "(http://0.0.0.0:5080 is for all)"
            : OnlyLocalNames(configuration)
                ? "other machines by the names in AllowedHosts, and those are of this machine: set it to the name they "
                    + "ask for"
            : "other machines too";
        var what = HasAccounts(configuration)
            ? configuration.Setting("Server:AllowAnonymousReading") == "true"
                ? "everybody reads; changes need a login"
                : "everything needs a login"
            : IsRemote(configuration)
                ? "WITHOUT LOGIN: EVERYBODY READS AND WRITES"
                : "no accounts, so everybody on it reads and writes";
        return $"{from}; {what}";
    }

    /// <summary>Where a browser on this machine finds what listens at an address.</summary>
    public static string PageOf(string url) =>
        url.Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal);

    private static bool OnlyLoopback(IConfiguration configuration) =>
        Several(configuration, "urls").All(url => IsOfThisMachine(BindingAddress.Parse(url).Host));

    private static bool OnlyLocalNames(IConfiguration configuration) =>
        Several(configuration, "AllowedHosts").All(IsOfThisMachine);

    private static bool IsOfThisMachine(string host) =>
        host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string[] Several(IConfiguration configuration, string name) =>
        configuration.Setting(name)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool HasAccounts(IConfiguration configuration) =>
        new AccountsFile(GraphFiles.Accounts(configuration)).IsThere;

    private static bool IsRemote(IConfiguration configuration) => configuration.GetValue<bool>("Server:AllowRemote");

    private static bool AllowsWrites(IConfiguration configuration) =>
        configuration.GetValue<bool>("Server:AllowAnonymousWrites");
}
