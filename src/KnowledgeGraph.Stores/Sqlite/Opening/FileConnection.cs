using KnowledgeGraph.Model;
using KnowledgeGraph.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>Opens a SQLite file as every connection of this store needs it.</summary>
internal static class FileConnection
{
    public static Session Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString()
        );
        try
        {
            connection.Open();
            // Else every statement with a LIMIT as parameter is planned anew each time it runs, which takes longer than
            // running it.
            raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            connection.CreateFunction(
                "fold",
                (string? text) => text is null ? null : SortKey.Of(text),
                isDeterministic: true
            );
            connection.CreateFunction(
                "has_number",
                (string text, double? atLeast, double? atMost) => Details.HasNumber(text, atLeast, atMost),
                isDeterministic: true
            );
            return new Session(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
