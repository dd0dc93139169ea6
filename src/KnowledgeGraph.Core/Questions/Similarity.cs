using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Entities that may be the same as one, or play its part: by their names, by ids in other registers and by what they
/// have in common. Every answer says why; nothing is ever joined by it.
/// </summary>
public static class Similarity
{
    private const int MaxNames = 5;
    private const int MaxCandidates = 50;
    private const int MaxLinks = 20_000;

    /// <summary>The most similar first, then by id, neighbors over these facts; null when the entity is not there.
    /// Entities that were judged to be others are left out. At most eight store calls, whatever the graph.</summary>
    public static async Task<SimilarEntitySet?> FindAsync(
        LiveNameIndex names,
        string id,
        int first,
        FactFilter facts,
        CancellationToken cancellation = default
    )
    {
        var store = names.Store;
        if ((await store.GetEntitiesAsync([id], cancellation)).GetValueOrDefault(id) is not { } entity)
            return null;
        var found = new Dictionary<string, List<(double Score, string Reason)>>();
        await AddNamesakesAsync(names, entity, found, cancellation);
        var truncated = await AddNeighborsAsync(store, entity, facts, found, cancellation);
        var decisions = await store.GetDecisionsAsync(cancellation);
        var best = found
            .Where(one => decisions.Distinct(id, one.Key) is null)
            .Select(one =>
                (
                    Id: one.Key,
                    Score: 1 - one.Value.Aggregate(1.0, (rest, reason) => rest * (1 - reason.Score)),
                    Reasons: one.Value.OrderByDescending(reason => reason.Score).Select(reason => reason.Reason)
                )
            )
            .OrderByDescending(one => Math.Round(one.Score, 6))
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .ToList();
        truncated |= best.Count > first;
        if (best.Count > first)
            best.RemoveRange(first, best.Count - first);
        var entities = await store.GetEntitiesAsync([.. best.Select(one => one.Id)], cancellation);
        return new SimilarEntitySet(
            [
                .. best.Where(one => entities.ContainsKey(one.Id))
                    .Select(one => new SimilarEntity(entities[one.Id], Math.Round(one.Score, 4), [.. one.Reasons])),
            ],
            truncated
        );
    }

    private static async Task AddNamesakesAsync(
        LiveNameIndex names,
        Entity entity,
        Dictionary<string, List<(double, string)>> found,
        CancellationToken cancellation
    )
    {
        var best = new Dictionary<string, NameHit>();
        foreach (var name in entity.Names.Take(MaxNames))
        {
            var query = new NameQuery(name.Value, [entity.Kind], Guess: false) { Typing = false };
            foreach (var hit in (await names.FindAsync(query, cancellation)).Hits.Take(MaxCandidates))
            {
                if (
                    hit.EntityId != entity.Id
                    && !(best.GetValueOrDefault(hit.EntityId)?.Match.Score >= hit.Match.Score)
                )
                    best[hit.EntityId] = hit;
            }
        }
        foreach (var hit in best.Values.Where(hit => hit.Match.Score >= NameThresholds.Possible))
            Add(found, hit.EntityId, hit.Match.Score * 0.9, $"{hit.Name}: {hit.Match.Explanation}");
        foreach (var other in (await names.Store.GetEntitiesAsync(best.Keys, cancellation)).Values)
        {
            foreach (var identifier in other.Identifiers.Intersect(entity.Identifiers))
                Add(found, other.Id, 0.99, $"the same {identifier.Scheme} id {identifier.Value}");
        }
    }

    /// <summary>Answers whether there are more links than it looked at.</summary>
    private static async Task<bool> AddNeighborsAsync(
        IGraphReader store,
        Entity entity,
        FactFilter facts,
        Dictionary<string, List<(double, string)>> found,
        CancellationToken cancellation
    )
    {
        var links = await store.GetStepsAsync([entity.Id], facts, MaxLinks, cancellation);
        var own = links.Steps.Select(link => link.To).ToHashSet();
        var back = await store.GetStepsAsync(
            own,
            facts.And(new FactFilter { OtherKinds = [entity.Kind] }),
            MaxLinks,
            cancellation
        );
        var theirs = back
            .Steps.Where(link => link.To != entity.Id)
            .GroupBy(link => link.To, link => link.From)
            .Select(group => (Id: group.Key, Shared: group.Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(other => other.Shared.Count > 1)
            .OrderByDescending(other => other.Shared.Count)
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(MaxCandidates)
            .ToList();
        var names = await store.GetEntitiesAsync(
            [.. theirs.SelectMany(other => other.Shared.Take(3)).Distinct()],
            cancellation
        );
        foreach (var (id, shared) in theirs)
        {
            var some = string.Join(", ", shared.Take(3).Select(neighbor => names[neighbor].Name));
            Add(
                found,
                id,
                0.8 * shared.Count / (own.Count + 1.0),
                $"{shared.Count} neighbors in common: {some}{(shared.Count > 3 ? " ..." : "")}"
            );
        }
        return links.Truncated || back.Truncated;
    }

    private static void Add(Dictionary<string, List<(double, string)>> found, string id, double score, string reason)
    {
        if (!found.TryGetValue(id, out var reasons))
            found[id] = reasons = [];
        reasons.Add((score, reason));
    }
}

/// <summary>The entities like another; <paramref name="Truncated"/> says that it has more in common than was looked
/// at.</summary>
public sealed record SimilarEntitySet(IReadOnlyList<SimilarEntity> Entities, bool Truncated);

/// <summary>An entity like another.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Why, strongest first, for people.</param>
public sealed record SimilarEntity(Entity Entity, double Score, IReadOnlyList<string> Reasons);
