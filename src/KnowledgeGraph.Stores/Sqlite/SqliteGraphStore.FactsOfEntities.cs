using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
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
}
