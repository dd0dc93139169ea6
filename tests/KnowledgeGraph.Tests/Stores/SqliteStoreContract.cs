using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests;

public sealed class SqliteStoreContract : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenAsync() =>
        await SqliteGraphStore.OpenAsync(_folder.File($"{Guid.NewGuid():n}.db"), SmallOntology.Value);

    /// <summary>The store does not ask SQLite to look up each reference; whatever a test wrote must hold them all the
    /// same.</summary>
    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*.db"))
            Assert.Empty(Dangling(file));
        _folder.Dispose();
    }

    private static List<string> Dangling(string file)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add($"A row of {rows.GetString(0)} refers to one of {rows.GetString(2)} that is not there.");
        return found;
    }
}
