namespace KnowledgeGraph.Editing;

/// <summary>What an article says of an entity: what is given replaces what it said, null takes it out, the rest
/// stays.</summary>
/// <param name="Entity">What it says.</param>
/// <param name="Article">Id of the article, when it is in the graph.</param>
/// <param name="Source">The article, when it is not.</param>
public sealed record UpsertEntity(EntityInput Entity, string? Article = null, SourceInput? Source = null) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        if (await ArticleAmendment.OfAsync(context, Article, Source) is not { } article)
            return EditPlan.Nothing;
        var id = EntityAmendment.IdIn(article, Entity.Id, context);
        await EntityAmendment.PutAsync(context, article, Entity with { Id = id }, []);
        return new EditPlan(context.Decisions.Resolve(id), article.Build());
    }
}
