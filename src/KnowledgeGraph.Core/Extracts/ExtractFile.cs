using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>One extract as it stands in a file, with its places for what is checked across files.</summary>
internal sealed record ExtractFile(
    Mistakes Mistakes,
    ArticleExtract Extract,
    InputNode ArticlePlace,
    IReadOnlyList<DeclaredEntity> Entities,
    IReadOnlyList<DeclaredFact> Facts,
    int FactsLeftOut
)
{
    /// <summary>Begins what the key <c>format</c> says.</summary>
    public const string Format = "article-extract/";

    /// <summary>Reads the sections in their order; null when there is nothing to read them from.</summary>
    public static ExtractFile? Read(Ontology ontology, InputNode? root, Mistakes mistakes)
    {
        if (root is null)
            return null;
        var fields = new InputFields(root, "the extract", mistakes);
        fields.OneOf("format", [Format + "1"], required: true);
        var (article, place) = fields.Required("source") is { } source
            ? SourceSection.Read(source, mistakes)
            : SourceSection.Missing(root);
        article = article with { Run = SourceSection.ReadRun(fields.Node("run"), mistakes) };
        var sentences = TextSection.Read(fields.List("text", required: true), mistakes);
        if (fields.Node("text") is InputList { Items.Count: 0 } empty)
            mistakes.Add(empty, "the extract has no sentences; quotes need some to stand in");
        var ofRecord = article.Record is not null;
        var entities = new EntitySection(ontology, article.Id, sentences, mistakes, ofRecord).Read(
            fields.Node("entities"),
            fields.List("entities", required: true)
        );
        var facts = new FactSection(
            ontology,
            entities.ToDictionary(entity => entity.Draft.Id),
            sentences,
            mistakes,
            ofRecord
        ).Read(fields.Node("facts"), fields.List("facts", required: true));
        var retractions = RetractionSection.Read(fields.List("retractions"), facts, sentences, ontology, mistakes);
        var judgements = JudgementSection.Read(fields.List("judgements"), sentences, mistakes);
        var shown = ShownNameSection.Read(fields.List("shownNames"), sentences, mistakes);
        var reviews = ReviewSection.Read(fields.List("reviews"), facts, sentences, ontology, mistakes);
        fields.Done();
        if (!mistakes.Any)
            ExtractChecks.Check(ontology, entities, facts, mistakes);

        var accepted = facts.Where(fact => fact.IsAccepted).ToList();
        var inOrder = accepted.Concat(facts.Where(fact => !fact.IsAccepted)).ToList();
        var notes = inOrder
            .Zip(FactNote.Keys(inOrder.Select(fact => fact.Draft)))
            .Select(one => one.First.Note is null ? null : one.First.Note with { Fact = one.Second });
        var named = InGraph(entities, facts, accepted);
        var extract = new ArticleExtract(
            article,
            [.. sentences.Values],
            named,
            [.. accepted.Select(fact => fact.Draft)],
            retractions
        )
        {
            Judgements = judgements,
            Reviews = reviews,
            ShownNames = shown,
            Notes = ExtractNotes.Of(
                entities.Select(entity => entity.Note).OfType<EntityNote>(),
                notes.OfType<FactNote>().Where(note => !note.IsEmpty),
                [.. entities.Select(entity => entity.Draft).Where(draft => !named.Contains(draft))],
                [.. facts.Where(fact => !fact.IsAccepted).Select(fact => fact.Draft)]
            ),
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
