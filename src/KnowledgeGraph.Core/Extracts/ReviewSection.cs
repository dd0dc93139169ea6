using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>reviews</c> of an extract: what a person thinks of facts that are in the graph.</summary>
internal static class ReviewSection
{
    private static readonly Dictionary<string, ReviewState> States = new()
    {
        ["proposed"] = ReviewState.Proposed,
        ["accepted"] = ReviewState.Accepted,
        ["rejected"] = ReviewState.Rejected,
        ["needs-info"] = ReviewState.NeedsInfo,
    };

    public static string NameOf(ReviewState state) => States.Single(entry => entry.Value == state).Key;

    public static List<ReviewDraft> Read(
        IReadOnlyList<InputNode> items,
        IReadOnlyList<DeclaredFact> facts,
        SortedDictionary<int, Sentence> sentences,
        Ontology ontology,
        Mistakes mistakes
    )
    {
        var reviews = new List<ReviewDraft>();
        foreach (var item in items)
        {
            var fields = new InputFields(item, "a review", mistakes);
            var target = FactTarget.Id(fields, "target", facts, mistakes, required: true);
            var identity = FactTarget.Identity(fields, target, ontology, mistakes);
            var state = fields.OneOf("state", States.Keys, required: true);
            var (reason, at, by, sentence) = DecisionFields.Read(fields, sentences, mistakes);
            fields.Done();
            if (target is null || state is null || at is null)
                continue;
            if (reviews.Any(other => other.FactId == target))
                mistakes.Add(fields.Node("target")!, "this fact is reviewed twice; leave one out");
            reviews.Add(
                new ReviewDraft(target.Value, new Review(States[state], reason, at.Value, by), identity, sentence)
            );
        }
        return reviews;
    }

    public static void Write(YamlOutput yaml, ReviewDraft draft)
    {
        yaml.Pair("target", draft.FactId);
        FactTarget.Write(yaml, draft.Fact);
        yaml.Pair("state", NameOf(draft.Review.State));
        new DecisionFields(draft.Review.Reason, draft.Review.At, draft.Review.By, draft.Sentence).Write(yaml);
    }
}
