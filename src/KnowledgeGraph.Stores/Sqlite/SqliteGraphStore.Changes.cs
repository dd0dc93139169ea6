using System.Globalization;
using KnowledgeGraph.Stores.Sqlite.Layout;
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
    ) =>
        ReadAsync<IReadOnlyList<Change>>(
            session =>
            {
                var changes = new List<Change>();
                using var rows = session.Read(
                    "SELECT sequence, at, article, entities, facts, kinds, relations, ends FROM change WHERE "
                        + "sequence > ?1 ORDER BY sequence LIMIT ?2",
                    since,
                    limit
                );
                while (rows.Read())
                {
                    changes.Add(
                        new Change(
                            rows.GetInt64(0),
                            DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture),
                            rows.GetString(2),
                            Json.List(rows.GetString(3)),
                            Json.List(rows.GetString(4)),
                            Json.List(rows.GetString(5)),
                            Json.List(rows.GetString(6)),
                            Json.List(rows.GetString(7))
                        )
                    );
                }
                return changes;
            },
            cancellation
        );

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
                    entities,
                    facts,
                    session.Number(Schema.LastSequence)
                );
            },
            cancellation
        );
}
