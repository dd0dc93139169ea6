using System.Runtime.CompilerServices;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<string, Entity>>(
            session =>
            {
                var versions = new Dictionary<long, long>(ids.Count);
                using (
                    var rows = session.Read(
                        "SELECT e.row, e.version FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value",
                        Json.Of(ids)
                    )
                )
                {
                    while (rows.Read())
                        versions[rows.GetInt64(0)] = rows.GetInt64(1);
                }
                return _entities.Get(session, versions).Values.ToDictionary(entity => entity.Id);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var sql = new SqlText(_words);
                var text = EntityQueries.Page(sql, query, out var keys);
                var found = new List<(long Row, Cursor Cursor)>();
                var versions = new Dictionary<long, long>();
                using (var rows = session.Read(text, sql.Values))
                {
                    while (rows.Read())
                    {
                        versions.Add(rows.GetInt64(0), rows.GetInt64(1));
                        found.Add((rows.GetInt64(0), CursorOf(rows, 3, keys, rows.GetString(2))));
                    }
                }
                var entities = _entities.Get(session, versions);
                var items = found.ConvertAll(one => (entities[one.Row], one.Cursor));
                int? total = null;
                if (query.Page.WithTotal)
                {
                    var count = new SqlText(_words);
                    total = (int)session.Number(EntityQueries.Total(count, query), count.Values);
                }
                return PageOf(items, query.Page, total);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntityNames>> ReadNamesAsync(
        string? after,
        int limit,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<EntityNames>>(
            session =>
            {
                var found = new List<EntityNames>();
                var names = new List<string>();
                using var rows = session.Read(EntityQueries.Names, after ?? "", limit);
                while (rows.Read())
                {
                    var id = rows.GetString(0);
                    if (found.Count == 0 || found[^1].Id != id)
                        found.Add(new EntityNames(id, rows.GetString(1), names = []));
                    names.Add(rows.GetString(2));
                }
                // SQLite orders by UTF-8, which differs beyond the first plane.
                foreach (var entity in found)
                    ((List<string>)entity.Names).Sort(StringComparer.Ordinal);
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<BorneIdentifier> ReadIdentifiersAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        (string Scheme, string Value, long Entity) after = ("", "", 0);
        for (var more = true; more; )
        {
            // A transaction for each part, so that a slow taker holds nothing up.
            var last = after;
            var part = await ReadAsync(session => IdentifiersBehind(session, last), cancellation);
            foreach (var (borne, row) in part)
            {
                yield return borne;
                after = (borne.Identifier.Scheme, borne.Identifier.Value, row);
            }
            more = part.Count == IdentifiersAtOnce;
        }
    }

    private static List<(BorneIdentifier Borne, long Entity)> IdentifiersBehind(
        Session session,
        (string Scheme, string Value, long Entity) after
    )
    {
        var found = new List<(BorneIdentifier, long)>();
        using var rows = session.Read(
            EntityQueries.Identifiers,
            after.Scheme,
            after.Value,
            after.Entity,
            IdentifiersAtOnce
        );
        while (rows.Read())
            found.Add(
                (
                    new BorneIdentifier(rows.GetString(0), new Identifier(rows.GetString(1), rows.GetString(2))),
                    rows.GetInt64(3)
                )
            );
        return found;
    }

    private const int IdentifiersAtOnce = 5_000;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindBearersAsync(
        IReadOnlyCollection<string> terms,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
            session =>
            {
                var found = new Dictionary<string, IReadOnlyList<string>>();
                using var rows = session.Read(
                    EntityQueries.Bearers,
                    Json.Of(terms.Distinct()),
                    IGraphReader.MaxBearers
                );
                while (rows.Read())
                    found.Add(rows.GetString(0), [.. Json.List(rows.GetString(1)).Order(StringComparer.Ordinal)]);
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<EntityPair>>(
            session =>
            {
                var pairs = new List<EntityPair>();
                using var rows = session.Read(EntityQueries.Alike, IGraphReader.MaxBearers, limit);
                while (rows.Read())
                    pairs.Add(new EntityPair(rows.GetString(0), rows.GetString(1), rows.GetInt32(2)));
                return pairs;
            },
            cancellation
        );

    /// <summary>Leaves out the one that was read too many, and turns round what was read backward.</summary>
    private static Page<T> PageOf<T>(List<(T, Cursor)> items, PageRequest page, int? total)
    {
        var more = items.Count > page.Size;
        if (more)
            items.RemoveAt(items.Count - 1);
        if (page.Backward)
            items.Reverse();
        return new Page<T>(items, more, total);
    }

    private static Cursor CursorOf(SqliteDataReader rows, int column, IReadOnlyList<OrderKey> keys, string id)
    {
        var values = new object?[keys.Count + 1];
        for (var i = 0; i < keys.Count; i++)
            values[i] = rows.GetValue(column + i) is var value and not DBNull ? value : null;
        values[^1] = id;
        return new Cursor(values);
    }
}
