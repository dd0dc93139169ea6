using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Restrictions that an act had ended, and that were imposed again before the day of the question.</summary>
public static class RenewedMeasures
{
    private const int AtOnce = 500;

    /// <summary>The whole filter of a question about all restrictions.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="measures">How the ontology says it.</param>
    /// <param name="question">The day.</param>
    /// <param name="kinds">The concrete kinds of <see cref="Measures.Kind"/>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<EntityFilter> FilterAsync(
        IGraphReader store,
        Measures measures,
        InForce question,
        IReadOnlyList<string> kinds,
        CancellationToken cancellation
    ) => question.FilterOf(measures, await FindAsync(store, measures, question, kinds, [], cancellation));

    /// <summary>Those of some restrictions that are in force, by id.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="measures">How the ontology says it.</param>
    /// <param name="question">The day.</param>
    /// <param name="ids">Ids of restrictions, any number.</param>
    /// <param name="more">What they must fulfil too.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, Entity>> AmongAsync(
        IGraphReader store,
        Measures measures,
        InForce question,
        IEnumerable<string> ids,
        IReadOnlyList<EntityFilter> more,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, Entity>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            var these = new EntityFilter.Ids(some);
            var renewed = await FindAsync(store, measures, question, [], [these], cancellation);
            var all = new EntityFilter.All([these, question.FilterOf(measures, renewed), .. more]);
            var page = await store.FindEntitiesAsync(
                new EntityQuery([], all, [], new PageRequest(some.Length)),
                cancellation
            );
            foreach (var item in page.Items)
                found[item.Item.Id] = item.Item;
        }
        return found;
    }

    /// <summary>Their ids. Only those that were both ended and begun by acts are read, page by page.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(
        IGraphReader store,
        Measures measures,
        InForce question,
        IReadOnlyList<string> kinds,
        EntityFilter[] among,
        CancellationToken cancellation
    )
    {
        var renewed = new List<string>();
        if (measures.Acts is not { } acts)
            return renewed;
        var both = new EntityFilter.All([.. among, question.EndedBy(acts), question.BegunBy(acts)]);
        for (var page = new PageRequest(AtOnce); ; )
        {
            var found = await store.FindEntitiesAsync(new EntityQuery(kinds, both, [], page), cancellation);
            string[] ids = [.. found.Items.Select(item => item.Item.Id)];
            renewed.AddRange(await LastBegunAsync(store, acts, question, ids, cancellation));
            if (!found.HasMore)
                return renewed;
            page = page with { After = found.Items[^1].Cursor };
        }
    }

    private static async Task<IEnumerable<string>> LastBegunAsync(
        IGraphReader store,
        MeasureActs acts,
        InForce question,
        string[] ids,
        CancellationToken cancellation
    )
    {
        if (ids.Length == 0)
            return [];
        var changes = question.Told(acts.Relation) with { Direction = Direction.In };
        var steps = (await store.GetStepsAsync(ids, changes, int.MaxValue, cancellation)).Steps;
        var told = question.Told(acts.How, acts.On);
        string[] others = [.. steps.Select(step => step.To).Distinct()];
        var facts = (
            await store.GetFactsAsync([new FactRequest(others, told, [], new PageRequest(AtOnce))], cancellation)
        )[0];
        return steps
            .GroupBy(step => step.From)
            .Where(group =>
                Last(group.Select(step => step.To), acts.Begins) > Last(group.Select(step => step.To), acts.Ends)
            )
            .Select(group => group.Key);

        // The first day that its date can mean: 2022 is behind 2017-02-28, and not behind 2022-01-01.
        DateOnly? Last(IEnumerable<string> changing, IReadOnlyList<string> how) =>
            changing
                .Where(act => Values(act, acts.How).Any(how.Contains))
                .SelectMany(act => Values(act, acts.On))
                .Select(value => PartialDate.TryParse(value, out var date) ? date.Earliest : (DateOnly?)null)
                .Where(day => day <= question.On.Latest)
                .DefaultIfEmpty(null)
                .Max();

        IEnumerable<string> Values(string act, string property) =>
            facts.TryGetValue(act, out var page)
                ? page
                    .Items.Select(item => item.Item.Fact!)
                    .Where(fact => fact.Relation == property)
                    .Select(fact => fact.Value!)
                : [];
    }
}
