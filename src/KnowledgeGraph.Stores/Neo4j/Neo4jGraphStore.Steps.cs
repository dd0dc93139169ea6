using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.Steps(_ontology, ids, filter, limit), cancellation);
        var links = RowsOf(answer)
            .Select(row => new FactStep(
                row[0].GetString()!,
                (FactId)row[1].GetString()!,
                row[2].GetString()!,
                row[3].GetInt32(),
                row[4].GetDouble()
            ))
            .ToList();
        var truncated = links.Count > limit;
        if (truncated)
            links.RemoveAt(limit);
        return new FactSteps(links, truncated);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    )
    {
        if (requests.Count == 0)
            return [];
        using var answer = await ReadAsync(FactQueries.Counts(_ontology, requests), cancellation);
        var rows = RowsOf(answer).ToLookup(row => row[0].GetInt32());
        return [.. requests.Select((request, number) => Counts(rows[number], request.Filter.Direction))];
    }

    private Dictionary<string, IReadOnlyList<RelationCount>> Counts(
        IEnumerable<JsonElement> rows,
        Direction direction
    ) =>
        rows.ToLookup(row => row[1].GetString()!)
            .ToDictionary(
                entity => entity.Key,
                entity =>
                    (IReadOnlyList<RelationCount>)
                        [
                            .. entity
                                .SelectMany(Counts)
                                .Where(count =>
                                    direction == Direction.Both
                                    || count.Direction == Direction.Both
                                    || count.Direction == direction
                                )
                                .GroupBy(
                                    count => (count.Relation, count.Direction),
                                    (key, counts) =>
                                        new RelationCount(key.Relation, key.Direction, counts.Sum(count => count.Count))
                                )
                                .OrderBy(count => count.Relation, StringComparer.Ordinal)
                                .ThenBy(count => count.Direction),
                        ]
            );

    private IEnumerable<RelationCount> Counts(JsonElement row)
    {
        if (row[2].GetString() is not { } relation)
            yield break;
        var (isSubject, isBoth, count) = (row[3].GetBoolean(), row[4].GetBoolean(), row[5].GetInt32());
        if (_ontology.TryRelation(relation, out var kind) && kind.Symmetric)
        {
            yield return new RelationCount(relation, Direction.Both, count);
            yield break;
        }
        // A fact about the entity itself stands on both ends, each counted.
        if (isSubject)
            yield return new RelationCount(relation, Direction.Out, count);
        if (!isSubject || isBoth)
            yield return new RelationCount(relation, Direction.In, count);
    }
}
