using System.CommandLine;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg keys</c>: which programs are let in. Works while the server runs, and counts at once.</summary>
internal static class KeysVerb
{
    private const int LongestDays = 3650;

    public static Command Command() =>
        new("keys", "Say which programs are let in: each sends its key as Authorization: Bearer kg_...")
        {
            Add(),
            List(),
            Revoke(),
        };

    private static Argument<string> Name() => new("name") { Description = "What the key is for." };

    private static Command Add()
    {
        var name = Name();
        var role = UsersVerb.RoleOption("reader");
        var days = new Option<int>("--days")
        {
            Description = $"How long it holds, 1 to {LongestDays}.",
            DefaultValueFactory = _ => 90,
        };
        var command = new Command("add", "Make a key; it is shown once.") { name, role, days };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(days) is var lasts && lasts is < 1 or > LongestDays)
                throw new UsageException($"--days is {lasts}; it must be 1 to {LongestDays}.");
            var key = KeysOf(parsed)
                .Add(
                    parsed.GetRequiredValue(name),
                    UsersVerb.RoleOf(parsed.GetRequiredValue(role)),
                    TimeSpan.FromDays(lasts)
                );
            Console.WriteLine(key);
            Console.Error.WriteLine("Keep it now: it is not shown again.");
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Show which keys there are, not the keys themselves.");
        command.SetAction(parsed =>
        {
            foreach (var one in KeysOf(parsed).List())
            {
                var used = one.UsedAt is { } at ? $"last used {at:u}" : "never used";
                Console.WriteLine(
                    $"{one.Name}  {one.Role.ToString().ToLowerInvariant()}  until {one.ExpiresAt:u}  {used}"
                );
            }
        });
        return command;
    }

    private static Command Revoke()
    {
        var name = Name();
        var command = new Command("revoke", "Take a key back; it opens nothing from then on.") { name };
        command.SetAction(parsed =>
        {
            KeysOf(parsed).Revoke(parsed.GetRequiredValue(name));
            Console.WriteLine($"{parsed.GetRequiredValue(name)} is revoked.");
        });
        return command;
    }

    private static ApiKeys KeysOf(ParseResult parsed)
    {
        var file = new AccountsFile(GraphFiles.Accounts(Settings.Read(parsed)));
        return file.IsThere
            ? new ApiKeys(file, TimeProvider.System)
            : throw new UsageException("There are no accounts yet: kg users add NAME --role admin makes the first.");
    }
}
