using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Change>> GetChangesAsync(
        long since,
        int limit,
        CancellationToken cancellation = default
    ) => FindChangesAsync(new ChangeQuery { Since = since }, limit, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Change>> FindChangesAsync(
        ChangeQuery query,
        int limit,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ChangeQueries.Find(query, limit), cancellation);
        return [.. RowsOf(answer).Select(ChangeRows.Read)];
    }

    /// <inheritdoc/>
    public async Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(ChangeQueries.Summary(_ontology), cancellation);
        var row = answer.Rows[0];
        var entities = Counts(ChangeQueries.Kinds(_ontology), row[3]);
        var facts = Counts(_ontology.Relations.Select(relation => relation.Name), row[4]);
        return new GraphSummary(
            entities.Values.Sum(),
            facts.Values.Sum(),
            row[1].GetInt64(),
            row[2].GetInt64(),
            new SortedDictionary<string, long>(
                row[5].EnumerateArray().ToDictionary(one => one[0].GetString()!, one => one[1].GetInt64()),
                StringComparer.Ordinal
            ),
            entities,
            facts,
            row[0].GetInt64()
        );
    }

    private static SortedDictionary<string, long> Counts(IEnumerable<string> names, JsonElement counts) =>
        new(
            names
                .Zip(counts.EnumerateArray(), (name, count) => (name, count: count.GetInt64()))
                .Where(one => one.count > 0)
                .ToDictionary(one => one.name, one => one.count),
            StringComparer.Ordinal
        );
}
