using System.CommandLine;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg seed</c>: extracts into the graph.</summary>
internal static class SeedVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("files")
        {
            Description = "Extracts, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Print what each file would change, line by line, and write nothing.",
        };
        var command = new Command(
            "seed",
            "Write article extracts into the graph: all of them or, when one has a mistake, none."
        )
        {
            paths,
            explain,
        };
        command.SetAction(
            (parsed, cancellation) =>
                JobRunner.RunAsync(
                    Settings.Read(parsed),
                    new SeedJob
                    {
                        Files = ExtractReader.FilesOf(parsed.GetRequiredValue(paths)),
                        Explain = parsed.GetValue(explain),
                    },
                    () => Stream.Null,
                    cancellation
                )
        );
        return command;
    }
}
