using KnowledgeGraph.Extracts;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Puts back what an article said before, or takes out one that was not there: how an edit is undone. It is refused
/// when the article no longer says what it said after the edit, so that nobody's work in between is lost.
/// </summary>
public sealed record RestoreArticle(IReadOnlyDictionary<string, object?> Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        var (id, text) = ($"{Input["article"]}", Input.GetValueOrDefault("extract") as string);
        var there = (await ground.Store.GetExtractsAsync([id], ground.Cancellation)).GetValueOrDefault(id);
        if ((there is null ? null : Revisions.Of(there)) != Input.GetValueOrDefault("revision") as string)
        {
            ground.Refuse(
                "ARTICLE_CHANGED",
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
            var extract = ExtractReader.ReadText(ground.Ontology, "extract", text, ground.Mistakes.Limits);
            if (extract.Article.Id == id)
                return new EditPlan(id, extract);
            ground.Refuse(
                "OTHER_ARTICLE",
                $"This is the extract of {Mistakes.Show(extract.Article.Id)}, not of {Mistakes.Show(id)}.",
                "extract"
            );
        }
        catch (InputException input)
        {
            ground.Add(input.Errors);
        }
        return EditPlan.Nothing;
    }
}
