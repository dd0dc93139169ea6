using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>What happened to accounts: logins, refusals, keys, roles. It is only ever added to.</summary>
/// <param name="Who">The name that was given, also a wrong one.</param>
/// <param name="Address">Where from; empty for the command line.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Who, string Act, string Address)
{
    /// <summary>Adds one, in the transaction of what it tells of.</summary>
    public static void Add(
        SqliteConnection connection,
        TimeProvider time,
        string who,
        string act,
        string address = ""
    ) =>
        connection.Execute(
            "INSERT INTO audit(at, who, act, address) VALUES ($at, $who, $act, $address)",
            ("$at", time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$who", who),
            ("$act", act),
            ("$address", address)
        );

    /// <summary>The last ones, the newest first.</summary>
    public static IReadOnlyList<AuditEntry> Last(AccountsFile file, int most)
    {
        using var connection = file.Open();
        return connection.Read(
            "SELECT at, who, act, address FROM audit ORDER BY number DESC LIMIT $most",
            row => new AuditEntry(row.Time(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            ("$most", most)
        );
    }
}
