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
        var records = new SortedDictionary<string, long>(StringComparer.Ordinal);
        Add(records, row[5]);
        var entities = Counts(ChangeQueries.Kinds(_ontology), row[3]);
        var facts = Counts(_ontology.Relations.Select(relation => relation.Name), row[4]);
        if (row[6].GetInt64() != entities.Values.Sum() || row[7].GetInt64() != facts.Values.Sum())
        {
            using var unknown = await ReadAsync(ChangeQueries.Unknown(_ontology), cancellation);
            Add(entities, unknown.Rows[0][0]);
            Add(facts, unknown.Rows[0][1]);
        }
        return new GraphSummary(
            entities.Values.Sum(),
            facts.Values.Sum(),
            row[1].GetInt64(),
            row[2].GetInt64(),
            records,
            entities,
            facts,
            row[0].GetInt64()
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> CountUncountedAsync(CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(ChangeQueries.Uncounted, cancellation);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        Add(counts, answer.Rows[0][0]);
        return counts;
    }

    private static void Add(SortedDictionary<string, long> counts, JsonElement more)
    {
        foreach (var one in more.EnumerateArray())
            counts[one[0].GetString()!] = one[1].GetInt64();
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
