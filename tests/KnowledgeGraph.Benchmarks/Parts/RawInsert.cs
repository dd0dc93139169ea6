using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What SQLite itself can do: the rows of an imported file, inserted again by prepared statements into the same tables of a new
/// file with the same settings, in the order in which an import meets them and in as many transactions.
/// </summary>
internal static class RawInsert
{
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384; PRAGMA foreign_keys = OFF";

    public static (Effort Effort, long Rows) Run(string imported, string target, int transactions)
    {
        using var source = Open(imported);
        using var copy = Open(target);
        Run(copy, Settings);
        var tables = Texts(source, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        foreach (var sql in Texts(source, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC")) Run(copy, sql);
        List<TableCopy> copies = [.. tables.Select(table => new TableCopy(source, copy, table, transactions))];
        var effort = new Effort();
        for (var i = 0; i < transactions; i++)
        {
            foreach (var table in copies) table.ReadSlice();
            effort.Start();
            Run(copy, "BEGIN IMMEDIATE");
            foreach (var table in copies) table.InsertSlice();
            Run(copy, "COMMIT");
            effort.Stop();
        }
        foreach (var table in copies) table.Dispose();
        return (effort, copies.Sum(table => table.Rows));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
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
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }

    /// <summary>Copies a table slice by slice; reading is apart from inserting, so that it does not count.</summary>
    private sealed class TableCopy : IDisposable
    {
        private readonly SqliteCommand _read, _insert;
        private readonly SqliteDataReader _rows;
        private readonly List<object[]> _slice = [];
        private readonly int _sliceSize;

        public TableCopy(SqliteConnection source, SqliteConnection copy, string table, int slices)
        {
            var columns = Texts(source, $"SELECT name FROM pragma_table_info('{table}')");
            // The column that grows with each article an import writes.
            var order = columns.FirstOrDefault(column => column is "article" or "fact" or "entity") ?? columns[0];
            Rows = long.Parse(Texts(source, $"SELECT CAST(count(*) AS TEXT) FROM {table}")[0]);
            _sliceSize = (int)(Rows / slices) + 1;
            _read = source.CreateCommand();
            _read.CommandText = $"SELECT * FROM {table} ORDER BY \"{order}\"";
            _rows = _read.ExecuteReader();
            _insert = copy.CreateCommand();
            _insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})";
            for (var i = 1; i <= columns.Count; i++) _insert.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
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
                for (var i = 0; i < values.Length; i++) _insert.Parameters[i].Value = values[i];
                _insert.ExecuteNonQuery();
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
