using System.CommandLine;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg check</c>: are these extracts right?</summary>
internal static class CheckVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("files")
        {
            Description = "Extracts, or folders of them; the seed folder's when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "check",
            "Read the ontology and article extracts, report every mistake with its place, write nothing."
        )
        {
            paths,
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(Settings.Read(parsed), parsed.GetValue(paths) ?? [], cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string[] paths,
        CancellationToken cancellation
    )
    {
        var ontology = configuration.ReadOntology();
        var extracts = ExtractReader.Read(
            ontology,
            paths.Length == 0 ? [Path.Combine(configuration.Setting("Seed:Folder")!, "extracts")] : paths,
            configuration.ReadLimits().OfFiles()
        );
        if (paths.Length == 0)
            CheckPage(configuration, extracts);
        var entities = extracts.SelectMany(extract => extract.Entities).Select(entity => entity.Id).Distinct().Count();
        var facts = extracts.SelectMany(extract => extract.Facts).Select(fact => fact.Id).Distinct().Count();
        Console.WriteLine(
            $"No mistakes: {extracts.Count} extracts with {entities} entities and {facts} facts fit the "
                + $"ontology ({ontology.Kinds.Count} kinds, {ontology.Relations.Count} relations and properties)."
        );
        if (paths.Length > 0)
            await CompareAsync(configuration, ontology, extracts, cancellation);
        return 0;
    }

    /// <summary>Says which new keys may stand for somebody whom the graph knows; where there is no graph, or it is
    /// open elsewhere, there is nothing to compare with.</summary>
    private static async Task CompareAsync(
        IConfiguration configuration,
        Ontology ontology,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation
    )
    {
        var kind = StoreKind.Named(configuration.Setting("Store:Kind")!);
        var address = kind is null ? null : configuration.Setting(kind.Settings[0].Name);
        if (kind is null || address is null || kind.WhyEmpty(address) is not null)
            return;
        try
        {
            await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
            foreach (var newcomer in await Newcomers.FindAsync(store, extracts, cancellation))
                Console.WriteLine($"Look at this: {newcomer}");
        }
        catch (StoreException closed)
        {
            Console.WriteLine($"Not compared with the graph: {closed.Message}");
        }
    }

    /// <summary>What the seed folder says of the page: its icons, its name, where it begins.</summary>
    private static void CheckPage(IConfiguration configuration, IReadOnlyList<ArticleExtract> extracts)
    {
        var mistakes = Icons.MistakesIn(Icons.FolderOf(configuration.Setting("Seed:Folder")!)).ToList();
        if (mistakes.Count > 0)
            throw new InputException(mistakes);
        configuration.ReadSite(extracts.SelectMany(extract => extract.Entities).Select(one => one.Id).ToHashSet());
    }
}
