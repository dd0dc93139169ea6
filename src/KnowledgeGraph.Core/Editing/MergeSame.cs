using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Several pairs of ids stand for one entity each; every one can be taken back by <see cref="Unmerge"/>.
/// </summary>
/// <param name="Pairs">Pairs that are there and of one kind; those that are judged already are passed over.</param>
/// <param name="By">Who decides.</param>
public sealed record MergeSame(IReadOnlyList<SamePair> Pairs, string? By = null) : Edit
{
    internal override Task<EditPlan> PlanAsync(EditContext context)
    {
        var journal = new Journal(context);
        foreach (var pair in Pairs)
        {
            var (from, into, reason) = pair;
            if (pair.IsJudged(context.Decisions))
                continue;
            journal.Add($"{from} is {into}: {reason}.", (page, sentence) =>
                page with
                {
                    Judgements =
                    [
                        .. page.Judgements,
                        new JudgementDraft(from, into, true, context.Today, By, reason, sentence),
                    ],
                }
            );
        }
        return Task.FromResult(journal.Plan(Pairs[0].Into));
    }
}

/// <summary>Two ids that stand for one entity.</summary>
/// <param name="From">The one that is merged away.</param>
/// <param name="Into">The one that is kept.</param>
/// <param name="Reason">Why, in one line.</param>
public sealed record SamePair(string From, string Into, string Reason)
{
    /// <summary>Whether editors judged one of them already.</summary>
    public bool IsJudged(Decisions decisions) =>
        decisions.Merged.ContainsKey(From)
        || decisions.Merged.ContainsKey(Into)
        || decisions.Distinct(From, Into) is not null;
}
