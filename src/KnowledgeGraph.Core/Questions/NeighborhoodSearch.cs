using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Looks around an entity, one step further with each store call.</summary>
internal sealed class NeighborhoodSearch(
    IGraphReader store,
    Ontology ontology,
    FactFilter filter,
    int limit,
    FactOrder rank,
    CancellationToken cancellation
)
{
    /// <summary>What each entity brings at least, so that one hub does not take all the room.</summary>
    private const int MinShare = 10;

    private readonly Dictionary<string, Entity> _found = [];
    private readonly List<Entity> _order = [];
    private readonly Dictionary<string, Fact> _along = [];
    private bool _truncated;

    public async Task<Neighborhood?> RunAsync(string id, int depth)
    {
        var center = (await store.GetEntitiesAsync([id], cancellation)).GetValueOrDefault(id);
        if (center is null)
            return null;
        Add(center);
        IReadOnlyList<string> frontier = [id];
        for (var level = 1; level <= depth && frontier.Count > 0 && !(_truncated && _order.Count >= limit); level++)
            frontier = await StepAsync(frontier);
        return new Neighborhood(_order, await FactsAsync(), _truncated);
    }

    /// <summary>Adds the neighbors of the frontier that have room; answers those added.</summary>
    private async Task<IReadOnlyList<string>> StepAsync(IReadOnlyList<string> frontier)
    {
        var room = limit - _order.Count;
        var share = room <= 0 ? 1 : Math.Max(MinShare, frontier.Count == 1 ? 2 * room : 2 * room / frontier.Count);
        var outward = filter.And(
            new FactFilter
            {
                BetweenEntities = true,
                Other = new EntityFilter.Not(new EntityFilter.Ids([.. _found.Keys])),
            }
        );
        var pages = (
            await store.GetFactsAsync(
                [new FactRequest(frontier, outward, [rank], new PageRequest(share))],
                cancellation
            )
        )[0];

        var candidates = new Dictionary<string, Candidate>();
        foreach (var parent in frontier)
        {
            if (!pages.TryGetValue(parent, out var page))
                continue;
            _truncated |= page.HasMore;
            for (var place = 0; place < page.Items.Count; place++)
            {
                var (fact, other) = page.Items[place].Item;
                if (other is null)
                    continue;
                if (!candidates.TryGetValue(other.Id, out var candidate))
                    candidates.Add(other.Id, candidate = new Candidate(other, place));
                candidate.Place = Math.Min(candidate.Place, place);
                candidate.Parents.Add(parent);
                candidate.Facts.Add(fact!);
            }
        }
        _truncated |= candidates.Count > room;
        var chosen = candidates
            .Values.OrderByDescending(candidate => candidate.Parents.Count)
            .ThenBy(candidate => candidate.Place)
            .ThenBy(candidate => candidate.Entity.Id, StringComparer.Ordinal)
            .Take(Math.Max(room, 0))
            .ToList();
        foreach (var candidate in chosen)
        {
            Add(candidate.Entity);
            foreach (var fact in candidate.Facts)
                _along.TryAdd(fact.Id, fact);
        }
        return [.. chosen.Select(candidate => candidate.Entity.Id)];
    }

    /// <summary>The facts that were walked along, and all others that join two of the entities whichever way they
    /// point.</summary>
    private async Task<IReadOnlyList<Fact>> FactsAsync()
    {
        var anyWay = filter with { Direction = Direction.Both, Other = null, OtherKinds = null };
        foreach (var fact in await store.GetFactsAmongAsync(_found.Keys, anyWay, GraphWalk.MaxFacts + 1, cancellation))
            _along.TryAdd(fact.Id, fact);
        _truncated |= _along.Count > GraphWalk.MaxFacts;
        return
        [
            .. _along
                .Values.Select(fact => (Fact: fact, First: DateOf(fact)?.Earliest))
                .OrderBy(one => one.First is null)
                .ThenBy(one => one.First)
                .ThenBy(one => one.Fact.Id, StringComparer.Ordinal)
                .Select(one => one.Fact)
                .Take(GraphWalk.MaxFacts),
        ];
    }

    private PartialDate? DateOf(Fact fact) =>
        ontology.Lives.Of(fact, ontology.Relation(fact.Relation), _found[fact.Subject], _found[fact.Object!]).Date;

    private void Add(Entity entity)
    {
        _found.Add(entity.Id, entity);
        _order.Add(entity);
    }

    private sealed class Candidate(Entity entity, int place)
    {
        public Entity Entity { get; } = entity;

        /// <summary>Its best rank over all lists; 0 is the first.</summary>
        public int Place { get; set; } = place;

        public HashSet<string> Parents { get; } = [];

        public List<Fact> Facts { get; } = [];
    }
}
