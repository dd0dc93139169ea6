using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg extract</c>: articles to the review desk.</summary>
internal static class ExtractVerb
{
    public static Command Command()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Articles: .txt, .md, .html, .pdf, .docx, .eml.",
            Arity = ArgumentArity.OneOrMore,
        };
        var publisher = new Option<string?>("--publisher") { Description = "Who published them." };
        var published = new Option<string?>("--published") { Description = "When: 2025-12-13, 2025-12 or 2025." };
        var command = new Command(
            "extract",
            "Read articles, propose the facts in them, and keep them for review on the page; the graph stays as it is."
        )
        {
            files,
            publisher,
            published,
        };
        command.SetAction(
            (parsed, cancellation) =>
                JobRunner.RunAsync(
                    Settings.Read(parsed),
                    new ExtractJob
                    {
                        Files = parsed.GetRequiredValue(files),
                        Publisher = parsed.GetValue(publisher),
                        Published = parsed.GetValue(published),
                    },
                    () => Stream.Null,
                    cancellation
                )
        );
        return command;
    }
}
