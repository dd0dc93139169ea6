using System.Globalization;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Entities of extracts whose key is new to the graph, although it knows somebody of that name.</summary>
public static class Newcomers
{
    /// <summary>Of more new entities none is compared: a whole graph that is brought in is looked through by
    /// <see cref="Suspects"/> afterwards.</summary>
    public const int Most = 2_000;

    private const int MostTerms = 40;

    /// <summary>
    /// Each new entity with the one of the graph that is most like it, the likest first; those that somebody judged to
    /// be two are left out. Three store calls, however large the graph; none of them for extracts without new keys.
    /// </summary>
    public static async Task<IReadOnlyList<Newcomer>> FindAsync(
        IGraphReader store,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation = default
    )
    {
        var drafts = extracts.SelectMany(extract => extract.Entities).ToLookup(draft => draft.Id);
        var decisions = (await store.GetDecisionsAsync(cancellation)).With(extracts, []);
        var there = await store.GetEntitiesAsync([.. drafts.Select(one => one.Key)], cancellation);
        var added = drafts
            .Where(one => !there.ContainsKey(one.Key) && !decisions.Merged.ContainsKey(one.Key))
            .Where(one => one.All(draft => draft.Kind == one.First().Kind))
            .Select(one => (Entity: Merge.Entity([.. one], []), Terms: TermsOf(one)))
            .ToList();
        if (added.Count is 0 or > Most)
            return [];
        var bearers = await store.FindBearersAsync([.. added.SelectMany(one => one.Terms).Distinct()], cancellation);
        var known = await store.GetEntitiesAsync([.. bearers.SelectMany(term => term.Value).Distinct()], cancellation);
        return
        [
            .. added
                .Select(one => Nearest(one.Entity, Candidates(one.Terms)))
                .OfType<Newcomer>()
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];

        IEnumerable<Entity> Candidates(IEnumerable<string> terms) =>
            terms
                .SelectMany(term => bearers.GetValueOrDefault(term) ?? [])
                .Distinct()
                .Select(known.GetValueOrDefault)
                .OfType<Entity>();

        Newcomer? Nearest(Entity entity, IEnumerable<Entity> candidates) =>
            candidates
                .Where(other => decisions.Distinct(entity.Id, other.Id) is null)
                .Select(other => Suspects.Compare(entity, other))
                .OfType<SuspectPair>()
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Other.Id, StringComparer.Ordinal)
                .Select(pair => new Newcomer(entity.Id, pair.Other.Id, pair.Other.Name, pair.Score, pair.Reasons[0]))
                .FirstOrDefault();
    }

    private static List<string> TermsOf(IEnumerable<EntityDraft> drafts) =>
        [
            .. drafts
                .SelectMany(draft => draft.Names)
                .SelectMany(name => NameTerms.OfName(name.Value))
                .Distinct()
                .Take(MostTerms),
        ];
}

/// <summary>A new entity that may be one that the graph has.</summary>
/// <param name="Id">The new key.</param>
/// <param name="KnownId">Id of the one that is there.</param>
/// <param name="KnownName">Its shown name.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record Newcomer(string Id, string KnownId, string KnownName, double Score, string Reason)
{
    /// <summary>A warning, in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{Id}' is new, and may be '{KnownId}' ({KnownName}), which is there: "
                + $"{Score:0.00}, {Reason}. Use that key, or judge that they are two (notSameAs)."
        );
}
