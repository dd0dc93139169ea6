using System.CommandLine;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg users</c>: who can log in. Works while the server runs, and counts at once.</summary>
internal static class UsersVerb
{
    private static readonly string[] _roles = ["reader", "contributor", "editor", "admin"];

    public static Command Command() =>
        new("users", "Say who can log in: readers ask, contributors propose, editors decide, admins manage.")
        {
            Add(),
            List(),
            ChangeRole(),
            ChangePassword(),
            Remove(),
        };

    /// <summary>The role that somebody or a key gets.</summary>
    internal static Option<string> RoleOption(string? byDefault)
    {
        var role = new Option<string>("--role")
        {
            Description = string.Join(", ", _roles) + ".",
            Required = byDefault is null,
        };
        if (byDefault is not null)
            role.DefaultValueFactory = _ => byDefault;
        role.AcceptOnlyFromAmong(_roles);
        return role;
    }

    internal static Role RoleOf(string name) => Enum.Parse<Role>(name, ignoreCase: true);

    private static Argument<string> Name() => new("name") { Description = "The name to log in with." };

    private static Command Add()
    {
        var (name, role) = (Name(), RoleOption("reader"));
        var command = new Command("add", "Add somebody; the password is asked for, or read from standard input.")
        {
            name,
            role,
        };
        command.SetAction(parsed =>
        {
            var file = FileOf(parsed);
            var isFirst = !file.IsThere;
            var (who, what) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(role));
            new People(file, TimeProvider.System).Add(who, Passwords.Ask(), RoleOf(what));
            Console.WriteLine($"{who} can log in as {what}.");
            if (isFirst)
                Console.WriteLine("From now on the server asks for a login.");
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Show who can log in.");
        command.SetAction(parsed =>
        {
            var file = FileOf(parsed);
            var people = file.IsThere ? new People(file, TimeProvider.System).List() : [];
            foreach (var one in people)
            {
                var locked = one.LockedUntil > DateTimeOffset.UtcNow ? $"  locked until {one.LockedUntil:u}" : "";
                Console.WriteLine(
                    $"{one.Name}  {one.Role.ToString().ToLowerInvariant()}  since {one.AddedAt:u}{locked}"
                );
            }
            if (people.Count == 0)
                Console.WriteLine("There are no accounts: the server asks nobody for a login.");
        });
        return command;
    }

    private static Command ChangeRole()
    {
        var (name, role) = (Name(), RoleOption(null));
        var command = new Command("role", "Give somebody another role; it counts at once.") { name, role };
        command.SetAction(parsed =>
        {
            var (who, what) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(role));
            PeopleOf(parsed).SetRole(who, RoleOf(what));
            Console.WriteLine($"{who} is {what} now.");
        });
        return command;
    }

    private static Command ChangePassword()
    {
        var name = Name();
        var command = new Command("password", "Give somebody a new password; ends a lockout and all sessions.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            PeopleOf(parsed).SetPassword(parsed.GetRequiredValue(name), Passwords.Ask());
            Console.WriteLine($"{parsed.GetRequiredValue(name)} has a new password.");
        });
        return command;
    }

    private static Command Remove()
    {
        var name = Name();
        var command = new Command("remove", "Take somebody out; ends all sessions at once.") { name };
        command.SetAction(parsed =>
        {
            PeopleOf(parsed).Remove(parsed.GetRequiredValue(name));
            Console.WriteLine($"{parsed.GetRequiredValue(name)} is removed.");
        });
        return command;
    }

    private static AccountsFile FileOf(ParseResult parsed)
    {
        var path = GraphFiles.Accounts(Settings.Read(parsed));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new AccountsFile(path);
    }

    private static People PeopleOf(ParseResult parsed)
    {
        var file = FileOf(parsed);
        return file.IsThere
            ? new People(file, TimeProvider.System)
            : throw new UsageException("There are no accounts yet: kg users add NAME --role admin makes the first.");
    }
}
