using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Server.Accounts;

/// <summary>
/// The SQLite file of people, sessions and keys, beside the graph. Where it is not there, there are no accounts and
/// everybody who reaches the server may do everything.
/// </summary>
internal sealed class AccountsFile(string path)
{
    private const string Layout = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS person(
            name TEXT PRIMARY KEY COLLATE NOCASE, hash TEXT NOT NULL, role TEXT NOT NULL, added_at INTEGER NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE IF NOT EXISTS session(
            hash BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL COLLATE NOCASE
                REFERENCES person(name) ON DELETE CASCADE, program TEXT NOT NULL,
            begun_at INTEGER NOT NULL, seen_at INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS api_key(
            hash BLOB PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, role TEXT NOT NULL,
            added_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER) STRICT;
        CREATE TABLE IF NOT EXISTS provider_login(
            issuer TEXT NOT NULL, subject TEXT NOT NULL,
            person TEXT NOT NULL UNIQUE COLLATE NOCASE REFERENCES person(name) ON DELETE CASCADE,
            PRIMARY KEY (issuer, subject)) STRICT;
        CREATE TABLE IF NOT EXISTS audit(
            number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL,
            address TEXT NOT NULL) STRICT;
        """;

    private bool _laidOut;

    public string Path { get; } = path;

    public bool IsThere => File.Exists(Path);

    /// <summary>A connection, to be disposed; makes the file when it is not there.</summary>
    public SqliteConnection Open()
    {
        var isNew = !IsThere;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ConnectionString
        );
        connection.Open();
        if (!_laidOut)
        {
            connection.Execute(Layout);
            _laidOut = true;
        }
        // Whoever may read the file can try passwords on it at leisure.
        if (isNew && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return connection;
    }
}
