using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>What editors took back counts again.</summary>
/// <param name="Fact">Id of the fact.</param>
public sealed record RestoreFact(FactId Fact) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        if (await DecidedFact.FindAsync(context, Fact, "fact") is not { } fact)
            return EditPlan.Nothing;
        var journal = new Journal(context);
        if (
            !journal.Remove(retraction: there => DecidedFact.Is(there, fact.Id, context))
            && fact.Fact.Retraction is not null
        )
        {
            context.Refuse(
                EditErrorCode.NotRetractedHere,
                "An article or a review takes this fact back, not a decision of editors; correct the article's "
                    + "extract, or accept the fact by setReview.",
                "fact"
            );
        }
        else if (context.Decisions.ReviewOf(fact.Id) is { State: ReviewState.Rejected })
        {
            context.Refuse(
                EditErrorCode.Rejected,
                "A review rejects this fact, so that it would stay taken back; accept it by setReview.",
                "fact"
            );
        }
        return journal.Plan(fact.Id);
    }
}
