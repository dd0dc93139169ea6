using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Opens the desk where articles wait for review, as configured.</summary>
internal static class ReviewOpening
{
    public static ReviewDesk Open(IConfiguration configuration, Ontology ontology, IGraphStore store)
    {
        var folder = GraphFiles.Reviews(configuration);
        var keep = configuration.Setting("Sources:Keep") == "true";
        return new ReviewDesk(
            store,
            ontology,
            new Lazy<ArticleReaders>(() => Read(configuration, ontology, Path.Combine(folder, "answers"))),
            new ReviewFolder(folder),
            keep ? new SourceFolder(Path.Combine(folder, "originals")) : null,
            TimeProvider.System
        );
    }

    private static ArticleReaders Read(IConfiguration configuration, Ontology ontology, string answers)
    {
        var rules = RuleReader.Read(ontology, Path.Combine(configuration.Setting("Seed:Folder")!, "rules"));
        return new ArticleReaders(
            rules,
            new Extractor(ontology, rules, TaggerOpening.Open(configuration, rules)),
            ModelOpening.Open(configuration, ontology, rules, answers)
        );
    }
}
