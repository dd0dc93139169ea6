using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The days on which acts begin and end a restriction: of each date the first that it can mean, so that 2022 is behind
/// 2017-02-28 and not behind 2022-01-01.
/// </summary>
internal sealed record ActDays(IReadOnlyList<DateOnly> Begins, IReadOnlyList<DateOnly> Ends)
{
    // An act tells how and when; a page of its facts holds as many.
    private const int FactsOfAct = 500;

    /// <summary>By the id of the restriction, for all of them.</summary>
    public static async Task<IReadOnlyDictionary<string, ActDays>> ReadAsync(
        IGraphReader store,
        MeasureActs acts,
        InForce question,
        IReadOnlyList<string> measures,
        CancellationToken cancellation
    )
    {
        if (measures.Count == 0)
            return new Dictionary<string, ActDays>();
        var changes = question.Told(acts.Relation) with { Direction = Direction.In };
        var steps = (await store.GetStepsAsync(measures, changes, int.MaxValue, cancellation)).Steps;
        var told = question.Told(acts.How, acts.On);
        string[] others = [.. steps.Select(step => step.To).Distinct()];
        var facts = (
            await store.GetFactsAsync([new FactRequest(others, told, [], new PageRequest(FactsOfAct))], cancellation)
        )[0];
        var byMeasure = steps.ToLookup(step => step.From, step => step.To);
        return measures.ToDictionary(
            id => id,
            id => new ActDays(Days(byMeasure[id], acts.Begins), Days(byMeasure[id], acts.Ends))
        );

        List<DateOnly> Days(IEnumerable<string> changing, IReadOnlyList<string> how) =>
            [
                .. changing
                    .Where(act => Values(act, acts.How).Any(how.Contains))
                    .SelectMany(act => Values(act, acts.On))
                    .Select(value => PartialDate.TryParse(value, out var date) ? date.Earliest : (DateOnly?)null)
                    .OfType<DateOnly>(),
            ];

        IEnumerable<string> Values(string act, string property) =>
            facts.TryGetValue(act, out var page)
                ? page
                    .Items.Select(item => item.Item.Fact!)
                    .Where(fact => fact.Relation == property)
                    .Select(fact => fact.Value!)
                : [];
    }
}
