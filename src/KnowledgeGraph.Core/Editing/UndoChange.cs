using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Takes an edit back: what it put in goes, what it took out comes back, and what others did since stays. It is refused
/// where somebody changed the same thing since.
/// </summary>
/// <param name="Sequence">Number of one of its changes.</param>
public sealed record UndoChange(long Sequence) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        if (await FindAsync(context) is not { } edit)
        {
            context.Refuse(
                EditErrorCode.UnknownChange,
                $"Change {Sequence} is not an edit by hand that is kept here. Imports are undone by importing what was "
                    + "there before.",
                "sequence"
            );
            return EditPlan.Nothing;
        }
        var ids = edit.Articles.Select(one => one.Article).ToList();
        var there = await context.Store.GetExtractsAsync(ids, context.Cancellation);
        var (written, removed) = (new List<ArticleExtract>(), new List<ArticleId>());
        foreach (var difference in edit.Articles)
        {
            var now = there.GetValueOrDefault(difference.Article);
            if (UndoneArticle.Of(difference, now, context.Ontology) is not { } undone)
            {
                context.Refuse(
                    EditErrorCode.ArticleChanged,
                    $"The article '{difference.Article}' was changed since, in what this edit changed, so that "
                        + "undoing it would lose that; take the later change back first, or edit it instead.",
                    "sequence"
                );
                return EditPlan.Nothing;
            }
            if (Unknown(undone, context.Ontology) is { } unknown)
            {
                context.Refuse(
                    EditErrorCode.GraphConflict,
                    $"The article '{difference.Article}' would say '{unknown}' again, which the ontology no longer "
                        + "has; edit the article instead.",
                    "sequence"
                );
                return EditPlan.Nothing;
            }
            if (IsEmpty(undone) && (difference.Removed is null || Journal.IsPage(difference.Article)))
            {
                if (now is not null)
                    removed.Add(difference.Article);
            }
            else
                written.Add(undone);
        }
        return new EditPlan(ids[0], written, removed);
    }

    private async Task<KeptEdit?> FindAsync(EditContext context)
    {
        foreach (var edit in context.Memory?.Find(Sequence) ?? [])
        {
            if (await context.Store.GetChangesAsync(edit.From - 1, 1, context.Cancellation) is [var first])
            {
                if (edit.Made(first))
                    return edit;
            }
        }
        return null;
    }

    /// <summary>A kind or relation that is not in the ontology; null when all are.</summary>
    private static string? Unknown(ArticleExtract extract, Ontology ontology) =>
        extract.Entities.Select(one => one.Kind).FirstOrDefault(kind => !ontology.TryKind(kind, out _))
        ?? extract.Facts.Select(one => one.Relation).FirstOrDefault(name => !ontology.TryRelation(name, out _));

    private static bool IsEmpty(ArticleExtract extract) =>
        extract.Facts.Count + extract.Entities.Count + extract.Retractions.Count == 0 && !Decisions.Decides(extract);
}
