using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

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
                RunAsync(Settings.Read(parsed), parsed.GetRequiredValue(paths), parsed.GetValue(explain), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string[] paths,
        bool explain,
        CancellationToken cancellation
    )
    {
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        if (explain)
            await Seeding.ExplainAsync(store, ontology, paths, configuration, cancellation);
        else
            await Seeding.LoadAsync(store, ontology, paths, configuration, cancellation);
        return 0;
    }
}
