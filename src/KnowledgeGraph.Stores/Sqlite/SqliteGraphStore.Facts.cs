using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<DateCount>>(
            session =>
            {
                var sql = new SqlText(_words);
                var counts = new List<DateCount>();
                using var rows = session.Read(FactQueries.Dates(sql, ids, filter), sql.Values);
                while (rows.Read())
                {
                    var dated = rows.GetInt32(0) != Schema.NoDay;
                    counts.Add(
                        new DateCount(
                            dated ? DateOnly.FromDayNumber(rows.GetInt32(0)) : null,
                            dated ? DateOnly.FromDayNumber(rows.GetInt32(1)) : null,
                            rows.GetInt32(2)
                        )
                    );
                }
                return counts;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var sql = new SqlText(_words);
                var text = FactQueries.Find(sql, query, out var keys);
                var found = new List<(Fact, Cursor)>();
                using (var rows = session.Read(text, sql.Values))
                {
                    while (rows.Read())
                    {
                        var fact = _facts.Read(rows, 2, rows.GetString(0), FactRows.Text(rows, 1));
                        found.Add((fact, CursorOf(rows, 2 + FactRows.ColumnCount, keys, fact.Id)));
                    }
                }
                var count = new SqlText(_words);
                int? total = query.Page.WithTotal
                    ? (int)session.Number(FactQueries.Total(count, query), count.Values)
                    : null;
                return PageOf(found, query.Page, total);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<FactId, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<FactId, Fact>>(
            session =>
            {
                var found = new Dictionary<FactId, Fact>(ids.Count);
                using var rows = session.Read(
                    $"""
                    SELECT s.id, o.id, {FactRows.Columns("f")}
                    FROM json_each(?1) i CROSS JOIN fact f ON f.id = i.value
                    CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = f.object
                    """,
                    Json.Of(ids)
                );
                while (rows.Read())
                {
                    var fact = _facts.Read(rows, 2, rows.GetString(0), FactRows.Text(rows, 1));
                    if (_words.IsKnown(fact.Relation))
                        found[fact.Id] = fact;
                }
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>>(
            session =>
            {
                var rivals = new Dictionary<FactId, IReadOnlyList<Fact>>();
                using var rows = session.Read(
                    $"""
                    SELECT q.id, s.id, o.id, {FactRows.Columns("f")}
                    FROM json_each(?1) i CROSS JOIN fact q ON q.id = i.value AND q.retracted IS NULL
                    CROSS JOIN entity s ON s.row = q.subject
                    LEFT JOIN fact f ON f.row IN (
                      SELECT e.fact FROM fact_end e CROSS JOIN fact g ON g.row = e.fact
                      WHERE e.entity = q.subject AND e.relation = q.relation AND e.retracted = 0 AND e.fact <> q.row
                        AND g.subject = q.subject
                        AND (q.relation IN (SELECT value FROM json_each(?2))
                          OR (g.object IS q.object AND g.value IS q.value))
                      ORDER BY e.day, e.id LIMIT ?3)
                    LEFT JOIN entity o ON o.row = f.object
                    ORDER BY q.id, f.day, f.id
                    """,
                    Json.Of(factIds.Distinct()),
                    Json.Of(_words.Functional),
                    IGraphReader.MaxRivals
                );
                while (rows.Read())
                {
                    var id = (FactId)rows.GetString(0);
                    if (!rivals.TryGetValue(id, out var list))
                        rivals.Add(id, list = new List<Fact>());
                    if (!rows.IsDBNull(3))
                        ((List<Fact>)list).Add(_facts.Read(rows, 3, rows.GetString(1), FactRows.Text(rows, 2)));
                }
                return rivals;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<Fact>>(
            session =>
            {
                var sql = new SqlText(_words);
                var facts = new List<Fact>();
                using var rows = session.Read(FactQueries.Among(sql, ids, filter, limit), sql.Values);
                while (rows.Read())
                    facts.Add(_facts.Read(rows, 2, rows.GetString(0), rows.GetString(1)));
                return facts;
            },
            cancellation
        );
}
