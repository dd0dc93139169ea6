using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>What is in force where acts begin and end a restriction in turns.</summary>
public static class MeasuresInForce
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
            var turns = await FindAsync(store, measures, question, [], [these], cancellation);
            var all = new EntityFilter.All([these, question.FilterOf(measures, turns), .. more]);
            var page = await store.FindEntitiesAsync(
                new EntityQuery([], all, [], new PageRequest(some.Length)),
                cancellation
            );
            foreach (var item in page.Items)
                found[item.Item.Id] = item.Item;
        }
        return found;
    }

    /// <summary>Only those that were both ended and begun by acts are read, page by page.</summary>
    private static async Task<MeasureTurns> FindAsync(
        IGraphReader store,
        Measures measures,
        InForce question,
        IReadOnlyList<string> kinds,
        EntityFilter[] among,
        CancellationToken cancellation
    )
    {
        if (measures.Acts is not { } acts)
            return MeasureTurns.None;
        var day = question.On.Latest;
        var renewed = await ReadAsync([.. among, question.EndedBy(acts), question.BegunBy(acts)], days =>
            Last(days.Begins, day) > Last(days.Ends, day)
        );
        // What an act ended before one began it was in force before: nobody says since when.
        var notBegun = await ReadAsync([.. among, question.BegunLater(acts), question.EndsOnADay(acts)], days =>
            First(days.Begins) <= First(days.Ends)
        );
        return new MeasureTurns(renewed, notBegun);

        async Task<List<string>> ReadAsync(EntityFilter[] filters, Func<ActDays, bool> fits)
        {
            var found = new List<string>();
            for (var page = new PageRequest(AtOnce); ; )
            {
                var query = new EntityQuery(kinds, new EntityFilter.All(filters), [], page);
                var some = await store.FindEntitiesAsync(query, cancellation);
                string[] ids = [.. some.Items.Select(item => item.Item.Id)];
                var days = await ActDays.ReadAsync(store, acts, question, ids, cancellation);
                found.AddRange(ids.Where(id => fits(days[id])));
                if (!some.HasMore)
                    return found;
                page = page with { After = some.Items[^1].Cursor };
            }
        }
    }

    // An act may be taken back between one reading and the next.
    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Min();

    private static DateOnly? Last(IEnumerable<DateOnly> days, DateOnly until) =>
        days.Where(day => day <= until).Select(day => (DateOnly?)day).Max();
}
