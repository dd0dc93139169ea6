using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Two ids stand for one entity, which is shown under the one that is kept.</summary>
/// <param name="From">Id of the entity that is merged away.</param>
/// <param name="Into">Id of the entity that is kept, and shown.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="By">Who decides.</param>
public sealed record MergeEntities(string From, string Into, string? Reason = null, string? By = null) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var (reason, by) = EntityDecisions.Why(context, Reason, By);
        var (from, into) = (
            await EntityDecisions.FindAsync(context, From, "from"),
            await EntityDecisions.FindAsync(context, Into, "into")
        );
        if (from is null || into is null)
            return EditPlan.Nothing;
        var (loser, decisions, journal) = (From, context.Decisions, new Journal(context));
        if (loser == Into)
            context.Refuse(EditErrorCode.SameEntity, "An entity cannot be merged into itself.", "into");
        // Judged so before, through whatever chain: nothing is left to do.
        else if (from.Id == into.Id && decisions.Merged.ContainsKey(loser))
            return journal.Plan(into.Id);
        else if (from.Id == into.Id)
            context.Refuse(
                EditErrorCode.MergedAlready,
                $"'{Into}' is merged into '{into.Id}' already; " + "take that back by unmerge to merge the other way.",
                "into"
            );
        else if (decisions.Merged.ContainsKey(loser))
            context.Refuse(
                EditErrorCode.MergedAlready,
                $"'{loser}' is merged into '{from.Id}' already; merge that one, or take it back by unmerge first.",
                "from"
            );
        else if (from.Kind != into.Kind)
            context.Refuse(
                EditErrorCode.KindDiffers,
                $"'{from.Id}' is a {from.Kind} and '{into.Id}' a {into.Kind}; only entities of one kind can be one.",
                "into"
            );
        else if (decisions.Distinct(from.Id, into.Id) is { } judged)
        {
            var who = judged.By is null ? "" : $" by {judged.By}";
            var why = judged.Reason is null ? "" : $" ({judged.Reason})";
            context.Refuse(
                EditErrorCode.JudgedDistinct,
                $"'{judged.Entity}' and '{judged.Other}' were judged to be two on {judged.At}{who}{why}; "
                    + "take that back by markDistinct with 'distinct: false' first.",
                "into"
            );
        }
        if (context.Errors.Count > 0)
            return EditPlan.Nothing;
        journal.Add($"{from.Id} is {into.Id}{(reason is null ? "" : $": {reason}")}.", (page, sentence) =>
            page with
            {
                Judgements =
                [
                    .. page.Judgements,
                    new JudgementDraft(from.Id, into.Id, true, context.Today, by, reason, sentence),
                ],
            }
        );
        return journal.Plan(into.Id);
    }
}
