using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>A word by which a program is let in.</summary>
internal sealed record ApiKey(
    string Name,
    Role Role,
    DateTimeOffset AddedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt
);

/// <summary>The keys of programs: <c>Authorization: Bearer kg_...</c>.</summary>
internal sealed class ApiKeys(AccountsFile file, TimeProvider time)
{
    /// <summary>What every key begins with, so that scanners of secrets find those that got lost.</summary>
    public const string Prefix = "kg_";

    private static readonly TimeSpan _noted = TimeSpan.FromMinutes(10);

    /// <summary>A new key; it can't be shown again, for only its hash is kept.</summary>
    public string Add(string name, Role role, TimeSpan lasts)
    {
        People.RequireNotOfToken(name);
        var key = Prefix + Secrets.New();
        var now = time.GetUtcNow();
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        var added = connection.Execute(
            """
            INSERT INTO api_key(hash, name, role, added_at, expires_at) VALUES ($hash, $name, $role, $now, $expires)
            ON CONFLICT DO NOTHING
            """,
            ("$hash", Secrets.Hash(key)),
            ("$name", name),
            ("$role", $"{role}"),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$expires", (now + lasts).ToUnixTimeMilliseconds())
        );
        if (added == 0)
            throw new UsageException(
                $"There is a key of the name {name} already; kg keys revoke {name} takes it back."
            );
        AuditEntry.Add(connection, time, name, $"is a new key for {role}");
        transaction.Commit();
        return key;
    }

    /// <summary>Whose key it is; null when nobody's, or it has expired.</summary>
    public Caller? Find(string key)
    {
        using var connection = file.Open();
        var now = time.GetUtcNow();
        var hash = Secrets.Hash(key);
        var found = connection.Read(
            "SELECT name, role, used_at FROM api_key WHERE hash = $hash AND expires_at > $now",
            row =>
                (
                    Caller: new Caller(row.GetString(0), Enum.Parse<Role>(row.GetString(1))),
                    UsedAt: row.IsDBNull(2) ? (DateTimeOffset?)null : row.Time(2)
                ),
            ("$hash", hash),
            ("$now", now.ToUnixTimeMilliseconds())
        );
        if (found.Count == 0)
            return null;
        if (found[0].UsedAt is not { } used || now - used > _noted)
            connection.Execute(
                "UPDATE api_key SET used_at = $now WHERE hash = $hash",
                ("$now", now.ToUnixTimeMilliseconds()),
                ("$hash", hash)
            );
        return found[0].Caller;
    }

    public IReadOnlyList<ApiKey> List()
    {
        using var connection = file.Open();
        return connection.Read(
            "SELECT name, role, added_at, expires_at, used_at FROM api_key ORDER BY name",
            row => new ApiKey(
                row.GetString(0),
                Enum.Parse<Role>(row.GetString(1)),
                row.Time(2),
                row.Time(3),
                row.IsDBNull(4) ? null : row.Time(4)
            )
        );
    }

    /// <summary>Takes a key back, at once.</summary>
    public void Revoke(string name)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        if (connection.Execute("DELETE FROM api_key WHERE name = $name", ("$name", name)) == 0)
            throw new UsageException($"There is no key of the name {name}; kg keys list shows which there are.");
        AuditEntry.Add(connection, time, name, "is revoked");
        transaction.Commit();
    }
}
