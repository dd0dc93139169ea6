using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What SQLite itself can do: the rows of an imported file, inserted again by prepared statements into the same tables
/// of a new file with the same settings, in the order in which an import meets them and in as many transactions.
/// </summary>
internal static class RawInsert
{
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA foreign_keys = OFF";

    public static (Effort Effort, long Rows) Run(string imported, string target, int transactions)
    {
        using var source = Open(imported);
        using var copy = Open(target);
        Run(copy, Settings);
        var tables = Texts(source, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        foreach (
            var sql in Texts(
                source,
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
            )
        )
            Run(copy, sql);
        List<TableCopy> copies = [.. tables.Select(table => new TableCopy(source, copy, table, transactions))];
        var effort = new Effort();
        for (var i = 0; i < transactions; i++)
        {
            foreach (var table in copies)
                table.ReadSlice();
            effort.Start();
            Run(copy, "BEGIN IMMEDIATE");
            foreach (var table in copies)
                table.InsertSlice();
            Run(copy, "COMMIT");
            effort.Stop();
        }
        foreach (var table in copies)
            table.Dispose();
        return (effort, copies.Sum(table => table.Rows));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
            texts.Add(rows.GetString(0));
        return texts;
    }

    /// <summary>Copies a table slice by slice; reading is apart from inserting, so that it does not count.</summary>
    private sealed class TableCopy : IDisposable
    {
        private readonly SqliteCommand _read;
        private readonly sqlite3_stmt _insert;
        private byte[] _text = new byte[4096];
        private readonly SqliteDataReader _rows;
        private readonly List<object[]> _slice = [];
        private readonly int _sliceSize;

        public TableCopy(SqliteConnection source, SqliteConnection copy, string table, int slices)
        {
            var columns = Texts(source, $"SELECT name FROM pragma_table_info('{table}')");
            // The column that grows with each article an import writes.
            var order = new[] { "article", "fact", "entity", columns[0] }.First(columns.Contains);
            Rows = long.Parse(Texts(source, $"SELECT CAST(count(*) AS TEXT) FROM {table}")[0]);
            _sliceSize = (int)(Rows / slices) + 1;
            _read = source.CreateCommand();
            _read.CommandText = $"SELECT * FROM {table} ORDER BY \"{order}\"";
            _rows = _read.ExecuteReader();
            raw.sqlite3_prepare_v2(
                copy.Handle,
                $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})",
                out _insert
            );
        }

        public long Rows { get; }

        public void ReadSlice()
        {
            _slice.Clear();
            while (_slice.Count < _sliceSize && _rows.Read())
            {
                var values = new object[_rows.FieldCount];
                _rows.GetValues(values);
                _slice.Add(values);
            }
        }

        public void InsertSlice()
        {
            foreach (var values in _slice)
            {
                for (var i = 0; i < values.Length; i++)
                    Bind(i + 1, values[i]);
                if (raw.sqlite3_step(_insert) != raw.SQLITE_DONE)
                    throw new InvalidOperationException("A row was not inserted.");
                raw.sqlite3_reset(_insert);
            }
        }

        private void Bind(int index, object value)
        {
            switch (value)
            {
                case long number:
                    raw.sqlite3_bind_int64(_insert, index, number);
                    break;
                case double number:
                    raw.sqlite3_bind_double(_insert, index, number);
                    break;
                case "":
                    raw.sqlite3_bind_text(_insert, index, "");
                    break;
                case string text:
                    var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                    if (_text.Length < most)
                        _text = new byte[most];
                    raw.sqlite3_bind_text(_insert, index, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
                    break;
                default:
                    raw.sqlite3_bind_null(_insert, index);
                    break;
            }
        }

        public void Dispose()
        {
            _rows.Dispose();
            _read.Dispose();
            _insert.Dispose();
        }
    }
}
