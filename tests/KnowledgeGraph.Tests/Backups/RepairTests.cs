using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Backups;

/// <summary>What is derived is found wrong, and is right again after a repair.</summary>
public sealed class RepairTests : IAsyncLifetime
{
    private static readonly Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);
    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.File("graph.db");

    public async ValueTask InitializeAsync()
    {
        await using var store = await SqliteGraphStore.OpenAsync(Graph, _ontology);
        await SeedLoader.LoadAsync(store, _ontology, [SeedFiles.Extracts]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Graph_that_is_right_is_left_as_it_is() =>
        Assert.Empty(await SqliteRepair.RunAsync(Graph, _ontology, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("DELETE FROM name_term WHERE rowid_of(term)", "terms of search")]
    [InlineData("DELETE FROM entity_name WHERE entity = 3", "names of the index")]
    [InlineData("UPDATE property SET key = 'zz'", "properties of filters")]
    [InlineData("INSERT INTO identifier VALUES ('lei', 'X', 3)", "identifiers")]
    [InlineData("DELETE FROM fact_end WHERE entity < 20", "ends of facts")]
    [InlineData("UPDATE tally SET count = count + 1", "counts")]
    [InlineData("UPDATE entity SET degree = 7", "wrong number of relations")]
    [InlineData("UPDATE entity SET name = 'Nobody', sort_name = 'nobody' WHERE row = 5", "1 entities were not")]
    [InlineData("DELETE FROM entity_doc WHERE row = 5", "1 entities were not")]
    [InlineData("UPDATE fact SET articles = 99, confidence = 0.1 WHERE row < 4", "3 facts were not")]
    [InlineData(
        "UPDATE fact SET retracted = 1, retraction = '{\"reason\":\"duplicate\",\"at\":\"2025\"}' WHERE row = 4",
        "1 facts were not"
    )]
    public async Task Damage_is_told_and_repaired(string damage, string told)
    {
        var before = Contents();
        Run(damage.Replace("rowid_of(term)", "term < 'm'", StringComparison.Ordinal));

        var found = await SqliteRepair.RunAsync(Graph, _ontology, TestContext.Current.CancellationToken);

        Assert.Contains(found, one => one.Contains(told, StringComparison.Ordinal));
        Assert.Equal(before, Contents());
        await using var store = await SqliteGraphStore.OpenAsync(Graph, _ontology);
        await using var scratch = await SqliteGraphStore.OpenAsync(_folder.File("scratch.db"), _ontology);
        Assert.Empty(await GraphVerification.RunAsync(store, _ontology, scratch));
    }

    /// <summary>All rows of all tables, as one text.</summary>
    private string Contents()
    {
        using var connection = Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        return string.Join(
            '\n',
            tables.SelectMany(table =>
                Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal).Prepend(table)
            )
        );
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        return rows;
    }

    private void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Graph};Pooling=False");
        connection.Open();
        return connection;
    }
}
