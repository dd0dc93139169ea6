using Microsoft.AspNetCore.Identity;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>Checks names and passwords.</summary>
internal sealed class LoginDesk(AccountsFile file, TimeProvider time)
{
    /// <summary>After so many wrong passwords in a row nobody gets in under the name for <see
    /// cref="LockedFor"/>.</summary>
    public const int MaxFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    // So that a name that is not there takes as long as a wrong password.
    private static readonly string _nobody = People.Hasher.HashPassword("", Secrets.New());

    /// <summary>The token of a new session; null when the name or the password is wrong, or the name is
    /// locked.</summary>
    public string? Login(string name, string password, string program, string address)
    {
        using var connection = file.Open();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var known = connection
            .Read(
                "SELECT name, hash, locked_until FROM person WHERE name = $name",
                row => (Name: row.GetString(0), Hash: row.GetString(1), LockedUntil: row.GetInt64(2)),
                ("$name", name)
            )
            .FirstOrDefault();
        var verified = People.Hasher.VerifyHashedPassword(known.Name ?? "", known.Hash ?? _nobody, password);
        var isRight = known.Hash is not null && verified != PasswordVerificationResult.Failed;
        // A lock that ends later than one of now can was made while the clock was wrong.
        var end = now + (long)LockedFor.TotalMilliseconds;
        var isLocked = known.LockedUntil > now && known.LockedUntil <= end;
        using var transaction = connection.BeginTransaction();
        string? token = null;
        if (isRight && !isLocked)
            token = Sessions.Begin(connection, time, known.Name!, program);
        else if (known.Name is not null)
        {
            connection.Execute(
                """
                UPDATE person SET
                    locked_until = CASE WHEN failures + 1 >= $most THEN $until ELSE locked_until END,
                    failures = CASE WHEN failures + 1 >= $most THEN 0 ELSE failures + 1 END
                WHERE name = $name AND (locked_until <= $now OR locked_until > $until)
                """,
                ("$most", MaxFailures),
                ("$until", end),
                ("$name", known.Name),
                ("$now", now)
            );
        }
        AuditEntry.Add(
            connection,
            time,
            known.Name ?? (name.Length > 100 ? name[..100] : name),
            token is not null ? "logged in"
                : isLocked ? "was refused: locked"
                : "was refused: wrong name or password",
            address
        );
        transaction.Commit();
        return token;
    }
}
