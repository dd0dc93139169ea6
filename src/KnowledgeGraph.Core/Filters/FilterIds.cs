namespace KnowledgeGraph.Filters;

/// <summary>The ids of entities in filters, which may have been noted before their entities were merged.</summary>
public static class FilterIds
{
    /// <summary>Whether a filter names any entity.</summary>
    public static bool NameAny(FactFilter filter)
    {
        var named = false;
        With(filter, id =>
        {
            named = true;
            return id;
        });
        return named;
    }

    /// <summary>The filter with other ids in place of those it names.</summary>
    public static FactFilter With(FactFilter filter, Func<string, string> resolve) =>
        filter is { AttributedTo: null, Other: null, AllOf: null, AnyOf: null, Not: null }
            ? filter
            : filter with
            {
                AttributedTo = filter.AttributedTo?.Select(resolve).ToList(),
                Other = filter.Other is null ? null : With(filter.Other, resolve),
                AllOf = filter.AllOf?.Select(part => With(part, resolve)).ToList(),
                AnyOf = filter.AnyOf?.Select(part => With(part, resolve)).ToList(),
                Not = filter.Not is null ? null : With(filter.Not, resolve),
            };

    /// <summary>The filter with other ids in place of those it names.</summary>
    public static EntityFilter With(EntityFilter filter, Func<string, string> resolve) =>
        filter switch
        {
            EntityFilter.All all => new EntityFilter.All([.. all.Filters.Select(part => With(part, resolve))]),
            EntityFilter.Any any => new EntityFilter.Any([.. any.Filters.Select(part => With(part, resolve))]),
            EntityFilter.Not not => new EntityFilter.Not(With(not.Filter, resolve)),
            EntityFilter.Ids ids => new EntityFilter.Ids([.. ids.Values.Select(resolve).Distinct()]),
            EntityFilter.Related related => related with
            {
                Scope = With(related.Scope, resolve),
                Match = related.Match is null ? null : With(related.Match, resolve),
            },
            EntityFilter.RelatedCount count => count with { Scope = With(count.Scope, resolve) },
            _ => filter,
        };
}
