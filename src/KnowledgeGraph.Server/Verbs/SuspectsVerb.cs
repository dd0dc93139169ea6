using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg suspects</c>: which entities may be one?</summary>
internal static class SuspectsVerb
{
    public static Command Command()
    {
        var first = new Option<int>("--first") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
        var command = new Command(
            "suspects",
            "List pairs of entities that may be one, best first, without those that were marked distinct."
        )
        {
            first,
        };
        command.SetAction(
            (parsed, cancellation) =>
                JobRunner.RunAsync(
                    Settings.Read(parsed),
                    new SuspectsJob { First = parsed.GetValue(first) },
                    () => Stream.Null,
                    cancellation
                )
        );
        return command;
    }
}
