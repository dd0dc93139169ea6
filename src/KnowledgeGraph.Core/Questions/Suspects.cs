using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Pairs of entities of the whole graph that may be one and have not been judged to be two.</summary>
public static class Suspects
{
    /// <summary>So many pairs are compared at most, those with most in common first.</summary>
    public const int MaxPairs = 5_000;

    /// <summary>Below this two names are different names.</summary>
    public const double LeastScore = 0.7;

    private const int MaxNames = 8;
    private const double SameIdentifier = 0.99;

    /// <summary>
    /// Best first, then by both ids; cursors hold the score and the two ids. Three store calls, whatever the graph.
    /// </summary>
    public static async Task<SuspectSet> FindAsync(
        IGraphReader store,
        PageRequest page,
        CancellationToken cancellation = default
    )
    {
        var pairs = await store.FindAlikeAsync(MaxPairs, cancellation);
        var entities = await store.GetEntitiesAsync(
            [.. pairs.SelectMany(pair => new[] { pair.Id, pair.OtherId }).Distinct()],
            cancellation
        );
        var decisions = await store.GetDecisionsAsync(cancellation);
        var suspects = pairs
            .Where(pair => entities.ContainsKey(pair.Id) && entities.ContainsKey(pair.OtherId))
            .Where(pair => decisions.Distinct(pair.Id, pair.OtherId) is null)
            .Select(pair => Compare(entities[pair.Id], entities[pair.OtherId]))
            .OfType<SuspectPair>();
        return new SuspectSet(
            ScoredPages.Cut([.. suspects], pair => pair.Score, pair => $"{pair.Entity.Id} {pair.Other.Id}", page),
            pairs.Count == MaxPairs
        );
    }

    /// <summary>How alike two entities of one kind are, and why; null when they are not.</summary>
    public static SuspectPair? Compare(Entity one, Entity other)
    {
        if (one.Kind != other.Kind)
            return null;
        var reasons = new List<(double Score, string Reason)>();
        foreach (var identifier in one.Identifiers.Intersect(other.Identifiers))
            reasons.Add((SameIdentifier, $"the same {identifier.Scheme} id {identifier.Value}"));
        var best = one
            .Names.Take(MaxNames)
            .SelectMany(
                _ => other.Names.Take(MaxNames),
                (name, theirs) => (name, theirs, Match: NameMatcher.Compare(name.Value, theirs.Value))
            )
            .Where(pair => pair.Match is { Score: >= LeastScore })
            .Where(pair => !NameContrast.Differ(pair.name.Value, pair.theirs.Value))
            .OrderByDescending(pair => pair.Match!.Score)
            .ThenBy(pair => pair.name.Value, StringComparer.Ordinal)
            .ThenBy(pair => pair.theirs.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Match is { } match)
            reasons.Add((match.Score, $"{best.name.Value} and {best.theirs.Value}: {match.Explanation}"));
        return reasons.Count == 0
            ? null
            : new SuspectPair(one, other, reasons.Max(reason => reason.Score), [.. reasons.Select(one => one.Reason)]);
    }
}

/// <summary>
/// A page of pairs; <paramref name="Truncated"/> says that more pairs than were compared have names in common.
/// </summary>
public sealed record SuspectSet(Page<SuspectPair> Page, bool Truncated);

/// <summary>Two entities that may be one.</summary>
/// <param name="Entity">The one with the smaller id.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Why, for people.</param>
public sealed record SuspectPair(Entity Entity, Entity Other, double Score, IReadOnlyList<string> Reasons);
