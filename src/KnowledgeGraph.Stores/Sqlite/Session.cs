using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>A connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    // Statements of filters come in many shapes; those of the store itself are about fifty.
    private const int MaxPrepared = 300;

    private readonly Dictionary<string, SqliteCommand> _queries = [];
    private readonly Dictionary<string, sqlite3_stmt> _changes = [];
    private byte[] _text = new byte[4096];

    public sqlite3 Handle => connection.Handle!;

    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Cancels the work at hand: checked before each statement, and it interrupts a running one.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Runs a query; its parameters are ?1, ?2 ...</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object?> values) => Query(sql, values).ExecuteReader();

    /// <summary>Runs a query for one number.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Convert.ToInt64(Query(sql, values).ExecuteScalar());

    /// <summary>
    /// Runs a statement without an answer. It goes to SQLite directly: an import runs millions of them, for which a command takes
    /// longer than SQLite does.
    /// </summary>
    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_changes.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(Handle, sql, out statement));
            _changes.Add(sql, statement);
        }
        for (var i = 0; i < values.Length; i++) Check(Bind(statement, i + 1, values[i]));
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(result);
    }

    /// <summary>Several statements, run once.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Query(string sql, ReadOnlySpan<object?> values)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_queries.TryGetValue(sql, out var command))
        {
            if (_queries.Count >= MaxPrepared) ForgetQueries();
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            _queries.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        double number => raw.sqlite3_bind_double(statement, index, number),
        // An empty span has no address, which SQLite takes for NULL.
        "" => raw.sqlite3_bind_text(statement, index, ""),
        string text => raw.sqlite3_bind_text(statement, index, Utf8(text)),
        byte[] utf8 => raw.sqlite3_bind_text(statement, index, utf8),
        _ => throw new ArgumentException($"{value.GetType()} has no column type."),
    };

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most) _text = new byte[most];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, Handle);

    private void ForgetQueries()
    {
        foreach (var command in _queries.Values) command.Dispose();
        _queries.Clear();
    }

    public void Dispose()
    {
        ForgetQueries();
        foreach (var statement in _changes.Values) statement.Dispose();
        connection.Dispose();
    }
}
