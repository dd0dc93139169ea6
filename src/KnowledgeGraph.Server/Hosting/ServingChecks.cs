using System.Net;
using System.Net.NetworkInformation;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>What it would be to serve: versions, ports, TLS, backups.</summary>
internal static class ServingChecks
{
    public static IEnumerable<Finding> Run(IConfiguration configuration)
    {
        var version = typeof(ServingChecks).Assembly.GetName().Version;
        yield return Finding.Good(
            "versions",
            $"kg {version}, .NET {Environment.Version}, {Environment.OSVersion}, SQLite {SqliteBackup.LibraryVersion}."
        );
        foreach (var address in configuration.Setting("urls")!.Split(';', StringSplitOptions.RemoveEmptyEntries))
            yield return Port(BindingAddress.Parse(address));
        if (configuration.GetValue<bool>("Server:AllowRemote"))
            yield return Tls(configuration);
        yield return Accounts(configuration);
        yield return Backups(configuration);
    }

    private static Finding Port(BindingAddress address)
    {
        if (address.IsUnixPipe || address.Port == 0)
            return Finding.Good("port", $"{address} is free.");
        var taken = IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Any(one => one.Port == address.Port);
        return taken
            ? Finding.Doubtful(
                "port",
                $"{address.Port} is taken: by the server that runs, or choose another one (urls)."
            )
            : Finding.Good("port", $"{address.Port} is free.");
    }

    private static Finding Tls(IConfiguration configuration) =>
        configuration.List("Server:Proxies").Count > 0
        || configuration.Setting("urls")!.Contains("https://", StringComparison.Ordinal)
            ? Finding.Good("encryption", "Other machines come over a proxy, or by https.")
            : Finding.Doubtful(
                "encryption",
                "Other machines are let in and nothing encrypts: passwords can be read on the way. Put a proxy "
                    + "with TLS in front and name it in Server:Proxies."
            );

    private static Finding Accounts(IConfiguration configuration) =>
        new AccountsFile(GraphFiles.Accounts(configuration)).IsThere
            ? Finding.Good("accounts", "The server asks for a login.")
            : Finding.Good("accounts", "There are none: everybody on this machine may do everything.");

    private static Finding Backups(IConfiguration configuration)
    {
        if (!GraphFiles.IsFile(configuration))
            return Finding.Good("backups", "The graph is on a server, which has backups of its own.");
        if (configuration.Setting("Backup:Folder") is not { } folder)
            return Finding.Doubtful("backups", "None are taken: name a folder in Backup:Folder, best on another disk.");
        var last = SqliteBackup.List(folder).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
        var every = TimeSpan.Parse(configuration.Setting("Backup:Every")!);
        return last > DateTime.UtcNow - 2 * every
            ? Finding.Good("backups", $"The last one is of {last:u}.")
            : Finding.Doubtful("backups", $"There is none in {folder} from the last {2 * every}: does the server run?");
    }
}
