using KnowledgeGraph.Api.Access;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>A login that has not ended.</summary>
/// <param name="Id">Names it, and does not open it.</param>
/// <param name="Program">What the browser calls itself.</param>
internal sealed record Session(string Id, string Person, string Program, DateTimeOffset BegunAt, DateTimeOffset SeenAt);

/// <summary>Logins that have not ended.</summary>
internal sealed class Sessions(AccountsFile file, TimeProvider time)
{
    /// <summary>How long one lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>How long one lasts unused.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(2);

    private const int LongestProgram = 200;
    private static readonly TimeSpan _noted = TimeSpan.FromMinutes(10);

    /// <summary>A new session; its token opens it. Those that ended by themselves are cleared away.</summary>
    public static string Begin(SqliteConnection connection, TimeProvider time, string person, string program)
    {
        var (token, now) = (Secrets.New(), time.GetUtcNow().ToUnixTimeMilliseconds());
        connection.Execute(
            """
            UPDATE person SET failures = 0, locked_until = 0 WHERE name = $name;
            DELETE FROM session WHERE begun_at < $oldest OR seen_at < $idle;
            INSERT INTO session(hash, id, person, program, begun_at, seen_at)
            VALUES ($hash, $id, $name, $program, $now, $now);
            """,
            ("$name", person),
            ("$oldest", now - (long)Longest.TotalMilliseconds),
            ("$idle", now - (long)Idle.TotalMilliseconds),
            ("$hash", Secrets.Hash(token)),
            ("$id", Secrets.New()[..12]),
            ("$program", program.Length > LongestProgram ? program[..LongestProgram] : program),
            ("$now", now)
        );
        return token;
    }

    /// <summary>Whose session a token opens; null when none.</summary>
    public (Caller Caller, string Id)? Find(string token)
    {
        using var connection = file.Open();
        var now = time.GetUtcNow();
        var hash = Secrets.Hash(token);
        var found = connection
            .Read(
                """
                SELECT person.name, person.role, session.id, session.seen_at FROM session
                JOIN person ON person.name = session.person
                WHERE session.hash = $hash AND session.begun_at > $oldest AND session.seen_at > $idle
                    AND session.begun_at < $tomorrow -- else it was begun while the clock was wrong, and would last on
                """,
                row =>
                    (new Caller(row.GetString(0), Enum.Parse<Role>(row.GetString(1))), row.GetString(2), row.Time(3)),
                ("$hash", hash),
                ("$oldest", (now - Longest).ToUnixTimeMilliseconds()),
                ("$idle", (now - Idle).ToUnixTimeMilliseconds()),
                ("$tomorrow", now.AddDays(1).ToUnixTimeMilliseconds())
            )
            .Select(one => ((Caller, string, DateTimeOffset)?)one)
            .FirstOrDefault();
        if (found is not var (caller, id, seen))
            return null;
        if (now - seen > _noted)
            connection.Execute(
                "UPDATE session SET seen_at = $now WHERE hash = $hash",
                ("$now", now.ToUnixTimeMilliseconds()),
                ("$hash", hash)
            );
        return (caller, id);
    }

    public IReadOnlyList<Session> List(string person)
    {
        using var connection = file.Open();
        return connection.Read(
            "SELECT id, person, program, begun_at, seen_at FROM session WHERE person = $person ORDER BY seen_at DESC",
            row => new Session(row.GetString(0), row.GetString(1), row.GetString(2), row.Time(3), row.Time(4)),
            ("$person", person)
        );
    }

    /// <summary>Ends a session of a person; false when there is no such one.</summary>
    public bool End(string person, string id)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        var ended = connection.Execute(
            "DELETE FROM session WHERE person = $person AND id = $id",
            ("$person", person),
            ("$id", id)
        );
        if (ended > 0)
            AuditEntry.Add(connection, time, person, "ended a session");
        transaction.Commit();
        return ended > 0;
    }
}
