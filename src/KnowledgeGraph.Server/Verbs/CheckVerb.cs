using System.CommandLine;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Server.Configuration;

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
        command.SetAction(parsed => Run(Settings.Read(parsed), parsed.GetValue(paths) ?? []));
        return command;
    }

    private static int Run(IConfiguration configuration, string[] paths)
    {
        var ontology = configuration.ReadOntology();
        var extracts = ExtractReader.Read(
            ontology,
            paths.Length == 0 ? [Path.Combine(configuration.Setting("Seed:Folder")!, "extracts")] : paths,
            configuration.ReadLimits().OfExtracts()
        );
        var entities = extracts.SelectMany(extract => extract.Entities).Select(entity => entity.Id).Distinct().Count();
        var facts = extracts.SelectMany(extract => extract.Facts).Select(fact => fact.Id).Distinct().Count();
        Console.WriteLine(
            $"No mistakes: {extracts.Count} extracts with {entities} entities and {facts} facts fit the "
                + $"ontology ({ontology.Kinds.Count} kinds, {ontology.Relations.Count} relations and properties)."
        );
        return 0;
    }
}
