using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// Kinds of entities as the articles of a write say them: articles that name one may give it another kind together,
/// though they are written one after the other.
/// </summary>
/// <param name="write">The write; null when nothing is known of it.</param>
/// <param name="after">Decisions with the write.</param>
internal sealed class ComingKinds(GraphWrite? write, Decisions after)
{
    // Kinds nearly always agree, and then nobody asks.
    private readonly Lazy<Dictionary<string, IReadOnlyList<EntityDraft>>> _coming = new(() => Read(write));

    /// <summary>
    /// What another article says, with the kind that it will say when the write is done; where it will say nothing, the
    /// given one.
    /// </summary>
    public EntityDraft Of(EntityDraft draft, string? kind)
    {
        if (draft.Kind == kind || !_coming.Value.TryGetValue(ArticleOf(draft), out var entities))
            return draft;
        var then = entities.FirstOrDefault(entity => after.Resolve(entity.Id) == draft.Id);
        return draft with { Kind = then?.Kind ?? kind ?? draft.Kind };
    }

    /// <summary>Drafts have a name at least, and it is told by their article.</summary>
    private static string ArticleOf(EntityDraft draft) => draft.Names[0].Articles[0];

    private static Dictionary<string, IReadOnlyList<EntityDraft>> Read(GraphWrite? write)
    {
        var coming = new Dictionary<string, IReadOnlyList<EntityDraft>>();
        foreach (var article in write?.Removed ?? [])
            coming[article] = [];
        foreach (var extract in write?.Extracts ?? [])
            coming[extract.Article.Id] = extract.Entities;
        return coming;
    }
}
