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
    private readonly Lazy<Dictionary<string, IReadOnlyDictionary<string, string>>> _coming = new(() =>
        Read(write, after)
    );

    /// <summary>
    /// What another article says, with the kind that it will say when the write is done; where it will say nothing, the
    /// given one.
    /// </summary>
    public EntityDraft Of(EntityDraft draft, string? kind)
    {
        if (draft.Kind == kind || !_coming.Value.TryGetValue(ArticleOf(draft), out var kinds))
            return draft;
        return draft with { Kind = kinds.GetValueOrDefault(draft.Id) ?? kind ?? draft.Kind };
    }

    /// <summary>Drafts have a name at least, and it is told by their article.</summary>
    private static string ArticleOf(EntityDraft draft) => draft.Names[0].Articles[0];

    /// <summary>By article, then by the id that entities have after the decisions.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read(GraphWrite? write, Decisions after)
    {
        var coming = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var article in write?.Removed ?? [])
            coming[article] = new Dictionary<string, string>();
        foreach (var extract in write?.Extracts ?? [])
        {
            var kinds = new Dictionary<string, string>();
            foreach (var entity in extract.Entities)
                kinds.TryAdd(after.Resolve(entity.Id), entity.Kind);
            coming[extract.Article.Id] = kinds;
        }
        return coming;
    }
}
