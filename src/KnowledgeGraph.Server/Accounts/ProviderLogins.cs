using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>
/// People whom a provider vouches for. Whoever comes from there is known by the id that the provider gives, not by a
/// name: a name that somebody has here already opens nothing.
/// </summary>
internal sealed class ProviderLogins(AccountsFile file, TimeProvider time)
{
    private const int LongestName = 100;

    /// <summary>The token of a new session; null, and a reason in the audit, when they may not come in.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Its id for the person.</param>
    /// <param name="name">What the person is called there.</param>
    /// <param name="said">The role that the provider says; null when it says none.</param>
    /// <param name="newcomers">The role of somebody new whom it says none of; null lets nobody new in.</param>
    /// <param name="program">What the browser calls itself.</param>
    /// <param name="address">Where from.</param>
    public string? Login(
        string issuer,
        string subject,
        string name,
        Role? said,
        Role? newcomers,
        string program,
        string address
    )
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        var person = connection
            .Read(
                "SELECT person FROM provider_login WHERE issuer = $issuer AND subject = $subject",
                row => row.GetString(0),
                ("$issuer", issuer),
                ("$subject", subject)
            )
            .FirstOrDefault();
        string? refusal = null;
        if (person is null && (said ?? newcomers) is { } role)
        {
            person =
                name.Trim() is { Length: > 0 and <= LongestName } plain
                && !plain.Any(char.IsControl)
                && !People.IsOfToken(plain)
                    ? plain
                    : null;
            refusal =
                person is null ? "was refused: the provider gives no name that can be taken here"
                : Add(connection, issuer, subject, person, role) ? null
                : "was refused: somebody else has this name here";
        }
        else if (person is null)
            refusal = "was refused: not known here";
        else if (said is { } now)
            connection.Execute(
                // As by hand, the only admin stays one.
                """
                UPDATE person SET role = $role WHERE name = $name AND (
                    role <> 'Admin' OR EXISTS (SELECT 1 FROM person WHERE role = 'Admin' AND name <> $name)
                )
                """,
                ("$role", $"{now}"),
                ("$name", person)
            );
        var token = refusal is null ? Sessions.Begin(connection, time, person!, program) : null;
        AuditEntry.Add(connection, time, person ?? name, refusal ?? "logged in by the provider", address);
        transaction.Commit();
        return token;
    }

    private bool Add(
        Microsoft.Data.Sqlite.SqliteConnection connection,
        string issuer,
        string subject,
        string name,
        Role role
    )
    {
        // No password opens the account: an empty hash fits none.
        var added = connection.Execute(
            "INSERT INTO person(name, hash, role, added_at) VALUES ($name, '', $role, $at) ON CONFLICT DO NOTHING",
            ("$name", name),
            ("$role", $"{role}"),
            ("$at", time.GetUtcNow().ToUnixTimeMilliseconds())
        );
        if (added == 0)
            return false;
        connection.Execute(
            "INSERT INTO provider_login(issuer, subject, person) VALUES ($issuer, $subject, $name)",
            ("$issuer", issuer),
            ("$subject", subject),
            ("$name", name)
        );
        return true;
    }
}
