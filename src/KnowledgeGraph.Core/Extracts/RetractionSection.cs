using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>retractions</c> of an extract: facts that are taken back.</summary>
internal static class RetractionSection
{
    public static readonly IReadOnlyList<string> Reasons = [.. RetractionReasons.Given.Select(reason => reason.Key)];

    public static List<RetractionDraft> Read(
        IReadOnlyList<InputNode> items,
        IReadOnlyList<DeclaredFact> facts,
        SortedDictionary<int, Sentence> sentences,
        Ontology ontology,
        Mistakes mistakes
    )
    {
        var retractions = new List<RetractionDraft>();
        foreach (var item in items)
        {
            var fields = new InputFields(item, "a retraction", mistakes);
            var target = FactTarget.Id(fields, "target", facts, mistakes, required: true);
            var identity = FactTarget.Identity(fields, target, ontology, mistakes);
            var reason = fields.OneOf("reason", Reasons, required: true);
            var at = fields.Date("at", required: true);
            var by = fields.Text("by", maxLength: 512);
            var replacedBy = FactTarget.Id(fields, "replacedBy", facts, mistakes);
            var note = fields.Text("note");
            var sentence = FactTarget.Sentence(fields, sentences, mistakes);
            fields.Done();
            if (target is null || reason is null || at is null)
                continue;
            if (retractions.Any(other => other.FactId == target))
                mistakes.Add(fields.Node("target")!, "this fact is retracted twice; leave one out");
            retractions.Add(
                new RetractionDraft(
                    target.Value,
                    new Retraction(reason, at.Value, by, note, replacedBy),
                    identity,
                    sentence
                )
            );
        }
        return retractions;
    }
}
