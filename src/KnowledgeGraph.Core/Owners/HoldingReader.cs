using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Owners;

/// <summary>Reads who owns whom on a day, level by level, so many ids in a store call.</summary>
internal sealed class HoldingReader(
    IGraphReader store,
    Ownership ownership,
    PartialDate on,
    CancellationToken cancellation
)
{
    /// <summary>Ids of one store call.</summary>
    public const int IdsAtOnce = 100;

    private const int MaxEntities = 2_000;
    private const int MaxFactsInAll = 50_000;
    private const int MaxLevels = 32;
    private const int MaxFacts = 500;

    private readonly Dictionary<string, Fact> _facts = [];

    /// <summary>The entities that were met.</summary>
    public Dictionary<string, Entity> Entities { get; } = [];

    /// <summary>Whether there are more than were read.</summary>
    public bool Truncated { get; private set; }

    /// <summary>The facts that were read.</summary>
    public IEnumerable<Fact> Facts => _facts.Values;

    /// <summary>Follows owners (up) or what is owned (down) as far as there are any.</summary>
    public async Task WalkAsync(string from, bool up)
    {
        var level = new List<string> { from };
        var seen = new HashSet<string>(level);
        for (var depth = 0; level.Count > 0; depth++)
        {
            var next = new List<string>();
            foreach (var some in level.Chunk(IdsAtOnce))
            {
                if (depth == MaxLevels || seen.Count > MaxEntities)
                {
                    Truncated = true;
                    return;
                }
                next.AddRange((await ReadAsync(some, up)).Where(seen.Add));
            }
            level = next;
        }
    }

    /// <summary>Reads the ids at the other ends; none when so many facts were read that it is enough.</summary>
    public async Task<IReadOnlyCollection<string>> ReadAsync(IReadOnlyList<string> ids, bool up)
    {
        if (_facts.Count > MaxFactsInAll)
        {
            Truncated = true;
            return [];
        }
        var (forward, back) = up ? (Direction.In, Direction.Out) : (Direction.Out, Direction.In);
        var requests = new List<FactRequest>();
        string[] relations = ownership.Control is { } control ? [ownership.Shares, control] : [ownership.Shares];
        requests.Add(Request(ids, relations, forward));
        if (ownership.Parent is { } parent)
            requests.Add(Request(ids, [parent], back));
        var others = new HashSet<string>();
        foreach (var page in (await store.GetFactsAsync(requests, cancellation)).SelectMany(answer => answer.Values))
        {
            Truncated |= page.HasMore;
            foreach (var (fact, other) in page.Items.Select(item => item.Item))
            {
                if (fact is null || other is null || fact.Subject == fact.Object)
                    continue;
                _facts[fact.Id] = fact;
                Entities[other.Id] = other;
                others.Add(other.Id);
            }
        }
        return others;
    }

    private FactRequest Request(IReadOnlyList<string> ids, string[] relations, Direction direction) =>
        new(
            ids,
            new FactFilter
            {
                Relations = relations,
                Direction = direction,
                Stances = [Stance.Asserted],
                ValidAt = on,
            },
            [],
            new PageRequest(MaxFacts)
        );
}
