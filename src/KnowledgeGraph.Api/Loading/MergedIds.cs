using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Loading;

/// <summary>Ids that somebody noted before their entities were merged.</summary>
internal static class MergedIds
{
    /// <summary>The filter with what its ids stand for now; nothing is asked of the store for a filter that names
    /// none.</summary>
    public static async ValueTask<FactFilter> ResolveMergedIdsAsync(
        this GraphRequest request,
        FactFilter filter,
        CancellationToken cancellation
    ) =>
        FilterIds.NameAny(filter) && await request.DecisionsAsync(cancellation) is { Merged.Count: > 0 } decisions
            ? FilterIds.With(filter, decisions.Resolve)
            : filter;

    /// <summary>The filter with what its ids stand for now; nothing is asked of the store for a filter that names
    /// none.</summary>
    public static async ValueTask<EntityFilter?> ResolveMergedIdsAsync(
        this GraphRequest request,
        EntityFilter? filter,
        CancellationToken cancellation
    ) =>
        filter is null
            ? null
            : (await request.ResolveMergedIdsAsync(new FactFilter { Other = filter }, cancellation)).Other;

    /// <summary>Entities by id. An id that was merged away leads to the entity that is kept; only for ids that are not
    /// there is more asked.</summary>
    public static async Task<IReadOnlyDictionary<string, Entity>> GetKeptEntitiesAsync(
        this GraphRequest request,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var found = await request.Store.GetEntitiesAsync(ids, cancellation);
        if (found.Count == ids.Count)
            return found;
        var decisions = await request.DecisionsAsync(cancellation);
        var merged = ids.Where(id => !found.ContainsKey(id) && decisions.Merged.ContainsKey(id))
            .ToDictionary(id => id, decisions.Resolve);
        if (merged.Count == 0)
            return found;
        var kept = await request.Store.GetEntitiesAsync([.. merged.Values.Distinct()], cancellation);
        return found
            .Concat(
                merged
                    .Where(one => kept.ContainsKey(one.Value))
                    .Select(one => KeyValuePair.Create(one.Key, kept[one.Value]))
            )
            .ToDictionary();
    }

    /// <summary>
    /// Asks about entities and, unless that saw all of them, once more about those into which they were merged: nothing
    /// more is asked of the store for ids that are there.
    /// </summary>
    public static async Task<T> AskAsync<T>(
        this IResolveFieldContext context,
        IReadOnlyList<string> ids,
        Func<IReadOnlyList<string>, Task<T>> ask,
        Func<T, bool> sawAll
    )
    {
        var answer = await ask(ids);
        if (sawAll(answer))
            return answer;
        var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
        List<string> kept = [.. ids.Select(decisions.Resolve).Distinct()];
        return kept.SequenceEqual(ids.Distinct()) ? answer : await ask(kept);
    }
}
