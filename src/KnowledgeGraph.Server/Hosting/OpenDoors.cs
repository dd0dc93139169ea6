using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Who can do what on this server, said at its start.</summary>
internal static class OpenDoors
{
    /// <summary>Refuses to start where everybody who can reach this machine could change the graph, unless that is
    /// wanted in so many words.</summary>
    public static void Require(IConfiguration configuration)
    {
        if (IsRemote(configuration) && !HasAccounts(configuration) && !AllowsWrites(configuration))
            throw new UsageException(
                "Server:AllowRemote is set and there are no accounts: whoever reaches this server could change the "
                    + "graph. Add the first person with 'kg users add NAME --role admin', or set "
                    + "Server:AllowAnonymousWrites=true where something in front decides who may come."
            );
    }

    /// <summary>A line of the banner.</summary>
    public static string Describe(IConfiguration configuration)
    {
        var from = IsRemote(configuration) ? "other machines too" : "this machine only";
        var what = HasAccounts(configuration)
            ? configuration.Setting("Server:AllowAnonymousReading") == "true"
                ? "everybody reads; changes need a login"
                : "everything needs a login"
            : IsRemote(configuration)
                ? "WITHOUT LOGIN: EVERYBODY READS AND WRITES"
                : "no accounts, so everybody on it reads and writes";
        return $"{from}; {what}";
    }

    private static bool HasAccounts(IConfiguration configuration) =>
        new AccountsFile(GraphFiles.Accounts(configuration)).IsThere;

    private static bool IsRemote(IConfiguration configuration) => configuration.GetValue<bool>("Server:AllowRemote");

    private static bool AllowsWrites(IConfiguration configuration) =>
        configuration.GetValue<bool>("Server:AllowAnonymousWrites");
}
