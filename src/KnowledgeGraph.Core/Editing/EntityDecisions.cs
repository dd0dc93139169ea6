using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>Two ids stand for one entity, which is shown under the one that is kept.</summary>
public sealed record MergeEntities(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        var (reason, by) = EntityDecisions.Why(ground, Input);
        var (from, into) = (
            await EntityDecisions.FindAsync(ground, Input, "from"),
            await EntityDecisions.FindAsync(ground, Input, "into")
        );
        if (from is null || into is null)
            return EditPlan.Nothing;
        var (loser, decisions, journal) = ($"{Input["from"]}", ground.Decisions, new Journal(ground));
        if (loser == $"{Input["into"]}")
            ground.Refuse("SAME_ENTITY", "An entity cannot be merged into itself.", "into");
        // Judged so before, through whatever chain: nothing is left to do.
        else if (from.Id == into.Id && decisions.Merged.ContainsKey(loser))
            return journal.Plan(into.Id);
        else if (from.Id == into.Id)
            ground.Refuse(
                "MERGED_ALREADY",
                $"'{Input["into"]}' is merged into '{into.Id}' already; take that back by unmerge to merge the other way.",
                "into"
            );
        else if (decisions.Merged.ContainsKey(loser))
            ground.Refuse(
                "MERGED_ALREADY",
                $"'{loser}' is merged into '{from.Id}' already; merge that one, or take it back by unmerge first.",
                "from"
            );
        else if (from.Kind != into.Kind)
            ground.Refuse(
                "KIND_DIFFERS",
                $"'{from.Id}' is a {from.Kind} and '{into.Id}' a {into.Kind}; only entities of one kind can be one.",
                "into"
            );
        else if (decisions.Distinct(from.Id, into.Id) is { } judged)
        {
            ground.Refuse(
                "JUDGED_DISTINCT",
                $"'{judged.Entity}' and '{judged.Other}' were judged to be two on {judged.At}{(judged.By is null ? "" : $" by {judged.By}")}{(judged.Reason is null ? "" : $" ({judged.Reason})")}; take that back by markDistinct with 'distinct: false' first.",
                "into"
            );
        }
        if (ground.Errors.Count > 0)
            return EditPlan.Nothing;
        journal.Add($"{from.Id} is {into.Id}{(reason is null ? "" : $": {reason}")}.", (page, sentence) =>
            page with
            {
                Judgements =
                [
                    .. page.Judgements,
                    new JudgementDraft(from.Id, into.Id, true, ground.Today, by, reason, sentence),
                ],
            }
        );
        return journal.Plan(into.Id);
    }
}

/// <summary>An entity that was merged into another is itself again.</summary>
public sealed record Unmerge(Fields Input) : Edit(Input)
{
    internal override Task<EditPlan> PlanAsync(EditContext ground)
    {
        var id = $"{Input["entity"]}";
        var journal = new Journal(ground);
        var judged = ground
            .Decisions.Judgements.Where(one => one.Judgement.Same && one.Judgement.Entity == id)
            .ToList();
        if (judged.Count == 0)
            ground.Refuse("NOT_MERGED", $"{Mistakes.Show(id)} is not merged into another entity.", "entity");
        else if (judged.FirstOrDefault(one => !Journal.IsPage(one.Article)).Article is { } article)
        {
            ground.Refuse(
                "JUDGED_BY_ARTICLE",
                $"The article '{article}' says that '{id}' is another; correct its extract and import it again.",
                "entity"
            );
        }
        else
            journal.Remove(judgement: judgement => judgement.Same && judgement.Entity == id);
        return Task.FromResult(journal.Plan(id));
    }
}

/// <summary>Two entities are not the same, however alike they look; or that is taken back.</summary>
public sealed record MarkDistinct(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        var (reason, by) = EntityDecisions.Why(ground, Input);
        var (one, other) = (
            await EntityDecisions.FindAsync(ground, Input, "entity"),
            await EntityDecisions.FindAsync(ground, Input, "other")
        );
        if (one is null || other is null)
            return EditPlan.Nothing;
        if (one.Id == other.Id)
        {
            ground.Refuse(
                "SAME_ENTITY",
                $"Both are '{one.Id}'{(ground.Decisions.Merged.ContainsKey($"{Input["entity"]}") || ground.Decisions.Merged.ContainsKey($"{Input["other"]}") ? ", by a judgement; take it back by unmerge first" : "")}.",
                "other"
            );
            return EditPlan.Nothing;
        }
        var journal = new Journal(ground);
        var there = ground.Decisions.Distinct(one.Id, other.Id);
        if (Input.GetValueOrDefault("distinct") is false)
        {
            if (
                there is not null
                && !journal.Remove(judgement: judgement =>
                    !judgement.Same && IsThis(judgement, one.Id, other.Id, ground.Decisions)
                )
            )
            {
                ground.Refuse(
                    "JUDGED_BY_ARTICLE",
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
                        new JudgementDraft(first, second, false, ground.Today, by, reason, sentence),
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

/// <summary>What decisions about entities have in common.</summary>
internal static class EntityDecisions
{
    public static (string? Reason, string? By) Why(EditContext ground, Fields input)
    {
        var fields = new YamlFields(ground.Reader.Plain(input, "reason", "by"), "a judgement", ground.Mistakes);
        return (fields.Text("reason", 500), fields.Text("by", 200));
    }

    /// <summary>The entity that the graph shows for an id, merged ones too.</summary>
    public static async Task<Entity?> FindAsync(EditContext ground, Fields input, string field)
    {
        var id = $"{input[field]}";
        if (
            (
                await ground.Store.GetEntitiesAsync([ground.Decisions.Resolve(id)], ground.Cancellation)
            ).Values.SingleOrDefault() is
            { } entity
        )
            return entity;
        ground.Refuse("UNKNOWN_ENTITY", $"There is no entity {Mistakes.Show(id)} in the graph.", field);
        return null;
    }
}
