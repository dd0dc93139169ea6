using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Finds entities by any spelling of their names.</summary>
public static class EntitySearch
{
    /// <summary>So many entities are compared at most, the likeliest first; who is lost in more should say
    /// more.</summary>
    public const int MaxCandidates = 200;

    // Below this nothing fits but parts of names: time to think of misspellings.
    private const double GoodScore = 0.55;

    /// <summary>
    /// Best first, then by id; cursors hold the score and the id. Of the text its first 200 characters count; a text
    /// without any
    /// letter to look for finds nothing. One call of the store, two when the text seems misspelled.
    /// </summary>
    public static async Task<SearchResult> SearchAsync(
        IGraphStore store,
        string text,
        IReadOnlyList<string> kinds,
        PageRequest page,
        CancellationToken cancellation = default
    )
    {
        var query = NameReading.Of(text);
        if (query.Text.Length == 0)
            return new SearchResult(Page<SearchMatch>.Empty, Truncated: false);
        var (matches, truncated) = await FindAsync(store, query, misspelled: false, kinds, cancellation);
        if (matches.Count == 0 || (matches[0].Score < GoodScore && matches.Count < MaxCandidates))
        {
            var (more, moreTruncated) = await FindAsync(store, query, misspelled: true, kinds, cancellation);
            matches = InOrder(matches.Concat(more).DistinctBy(match => match.Entity.Id));
            truncated |= moreTruncated;
        }
        return new SearchResult(
            ScoredPages.Cut(matches, match => match.Score, match => match.Entity.Id, page),
            truncated
        );
    }

    private static async Task<(List<SearchMatch> Matches, bool Truncated)> FindAsync(
        IGraphStore store,
        NameReading query,
        bool misspelled,
        IReadOnlyList<string> kinds,
        CancellationToken cancellation
    )
    {
        var candidates = await store.FindByNameAsync(
            NameTerms.OfQuery(query, misspelled),
            kinds,
            MaxCandidates,
            cancellation
        );
        return (
            InOrder(candidates.Select(entity => Best(query, entity)).OfType<SearchMatch>()),
            candidates.Count == MaxCandidates
        );
    }

    private static List<SearchMatch> InOrder(IEnumerable<SearchMatch> matches) =>
        [.. matches.OrderByDescending(match => match.Score).ThenBy(match => match.Entity.Id, StringComparer.Ordinal)];

    private static SearchMatch? Best(NameReading query, Entity entity)
    {
        SearchMatch? best = null;
        foreach (var name in entity.Names)
        {
            if (NameMatcher.Compare(query, NameReading.Of(name.Value)) is { } match && match.Score > (best?.Score ?? 0))
            {
                best = new SearchMatch(entity, name, match.Score, match.Explanation);
            }
        }
        return best;
    }
}

/// <summary>A page of what was found; <paramref name="Truncated"/> says that more entities than were compared may
/// fit.</summary>
public sealed record SearchResult(Page<SearchMatch> Page, bool Truncated);

/// <summary>An entity that was found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">Which of its names matched.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Explanation">Why, for people.</param>
public sealed record SearchMatch(Entity Entity, EntityName Name, double Score, string Explanation);
