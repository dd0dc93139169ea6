using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>An entity that was merged into another is itself again.</summary>
/// <param name="Entity">The id that was merged away.</param>
public sealed record Unmerge(string Entity) : Edit
{
    internal override Task<EditPlan> PlanAsync(EditContext context)
    {
        var id = Entity;
        var journal = new Journal(context);
        var judged = context
            .Decisions.Judgements.Where(one => one.Judgement.Same && one.Judgement.Entity == id)
            .ToList();
        if (judged.Count == 0)
            context.Refuse(
                EditErrorCode.NotMerged,
                $"{Mistakes.Show(id)} is not merged into another entity.",
                "entity"
            );
        else if (judged.FirstOrDefault(one => !Journal.IsPage(one.Article)) is { Judgement: not null } said)
        {
            context.Refuse(
                EditErrorCode.JudgedByArticle,
                $"The article '{said.Article}' says that '{id}' is another; correct its extract and import it again.",
                "entity"
            );
        }
        else
            journal.Remove(judgement: judgement => judgement.Same && judgement.Entity == id);
        return Task.FromResult(journal.Plan(id));
    }
}
