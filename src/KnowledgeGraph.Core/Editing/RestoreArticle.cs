using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Puts back what an article said before, or takes out one that was not there: how an edit is undone. It is refused
/// when the article no longer says what it said after the edit, so that nobody's work in between is lost.
/// </summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Revision">Its revision as it is to be now; null when it is not to be there.</param>
/// <param name="Extract">What it said before, YAML or JSON; null when it was not there.</param>
public sealed record RestoreArticle(ArticleId Article, string? Revision, string? Extract) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var (id, text) = (Article, Extract);
        var there = (await context.Store.GetExtractsAsync([id], context.Cancellation)).GetValueOrDefault(id);
        if ((there is null ? null : Revisions.Of(there)) != Revision)
        {
            context.Refuse(
                EditErrorCode.ArticleChanged,
                $"The article {Mistakes.Show(id)} no longer says what it said then, so that putting it back "
                    + "would lose what was changed since; edit it instead.",
                "revision"
            );
            return EditPlan.Nothing;
        }
        if (text is null)
            return there is null ? new EditPlan(id, [], []) : new EditPlan(id, [], [id]);
        try
        {
            var extract = ExtractReader.ReadText(context.Ontology, "extract", text, context.Mistakes.Limits);
            if (extract.Article.Id == id)
                return new EditPlan(id, extract);
            context.Refuse(
                EditErrorCode.OtherArticle,
                $"This is the extract of {Mistakes.Show(extract.Article.Id)}, not of {Mistakes.Show(id)}.",
                "extract"
            );
        }
        catch (InputException input)
        {
            context.Add(input.Errors, "extract");
        }
        return EditPlan.Nothing;
    }
}
