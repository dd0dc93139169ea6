using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using Facts = System.Collections.Generic.IReadOnlyDictionary<
    string,
    KnowledgeGraph.Filters.Page<KnowledgeGraph.Storing.FactEnd>
>;

namespace KnowledgeGraph.Questions;

/// <summary>On what stands that a restriction is in force.</summary>
/// <param name="Since">Since when: the date of the last act that imposed it, else the day on which it came into force,
/// else that on which it was imposed; null when nothing says one.</param>
/// <param name="Authorities">Who imposed it.</param>
/// <param name="Told">The facts that say so; their evidence tells the sentences.</param>
public sealed record MeasureGrounds(PartialDate? Since, IReadOnlyList<Entity> Authorities, IReadOnlyList<Fact> Told)
{
    private const int AtOnce = 500;

    /// <summary>Nothing is told of it.</summary>
    public static readonly MeasureGrounds None = new(null, [], []);

    /// <summary>Those of some restrictions that are in force, by id, in two store calls at most.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="measures">How the ontology says it.</param>
    /// <param name="question">The day.</param>
    /// <param name="ids">Ids of the restrictions.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, MeasureGrounds>> OfAsync(
        IGraphReader store,
        Measures measures,
        InForce question,
        IReadOnlyList<string> ids,
        CancellationToken cancellation
    )
    {
        string[] acts = measures.Acts is { } known ? [known.Relation] : [];
        var told = await FactsAsync(ids, question.Told([measures.Authority, measures.From, .. acts]));
        var ofActs = NoFacts;
        if (measures.Acts is { } how)
        {
            var changing = Of(told.Values.SelectMany(page => page.Items), how.Relation).Select(one => one.Other!.Id);
            ofActs = await FactsAsync([.. changing.Distinct()], question.Told(how.How, how.On));
        }
        return told.ToDictionary(one => one.Key, one => Read(one.Value.Items, measures, question.On, ofActs));

        async Task<Facts> FactsAsync(IReadOnlyList<string> of, FactFilter filter)
        {
            if (of.Count == 0)
                return NoFacts;
            var request = new FactRequest(of, filter, [], new PageRequest(AtOnce));
            return (await store.GetFactsAsync([request], cancellation))[0];
        }
    }

    private static readonly Facts NoFacts = new Dictionary<string, Page<FactEnd>>();

    private static MeasureGrounds Read(
        IReadOnlyList<(FactEnd Item, Cursor Cursor)> told,
        Measures measures,
        PartialDate on,
        Facts ofActs
    )
    {
        var imposed = Of(told, measures.Authority).ToList();
        var since = Last(Begun(told, measures.Acts, on, ofActs))
            ?? Last(Of(told, measures.From).Select(one => (Date(one.Fact!), new[] { one.Fact! })), on)
            ?? Last(imposed.Select(one => (one.Fact!.Date, new[] { one.Fact! })), on);
        return new MeasureGrounds(
            since?.Date,
            [.. imposed.Select(one => one.Other).OfType<Entity>().DistinctBy(entity => entity.Id)],
            [.. imposed.Select(one => one.Fact!).Concat(since?.Facts ?? []).DistinctBy(fact => fact.Id)]
        );
    }

    /// <summary>The acts that began it by then, with the facts that say what they did and when.</summary>
    private static IEnumerable<(PartialDate? Date, Fact[] Facts)> Begun(
        IReadOnlyList<(FactEnd Item, Cursor Cursor)> told,
        MeasureActs? acts,
        PartialDate on,
        Facts ofActs
    )
    {
        if (acts is null)
            yield break;
        foreach (var act in Of(told, acts.Relation))
        {
            if (!ofActs.TryGetValue(act.Other!.Id, out var page))
                continue;
            var begins = Of(page.Items, acts.How).Where(one => acts.Begins.Contains(one.Fact!.Value)).ToList();
            foreach (var day in begins.Count == 0 ? [] : Of(page.Items, acts.On))
            {
                if (Date(day.Fact!)?.Earliest <= on.Latest)
                    yield return (Date(day.Fact!), [act.Fact!, begins[0].Fact!, day.Fact!]);
            }
        }
    }

    private static (PartialDate? Date, Fact[] Facts)? Last(
        IEnumerable<(PartialDate? Date, Fact[] Facts)> dated,
        PartialDate? on = null
    ) =>
        dated
            .Where(one => one.Date is not null && !(one.Date?.Earliest > on?.Latest))
            .OrderBy(one => one.Date)
            .Select(one => ((PartialDate?, Fact[])?)one)
            .LastOrDefault();

    private static PartialDate? Date(Fact fact) => PartialDate.TryParse(fact.Value, out var date) ? date : null;

    private static IEnumerable<FactEnd> Of(IEnumerable<(FactEnd Item, Cursor Cursor)> told, string relation) =>
        told.Select(one => one.Item).Where(one => one.Fact!.Relation == relation);
}
