using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Two entities are not the same, however alike they look; or that is taken back.</summary>
/// <param name="Entity">Id of one of them.</param>
/// <param name="Other">Id of the other.</param>
/// <param name="Distinct">False takes the judgement back.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="By">Who decides.</param>
public sealed record MarkDistinct(
    string Entity,
    string Other,
    bool Distinct = true,
    string? Reason = null,
    string? By = null
) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var (reason, by) = EntityDecisions.Why(context, Reason, By);
        var (one, other) = (
            await EntityDecisions.FindAsync(context, Entity, "entity"),
            await EntityDecisions.FindAsync(context, Other, "other")
        );
        if (one is null || other is null)
            return EditPlan.Nothing;
        if (one.Id == other.Id)
        {
            var merged = context.Decisions.Merged;
            var judged = merged.ContainsKey(Entity) || merged.ContainsKey(Other);
            context.Refuse(
                EditErrorCode.SameEntity,
                $"Both are '{one.Id}'{(judged ? ", by a judgement; take it back by unmerge first" : "")}.",
                "other"
            );
            return EditPlan.Nothing;
        }
        var journal = new Journal(context);
        var there = context.Decisions.Distinct(one.Id, other.Id);
        if (!Distinct)
        {
            if (
                there is not null
                && !journal.Remove(judgement: judgement =>
                    !judgement.Same && IsThis(judgement, one.Id, other.Id, context.Decisions)
                )
            )
            {
                context.Refuse(
                    EditErrorCode.JudgedByArticle,
                    "An article says that they are two; correct its extract and import it again.",
                    "entity"
                );
            }
        }
        else if (there is null)
        {
            var (first, second) = string.CompareOrdinal(one.Id, other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id);
            journal.Add($"{first} is not {second}{(reason is null ? "" : $": {reason}")}.", (page, sentence) =>
                page with
                {
                    Judgements =
                    [
                        .. page.Judgements,
                        new JudgementDraft(first, second, false, context.Today, by, reason, sentence),
                    ],
                }
            );
        }
        return journal.Plan(one.Id);
    }

    private static bool IsThis(JudgementDraft judgement, string one, string other, Decisions decisions) =>
        (
            judgement with
            {
                Entity = decisions.Resolve(judgement.Entity),
                Other = decisions.Resolve(judgement.Other),
            }
        ).IsAbout(one, other);
}
