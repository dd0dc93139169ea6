using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>What a person thinks of a fact. One that is rejected leaves the graph until it is accepted again, also when
/// its articles are imported anew.</summary>
/// <param name="Fact">Id of the fact.</param>
/// <param name="State">The outcome; null takes the review back.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="By">Who decides.</param>
public sealed record SetReview(FactId Fact, ReviewState? State, string? Reason = null, string? By = null) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var input = context.Reader.Plain(("reason", Reason), ("by", By));
        var fields = new InputFields(input, "a review", context.Mistakes);
        var (reason, by) = (fields.Text("reason", 500), fields.Text("by", 200));
        if (await DecidedFact.FindAsync(context, Fact, "fact") is not { } fact)
            return EditPlan.Nothing;
        var journal = new Journal(context);
        if (State is not { } state)
        {
            journal.Remove(review: other => Is(other, fact.Id, context));
            return journal.Plan(fact.Id);
        }
        var review = new Review(state, reason, context.Today, by);
        if (context.Decisions.ReviewOf(fact.Id) is { } there && there with { At = context.Today } == review)
            return journal.Plan(fact.Id);
        journal.Remove(review: other => Is(other, fact.Id, context));
        journal.Add(
            $"{fact.Words} is {ReviewSection.NameOf(review.State)}{(reason is null ? "" : $": {reason}")}.",
            (page, sentence) =>
                page with
                {
                    Reviews = [.. page.Reviews, new ReviewDraft(fact.Id, review, fact.Identity, sentence)],
                }
        );
        return journal.Plan(fact.Id);
    }

    private static bool Is(ReviewDraft review, FactId fact, EditContext context) =>
        DecidedExtract.FactOf(review.FactId, review.Fact, context.Decisions) == fact;
}
