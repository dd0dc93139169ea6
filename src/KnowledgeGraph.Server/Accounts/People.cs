using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>Somebody who can log in.</summary>
internal sealed record Person(string Name, Role Role, DateTimeOffset AddedAt, DateTimeOffset LockedUntil);

/// <summary>The people who can log in, and their passwords.</summary>
internal sealed class People(AccountsFile file, TimeProvider time)
{
    /// <summary>The shortest password.</summary>
    public const int ShortestPassword = 12;

    /// <summary>What the names of programs begin with that come by tokens of a provider; no account has such a
    /// name, so that none is taken for another.</summary>
    public const string TokenPrefix = "token:";

    private const int LongestPassword = 200;
    private const int LongestName = 100;

    /// <summary>PBKDF2 with SHA-512 in as many rounds as OWASP's cheat sheet on storing passwords asks for.</summary>
    public static readonly PasswordHasher<string> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
    );

    /// <summary>Whether a name is of those that only programs with a provider's tokens have.</summary>
    public static bool IsOfToken(string name) =>
        name.Trim().StartsWith(TokenPrefix, StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<Person> List()
    {
        using var connection = file.Open();
        return connection.Read("SELECT name, role, added_at, locked_until FROM person ORDER BY name", row => new Person(
            row.GetString(0),
            Enum.Parse<Role>(row.GetString(1)),
            row.Time(2),
            row.Time(3)
        ));
    }

    /// <summary>Adds somebody; throws <see cref="UsageException"/> when the name is taken or the password too
    /// weak.</summary>
    public void Add(string name, string password, Role role)
    {
        if (name.Trim() != name || name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw new UsageException($"A name has 1 to {LongestName} characters, no space around it.");
        RequireNotOfToken(name);
        Require(name, password);
        // The first one decides whether there are accounts at all, and must be able to add others.
        if (role != Role.Admin && (!file.IsThere || List().All(person => person.Role != Role.Admin)))
            throw new UsageException($"The first person must be an admin: kg users add {name} --role admin");
        var added = Change(
            name,
            $"was added as {role}",
            "INSERT INTO person(name, hash, role, added_at) VALUES ($name, $hash, $role, $at) ON CONFLICT DO NOTHING",
            ("$hash", Hasher.HashPassword(name, password)),
            ("$role", $"{role}"),
            ("$at", time.GetUtcNow().ToUnixTimeMilliseconds())
        );
        if (!added)
            throw new UsageException($"There is somebody of the name {name} already.");
    }

    /// <summary>Gives a new password, ends all sessions and a lockout.</summary>
    public void SetPassword(string name, string password)
    {
        Require(name, password);
        RequireThere(
            name,
            Change(
                name,
                "has a new password",
                """
                DELETE FROM session WHERE person = $name;
                UPDATE person SET hash = $hash, failures = 0, locked_until = 0 WHERE name = $name;
                """,
                ("$hash", Hasher.HashPassword(name, password))
            )
        );
    }

    public void SetRole(string name, Role role)
    {
        if (role != Role.Admin)
            RequireOtherAdmin(name);
        RequireThere(
            name,
            Change(name, $"is {role} now", "UPDATE person SET role = $role WHERE name = $name", ("$role", $"{role}"))
        );
    }

    /// <summary>Takes somebody out, with all sessions.</summary>
    public void Remove(string name)
    {
        RequireOtherAdmin(name);
        RequireThere(name, Change(name, "was removed", "DELETE FROM person WHERE name = $name"));
    }

    private bool Change(string name, string act, string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        // The name as a log says who, not only as this statement.
        var changed = connection.Execute(sql, [("$name", name), .. parameters]) > 0;
        if (changed)
            AuditEntry.Add(connection, time, name, act);
        transaction.Commit();
        return changed;
    }

    private void RequireOtherAdmin(string name)
    {
        if (!List().Any(one => one.Role == Role.Admin && !one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new UsageException(
                $"{name} is the only admin: make somebody else one first. (To go without accounts, stop the server and "
                    + $"delete {file.Path}.)"
            );
    }

    /// <summary>Throws <see cref="UsageException"/> for a name that no account may have.</summary>
    public static void RequireNotOfToken(string name)
    {
        if (IsOfToken(name))
            throw new UsageException($"Names that begin with {TokenPrefix} are those of a provider's tokens.");
    }

    private static void RequireThere(string name, bool isThere)
    {
        if (!isThere)
            throw new UsageException($"There is nobody of the name {name}; kg users list shows who there is.");
    }

    private static void Require(string name, string password)
    {
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw new UsageException(
                $"A password has {ShortestPassword} to {LongestPassword} characters; several words do well."
            );
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase))
            throw new UsageException("The password must not contain the name.");
    }
}
