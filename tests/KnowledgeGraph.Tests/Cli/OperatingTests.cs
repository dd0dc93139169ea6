using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>Every command of the chapters on upgrades and disasters, in their order, on a real graph.</summary>
public sealed partial class OperatingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallSeed _seed = new("statement-lukashenko-releases-123-2025-12-13");

    [Theory]
    [InlineData("Upgrade", 6)]
    [InlineData("Disaster", 13)]
    public async Task Commands_of_a_chapter_work_one_after_the_other(string chapter, int count)
    {
        (string, string)[] settings =
        [
            ("Store__Path", _folder.File("graph.db")),
            ("Seed__Folder", _seed.Path),
            ("urls", "http://127.0.0.1:0"),
        ];
        await RunAsync("seed " + Path.Combine(_seed.Path, "extracts"), settings);
        await RunAsync("users add ada --role admin", settings);
        await RunAsync("backup " + _folder.File("backups"), settings);
        var commands = CommandsOf(chapter).ToList();
        Assert.Equal(count, commands.Count);
        foreach (var command in commands)
            await RunAsync(command, settings);
    }

    public void Dispose()
    {
        _seed.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> CommandsOf(string chapter)
    {
        var text = File.ReadAllText(Path.Combine(SourceFiles.Root, "docs", "operating.md"));
        var part = text[text.IndexOf($"## {chapter}\n", StringComparison.Ordinal)..];
        part = part[..(part.IndexOf("\n## ", 3, StringComparison.Ordinal) is > 0 and var end ? end : part.Length)];
        return from block in Block().Matches(part)
            from line in block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            let command = line.Split('#')[0].Trim()
            select command["kg ".Length..]
                .Replace("/var/backups/kg", _folder.File("backups"), StringComparison.Ordinal)
                .Replace("/var/lib/kg-new", _folder.File("new"), StringComparison.Ordinal)
                .Replace("my-extracts", _folder.File("my-extracts"), StringComparison.Ordinal);
    }

    private static async Task RunAsync(string command, (string, string)[] settings)
    {
        var (code, output) = await KgRun.RunAsync(command.Split(' '), null, "several words to log in\n", settings);
        Assert.True(code == 0, $"kg {command}: {output}");
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
