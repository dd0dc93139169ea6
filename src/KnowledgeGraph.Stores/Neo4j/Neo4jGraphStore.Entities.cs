using System.Runtime.CompilerServices;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    )
    {
        var rows = await ReadAsync(EntityQueries.ById(ids), cancellation);
        return await EntitiesAsync(rows.Select(row => VersionOf(row, 0)), cancellation);
    }

    /// <inheritdoc/>
    public async Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(EntityQueries.Page(_ontology, query), cancellation);
        var (rows, total) = (answer.Rows[0][0], answer.Rows[0][1]);
        var entities = await EntitiesAsync(rows.EnumerateArray().Select(row => VersionOf(row, 0)), cancellation);
        var items = rows.EnumerateArray()
            .Where(row => entities.ContainsKey(row[0].GetString()!))
            .Select(row => (entities[row[0].GetString()!], CursorOf(row, 2, row[0].GetString()!)));
        return PageOf(items, query.Page, total);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EntityNames>> ReadNamesAsync(
        string? after,
        int limit,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(EntityQueries.Names(after ?? "", limit), cancellation);
        return
        [
            .. RowsOf(answer)
                .Select(row => new EntityNames(
                    row[0].GetString()!,
                    row[1].GetString()!,
                    [.. row[2].EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)]
                )),
        ];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BorneIdentifier> ReadIdentifiersAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        for (string? after = ""; after is not null; )
        {
            using var answer = await ReadAsync(EntityQueries.Identifiers(after, IdentifiersAtOnce), cancellation);
            after = null;
            foreach (var row in RowsOf(answer))
            {
                after = row[0].GetString()!;
                foreach (var text in row[1].EnumerateArray())
                    yield return new BorneIdentifier(after, CypherNames.IdentifierOf(text.GetString()!));
            }
        }
    }

    private const int IdentifiersAtOnce = 5_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindBearersAsync(
        IReadOnlyCollection<string> terms,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(EntityQueries.Bearers(terms), cancellation);
        return RowsOf(answer)
            .ToDictionary(
                row => row[0].GetString()!,
                row =>
                    (IReadOnlyList<string>)
                        [.. row[1].EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal)]
            );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(EntityQueries.Alike(limit), cancellation);
        return
        [
            .. RowsOf(answer)
                .Select(row => new EntityPair(row[0].GetString()!, row[1].GetString()!, row[2].GetInt32())),
        ];
    }
}
