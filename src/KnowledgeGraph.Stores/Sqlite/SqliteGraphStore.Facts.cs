using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

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
    public Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>>(
            session =>
            {
                var answers = new IReadOnlyDictionary<string, Page<FactEnd>>[requests.Count];
                for (var i = 0; i < answers.Length; i++)
                    answers[i] = Facts(session, requests[i]);
                return answers;
            },
            cancellation
        );

    private Dictionary<string, Page<FactEnd>> Facts(Session session, FactRequest request)
    {
        var totals = request.Page.WithTotal ? Totals(session, request) : null;
        var entities = new List<(string Id, int End)>(request.EntityIds.Count);
        var found = request is { WithFacts: false, IsByDate: true }
            ? FindEnds(session, request, entities, out var others)
            : FindFacts(session, request, entities, out others);
        var pages = new Dictionary<string, Page<FactEnd>>(entities.Count);
        var next = 0;
        foreach (var (id, end) in entities)
        {
            var items = new List<(FactEnd, Cursor)>(end - next);
            for (; next < end; next++)
            {
                var (fact, other, cursor) = found[next];
                items.Add((new FactEnd(fact, other is { } row ? others[row] : null), cursor));
            }
            pages.Add(id, PageOf(items, request.Page, totals?[id]));
        }
        return pages;
    }

    /// <summary>The facts of one entity after the other; <paramref name="entities"/> says where those of each
    /// end.</summary>
    private List<(Fact? Fact, long? Other, Cursor Cursor)> FindFacts(
        Session session,
        FactRequest request,
        List<(string Id, int End)> entities,
        out Dictionary<long, Entity> others
    )
    {
        const int otherColumn = 2,
            factColumn = 4,
            sideColumn = factColumn + FactRows.ColumnCount,
            keyColumn = sideColumn + 2;
        var sql = new SqlText(_words);
        var text = FactQueries.Page(sql, request, out var keys);
        var found = new List<(Fact?, long?, Cursor)>();
        var versions = new Dictionary<long, long>();
        using (var rows = session.Read(text, sql.Values))
        {
            string? entity = null;
            var index = -1L;
            while (rows.Read())
            {
                if (rows.GetInt64(0) != index)
                {
                    if (entity is not null)
                        entities.Add((entity, found.Count));
                    (index, entity) = (rows.GetInt64(0), rows.GetString(1));
                }
                if (rows.IsDBNull(factColumn))
                    continue;
                long? other = rows.IsDBNull(otherColumn) ? null : rows.GetInt64(otherColumn);
                if (other is { } row)
                    versions[row] = rows.GetInt64(otherColumn + 1);
                found.Add(
                    (
                        request.WithFacts ? Fact(rows, entity!) : null,
                        other,
                        CursorOf(rows, keyColumn, keys, rows.GetString(factColumn))
                    )
                );
            }
            if (entity is not null)
                entities.Add((entity, found.Count));
        }
        others = _entities.Get(session, versions);
        return found;

        Fact Fact(SqliteDataReader rows, string entity)
        {
            var other = FactRows.Text(rows, sideColumn + 1);
            return rows.GetBoolean(sideColumn)
                ? _facts.Read(rows, factColumn, entity, other)
                : _facts.Read(rows, factColumn, other!, entity);
        }
    }

    /// <summary>The same by date, without the facts.</summary>
    private List<(Fact? Fact, long? Other, Cursor Cursor)> FindEnds(
        Session session,
        FactRequest request,
        List<(string Id, int End)> entities,
        out Dictionary<long, Entity> others
    )
    {
        var sql = new SqlText(_words);
        var found = new List<(Fact?, long?, Cursor)>();
        var versions = new Dictionary<long, long>();
        using (var rows = session.Read(FactQueries.Ends(sql, request), sql.Values))
        {
            while (rows.Read())
            {
                foreach (var end in FactEndRows.Read(rows.GetFieldValue<byte[]>(1)))
                {
                    if (end is { Other: { } row, Version: { } version })
                        versions[row] = version;
                    found.Add((null, end.Other, new Cursor([end.Day, end.Fact])));
                }
                entities.Add((rows.GetString(0), found.Count));
            }
        }
        others = _entities.Get(session, versions);
        return found;
    }

    private Dictionary<string, int> Totals(Session session, FactRequest request)
    {
        var sql = new SqlText(_words);
        var totals = new Dictionary<string, int>();
        using var rows = session.Read(FactQueries.Totals(sql, request), sql.Values);
        while (rows.Read())
            totals.Add(rows.GetString(0), rows.GetInt32(1));
        return totals;
    }

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
    public Task<IReadOnlyDictionary<string, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<string, Fact>>(
            session =>
            {
                var found = new Dictionary<string, Fact>(ids.Count);
                using var rows = session.Read(
                    $"""
                    SELECT s.id, o.id, {FactRows.Columns("f")}
                    FROM json_each(?1) i CROSS JOIN fact f ON f.id = i.value CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = f.object
                    """,
                    Json.Of(ids)
                );
                while (rows.Read())
                {
                    var fact = _facts.Read(rows, 2, rows.GetString(0), FactRows.Text(rows, 1));
                    found[fact.Id] = fact;
                }
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<string> factIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<Fact>>>(
            session =>
            {
                var rivals = new Dictionary<string, IReadOnlyList<Fact>>();
                using var rows = session.Read(
                    $"""
                    SELECT q.id, s.id, o.id, {FactRows.Columns("f")}
                    FROM json_each(?1) i CROSS JOIN fact q ON q.id = i.value AND q.retracted IS NULL CROSS JOIN entity s ON s.row = q.subject
                    LEFT JOIN fact f ON f.row IN (
                      SELECT e.fact FROM fact_end e CROSS JOIN fact g ON g.row = e.fact
                      WHERE e.entity = q.subject AND e.relation = q.relation AND e.retracted = 0 AND e.fact <> q.row AND g.subject = q.subject
                        AND (q.relation IN (SELECT value FROM json_each(?2)) OR (g.object IS q.object AND g.value IS q.value))
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
                    var id = rows.GetString(0);
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
