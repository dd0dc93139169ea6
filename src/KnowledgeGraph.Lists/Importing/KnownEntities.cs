using KnowledgeGraph.Editing;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// Finds whom of a list the graph knew already: the one entity outside the list that has the same identifier, or a name
/// that is the same by <see cref="NameThresholds.Same"/>. Where two come near, on either
/// side, or a property that can have one value differs, it is left to people.
/// </summary>
public static class KnownEntities
{
    private const int AtOnce = 200;
    private const int LongestReason = 400;

    /// <summary>The pairs, by the ids of the list; a few store calls for every two hundred entities.</summary>
    /// <param name="store">The graph, with the list in it unless it was only tried.</param>
    /// <param name="ontology">That of the graph.</param>
    /// <param name="ofList">The entities that the list names.</param>
    /// <param name="tried">What a dry run read of them; null when they are written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<SamePair>> FindAsync(
        IGraphStore store,
        Ontology ontology,
        IReadOnlySet<string> ofList,
        TriedEntities? tried = null,
        CancellationToken cancellation = default
    )
    {
        var pairs = new List<SamePair>();
        foreach (var ids in ofList.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var entities = tried is null
                ? [.. (await store.GetEntitiesAsync(ids, cancellation)).Values]
                : await tried.ReadAsync(store, ids, cancellation);
            var candidates = await KnownCandidates.ReadAsync(store, entities, ofList, tried, cancellation);
            foreach (var entity in entities.OrderBy(one => one.Id, StringComparer.Ordinal))
            {
                var alike = candidates
                    .Of(entity)
                    .Select(other => (Other: other, Found: Suspects.Compare(entity, other)))
                    .Where(one => one.Found is { Score: >= NameThresholds.Same })
                    .ToList();
                if (alike is [var (other, found)] && !Differ(entity, other, ontology))
                    pairs.Add(new SamePair(entity.Id, other.Id, Shortened.Text(found!.Reasons[0], LongestReason)));
            }
        }
        // Two entries of the list would become one by their likeness to a third: people decide.
        return [.. pairs.GroupBy(pair => pair.Into).Where(same => same.Count() == 1).Select(same => same.First())];
    }

    /// <summary>Whether both have a property that can have one value, and the values cannot both be true.</summary>
    private static bool Differ(Entity one, Entity other, Ontology ontology) =>
        one.Properties.Any(property =>
            ontology.TryRelation(property.Key, out var known)
            && known.Functional
            && other.Properties.TryGetValue(property.Key, out var value)
            && !(
                PartialDate.TryParse(property.Value, out var mine) && PartialDate.TryParse(value, out var theirs)
                    ? mine.CanBe(theirs)
                    : property.Value == value
            )
        );
}
