using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// A graph in a Neo4j database (5.26 or newer), see <see cref="DatabaseSchema"/>. The server is first asked when the
/// first call needs it, and may come and go: nothing here depends on a connection.
/// </summary>
public sealed partial class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jOptions _options;
    private readonly Ontology _ontology;
    private readonly QueryApi _api;
    private readonly SharedReads _shared;
    private readonly SemaphoreSlim _opening = new(1),
        _writing = new(1);
    private volatile bool _ready;

    /// <summary>Throws <see cref="StoreException"/> (<c>STORE_MISCONFIGURED</c>) when the options can't be
    /// right.</summary>
    public Neo4jGraphStore(Neo4jOptions options, Ontology ontology)
    {
        _options = options;
        _ontology = ontology;
        _api = new QueryApi(options);
        // On two cores one at a time takes a fifth less of Neo4j's CPU than two; more cores can work on more at a time.
        _shared = new SharedReads(_api.ReadAsync, underWay: Math.Max(1, Environment.ProcessorCount / 2));
    }

    /// <inheritdoc/>
    public long? Sequence => null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        _opening.Dispose();
        _writing.Dispose();
    }

    /// <summary>One reading statement; its rows are gone when the answer is disposed.</summary>
    private async Task<QueryAnswer> ReadAsync(Statement statement, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        return await _api.ReadAsync(statement, cancellation);
    }

    /// <summary>One reading statement for all who ask the same of different entities at this time; the rows about these
    /// ids.</summary>
    private async Task<IReadOnlyList<JsonElement>> ReadAsync(IdStatement statement, CancellationToken cancellation)
    {
        if (statement.Ids.Count == 0)
            return [];
        await OpenAsync(cancellation);
        return await _shared.ReadAsync(statement, cancellation);
    }

    /// <summary>Makes sure, once, that the database is ours and has its constraints and indexes.</summary>
    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (_ready)
            return;
        await _opening.WaitAsync(cancellation);
        try
        {
            if (_ready)
                return;
            await new GraphOpening(_api, _options, _ontology).OpenAsync(cancellation);
            _ready = true;
        }
        finally
        {
            _opening.Release();
        }
    }

    private static JsonElement.ArrayEnumerator RowsOf(QueryAnswer answer) => answer.Rows.EnumerateArray();

    /// <summary>Leaves out the one that was read too many, and turns round what was read backward.</summary>
    private static Page<T> PageOf<T>(IEnumerable<(T, Cursor)> read, PageRequest page, JsonElement total)
    {
        var items = read.ToList();
        var more = items.Count > page.Size;
        if (more)
            items.RemoveAt(items.Count - 1);
        if (page.Backward)
            items.Reverse();
        return new Page<T>(items, more, total.ValueKind == JsonValueKind.Null ? null : total.GetInt32());
    }

    /// <summary>The cursor from the order keys in a row, behind those columns, and the id.</summary>
    private static Cursor CursorOf(JsonElement row, int column, string id) =>
        new([.. row.EnumerateArray().Skip(column).Select(KeyOf), id]);

    private static object? KeyOf(JsonElement key) =>
        key.ValueKind switch
        {
            JsonValueKind.String => key.GetString(),
            JsonValueKind.Number => key.TryGetInt64(out var whole) ? whole : key.GetDouble(),
            _ => null,
        };
}
