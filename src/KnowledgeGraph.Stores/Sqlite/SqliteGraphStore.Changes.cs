using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Change>> GetChangesAsync(
        long since,
        int limit,
        CancellationToken cancellation = default
    ) => FindChangesAsync(new ChangeQuery { Since = since }, limit, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Change>> FindChangesAsync(
        ChangeQuery query,
        int limit,
        CancellationToken cancellation = default
    ) => ReadAsync(session => ChangeLog.Find(session, query, limit), cancellation);

    /// <inheritdoc/>
    public Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var tallies = new Dictionary<string, SortedDictionary<string, long>>();
                using (var rows = session.Read("SELECT what, name, count FROM tally WHERE count > 0"))
                {
                    while (rows.Read())
                    {
                        if (!tallies.TryGetValue(rows.GetString(0), out var names))
                            tallies.Add(rows.GetString(0), names = new(StringComparer.Ordinal));
                        names.Add(rows.GetString(1), rows.GetInt64(2));
                    }
                }
                var entities = tallies.GetValueOrDefault(Tallies.Entities) ?? [];
                var facts = tallies.GetValueOrDefault(Tallies.Facts) ?? [];
                return new GraphSummary(
                    entities.Values.Sum(),
                    facts.Values.Sum(),
                    tallies.GetValueOrDefault(Tallies.Evidence)?.Values.Sum() ?? 0,
                    session.Number("SELECT count(*) FROM article"),
                    tallies.GetValueOrDefault(Tallies.Records) ?? [],
                    entities,
                    facts,
                    session.Number(Schema.LastSequence)
                );
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountUncountedAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyDictionary<string, long>>(
            session =>
            {
                var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
                using var rows = session.Read(
                    "SELECT relation, count(*) FROM fact WHERE retracted IS NOT NULL GROUP BY relation"
                );
                while (rows.Read())
                    counts.Add(_words[rows.GetInt64(0)], rows.GetInt64(1));
                return counts;
            },
            cancellation
        );
}
