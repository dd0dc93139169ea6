using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Screening;

/// <summary>An entity at the other end, and the fact that leads there.</summary>
internal sealed record Link(Entity To, FactId FactId);

/// <summary>What the graph says around entities that were found, and on which facts it stands.</summary>
internal sealed class HitSurroundings
{
    private const int MaxLinks = 100_000;
    private const int MaxBirths = 5;
    private Dictionary<string, List<Link>> _countries = [];
    private Dictionary<string, List<Link>> _sanctions = [];
    private HashSet<string> _inForce = [];
    private IReadOnlyDictionary<string, Page<FactEnd>> _births = new Dictionary<string, Page<FactEnd>>();

    private HitSurroundings() { }

    /// <summary>The countries somebody belongs to.</summary>
    public IReadOnlyList<Link> Countries(string id) => _countries.GetValueOrDefault(id, []);

    /// <summary>Restrictions against somebody that are in force on the day.</summary>
    public IEnumerable<Link> InForce(string id) => Sanctions(id).Where(link => _inForce.Contains(link.To.Id));

    /// <summary>All restrictions against somebody, in force or not.</summary>
    public IReadOnlyList<Link> Sanctions(string id) => _sanctions.GetValueOrDefault(id, []);

    /// <summary>Ids of the facts that say when somebody was born.</summary>
    public IEnumerable<FactId> Births(string id) =>
        _births.TryGetValue(id, out var page) ? page.Items.Select(one => one.Item.Fact!.Id) : [];

    /// <summary>Reads it for all of them at once; days of birth, and what is in force on a day, only where they are
    /// asked for.</summary>
    public static async Task<HitSurroundings> ReadAsync(
        IGraphStore store,
        Ontology ontology,
        IReadOnlyList<string> ids,
        bool withBirths,
        DateOnly? day,
        CancellationToken cancellation
    )
    {
        var found = new HitSurroundings();
        if (ids.Count == 0)
            return found;
        found._countries = await LinksAsync(store, ids, ontology.Screening.Countries, Direction.Out, cancellation);
        if (ontology.Measures is { } measures)
        {
            found._sanctions = await LinksAsync(store, ids, [measures.Target], Direction.In, cancellation);
            var against = found._sanctions.Values.SelectMany(links => links).Select(link => link.To.Id);
            if (day is { } on)
                found._inForce =
                [
                    .. (
                        await MeasuresInForce.AmongAsync(
                            store,
                            measures,
                            new InForce(PartialDate.Of(on)),
                            against,
                            [],
                            cancellation
                        )
                    ).Keys,
                ];
        }
        if (withBirths && ontology.Screening.Born is { } born)
        {
            var filter = new FactFilter { Relations = [born], Direction = Direction.Out };
            var request = new FactRequest(ids, filter, [], new PageRequest(MaxBirths));
            found._births = (await store.GetFactsAsync([request], cancellation))[0];
        }
        return found;
    }

    private static async Task<Dictionary<string, List<Link>>> LinksAsync(
        IGraphStore store,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> relations,
        Direction direction,
        CancellationToken cancellation
    )
    {
        if (relations.Count == 0)
            return [];
        var filter = new FactFilter
        {
            Relations = relations,
            Direction = direction,
            Stances = [Stance.Asserted],
        };
        var steps = (await store.GetStepsAsync(ids, filter, MaxLinks, cancellation)).Steps;
        var others = await store.GetEntitiesAsync([.. steps.Select(step => step.To).Distinct()], cancellation);
        return steps
            .Where(step => others.ContainsKey(step.To))
            .GroupBy(step => step.From)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .DistinctBy(step => step.To)
                        .OrderBy(step => step.To, StringComparer.Ordinal)
                        .Select(step => new Link(others[step.To], step.FactId))
                        .ToList()
            );
    }
}
