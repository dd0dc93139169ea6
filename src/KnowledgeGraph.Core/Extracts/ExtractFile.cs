using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>One extract as it stands in a file, with its places for what is checked across files.</summary>
internal sealed record ExtractFile(
    Mistakes Mistakes,
    ArticleExtract Extract,
    YamlNode ArticlePlace,
    IReadOnlyList<DeclaredEntity> Entities,
    IReadOnlyList<DeclaredFact> Facts,
    int FactsLeftOut
)
{
    /// <summary>Reads the sections in their order; null when there is nothing to read them from.</summary>
    public static ExtractFile? Read(Ontology ontology, YamlNode? root, Mistakes mistakes)
    {
        if (root is null)
            return null;
        var fields = new YamlFields(root, "the extract", mistakes);
        fields.OneOf("format", ["article-extract/1"], required: true);
        var (article, place) = fields.Required("source") is { } source
            ? SourceSection.Read(source, mistakes)
            : SourceSection.Missing(root);
        SourceSection.CheckRun(fields.Node("run"), mistakes);
        var sentences = TextSection.Read(fields.List("text", required: true), mistakes);
        if (sentences.Count == 0 && fields.Node("text") is YamlList empty)
            mistakes.Add(empty, "the extract has no sentences; quotes need some to stand in");
        var entities = new EntitySection(ontology, article.Id, sentences, mistakes).Read(
            fields.Node("entities"),
            fields.List("entities", required: true)
        );
        var facts = new FactSection(
            ontology,
            entities.ToDictionary(entity => entity.Draft.Id),
            sentences,
            mistakes
        ).Read(fields.Node("facts"), fields.List("facts", required: true));
        var retractions = RetractionSection.Read(fields.List("retractions"), facts, sentences, ontology, mistakes);
        var judgements = JudgementSection.Read(fields.List("judgements"), sentences, mistakes);
        var reviews = ReviewSection.Read(fields.List("reviews"), facts, sentences, ontology, mistakes);
        fields.Done();
        if (!mistakes.Any)
            ExtractChecks.Check(ontology, entities, facts, mistakes);

        var accepted = facts.Where(fact => fact.IsAccepted).ToList();
        var extract = new ArticleExtract(
            article,
            [.. sentences.Values],
            InGraph(entities, facts, accepted),
            [.. accepted.Select(fact => fact.Draft)],
            retractions
        )
        {
            Judgements = judgements,
            Reviews = reviews,
        };
        return new ExtractFile(mistakes, extract, place, entities, facts, facts.Count - accepted.Count);
    }

    /// <summary>Entities that only facts under review speak of wait with them.</summary>
    private static IReadOnlyList<EntityDraft> InGraph(
        List<DeclaredEntity> entities,
        List<DeclaredFact> facts,
        List<DeclaredFact> accepted
    )
    {
        if (accepted.Count == facts.Count)
            return [.. entities.Select(entity => entity.Draft)];
        var waiting = ExtractChecks.Used(facts);
        waiting.ExceptWith(ExtractChecks.Used(accepted));
        return [.. entities.Select(entity => entity.Draft).Where(draft => !waiting.Contains(draft.Id))];
    }
}
