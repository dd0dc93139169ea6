using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg diff</c>: what versions of a list changed, or what a new file would change.</summary>
internal static class DiffVerb
{
    public static Command Command()
    {
        var what = new Argument<string>("list-or-file")
        {
            Description = "Slug of a list (un-sc) for what its versions changed, or a file for what it would change.",
        };
        var since = new Option<string?>("--since") { Description = "Only versions after that day." };
        var command = new Command("diff", "Show what versions of a list changed: added, changed, delisted.")
        {
            what,
            since,
        };
        command.SetAction(
            (parsed, cancellation) =>
                JobRunner.RunAsync(
                    Settings.Read(parsed),
                    new DiffJob
                    {
                        Files = File.Exists(parsed.GetRequiredValue(what)) ? [parsed.GetRequiredValue(what)] : [],
                        List = parsed.GetRequiredValue(what),
                        Since = GivenDate.Read(parsed.GetValue(since))?.Latest,
                    },
                    () => Stream.Null,
                    cancellation
                )
        );
        return command;
    }
}
