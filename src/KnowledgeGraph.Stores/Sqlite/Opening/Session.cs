using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>A connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class Session : IDisposable
{
    // About a tenth of a millisecond of SQLite's work.
    private const int StepsBetweenLooks = 1_000;

    // Statements of filters come in many shapes; those of the store itself are about fifty.
    private const int MaxPrepared = 300;

    private readonly Dictionary<string, SqliteCommand> _queries = [];
    private readonly Dictionary<string, sqlite3_stmt> _changes = [];
    private readonly Utf8Buffer _text = new();
    private readonly SqliteConnection _connection;

    public Session(SqliteConnection connection)
    {
        _connection = connection;
        raw.sqlite3_progress_handler(
            Handle,
            StepsBetweenLooks,
            static session => ((Session)session).Cancellation.IsCancellationRequested ? 1 : 0,
            this
        );
    }

    public sqlite3 Handle => _connection.Handle!;

    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Cancels the work at hand: looked at before each statement and while it runs, which ends in
    /// SQLITE_INTERRUPT.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Runs a query; its parameters are ?1, ?2 ...</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object?> values) => Query(sql, values).ExecuteReader();

    /// <summary>Runs a query for one number.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Convert.ToInt64(Query(sql, values).ExecuteScalar());

    /// <summary>
    /// Runs a statement without an answer. It goes to SQLite directly: an import runs millions of them, for which a
    /// command takes longer than SQLite does.
    /// </summary>
    public void Execute(string sql, params ReadOnlySpan<SqlValue> values)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_changes.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(Handle, sql, out statement));
            _changes.Add(sql, statement);
        }
        for (var i = 0; i < values.Length; i++)
            Check(values[i].Bind(statement, i + 1, _text));
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(result);
    }

    /// <summary>Several statements, run once.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Query(string sql, ReadOnlySpan<object?> values)
    {
        Cancellation.ThrowIfCancellationRequested();
        StoreMetrics.CountStatement("sqlite");
        if (!_queries.TryGetValue(sql, out var command))
        {
            if (_queries.Count >= MaxPrepared)
                ForgetQueries();
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            _queries.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] is IId id ? id.Text : values[i] ?? DBNull.Value;
        return command;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, Handle);

    private void ForgetQueries()
    {
        foreach (var command in _queries.Values)
            command.Dispose();
        _queries.Clear();
    }

    public void Dispose()
    {
        ForgetQueries();
        foreach (var statement in _changes.Values)
            statement.Dispose();
        _connection.Dispose();
    }
}
