using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>The shipped rules and tagger, with a graph that has a few names.</summary>
internal static class Drafts
{
    public static readonly Ontology Ontology = OntologyReader.Read(SeedFiles.Ontology);
    public static readonly RuleSet Rules = RuleReader.Read(Ontology, Path.Combine(SeedFiles.Folder, "rules"));
    public static readonly Extractor Extractor = new(
        Ontology,
        Rules,
        KnowledgeGraph.Extraction.Drafting.Extractor.ShippedTagger(Rules)
    );

    public static Draft Of(string text, params Entity[] graph) => Of(text, "2025-12-14", graph);

    public static Draft Of(string text, string published, params Entity[] graph)
    {
        var index = new NameIndex();
        foreach (var entity in graph)
            index.Add(entity);
        var terms = new ManuscriptTerms { PublishedAt = PartialDate.Parse(published) };
        return Extractor.Extract(ManuscriptReader.ReadText(text, terms), index);
    }

    public static Entity Named(string id, string kind, params string[] names) =>
        new(
            id,
            kind,
            names[0],
            [.. names.Select(name => new EntityName(name, null, "Latn", NameKind.Full, null, []))],
            null,
            [],
            new Dictionary<string, string>()
        );

    /// <summary>The facts in short: subject, relation, object or value, and the stance where it is not plain.</summary>
    public static IReadOnlyList<string> Facts(this Draft draft) =>
        [
            .. draft.Facts.Select(fact =>
                $"{fact.Subject.Key} {fact.Relation} {fact.Object?.Key ?? fact.Value}"
                + (fact.Stance == Stance.Asserted ? "" : $" {fact.Stance}")
            ),
        ];
}
