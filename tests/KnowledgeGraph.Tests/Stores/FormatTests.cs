using System.IO.Compression;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests;

/// <summary>Files that earlier programs wrote: each holds the extract of <see cref="Article"/>.</summary>
public sealed class FormatTests
{
    private const string Article = "statement-lukashenko-releases-123-2025-12-13";
    private static readonly KnowledgeGraph.Ontologies.Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Stores", "Formats");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_of_an_earlier_format_becomes_one_of_this_and_is_kept_as_it_was(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Unpack(name, folder);
        var version = name.Split('-', '.')[1];
        var before = System.IO.File.ReadAllBytes(path);

        await using (var store = await SqliteGraphStore.OpenAsync(path, _ontology, cancellation: Cancellation))
        {
            var change = Assert.Single(await store.GetChangesAsync(0, 10, Cancellation));
            var summary = await store.GetSummaryAsync(Cancellation);

            Assert.Equal((49, 114), (summary.Entities, summary.Facts));
            Assert.Equal((null, null), (change.By, change.Kind));
            await using var scratch = await SqliteGraphStore.OpenAsync(
                folder.File("scratch.db"),
                _ontology,
                cancellation: Cancellation
            );
            Assert.Empty(await GraphVerification.RunAsync(store, _ontology, scratch, _ => { }, Cancellation));
            // What the program reads in an article may be more than the earlier one read.
            await SeedLoader.LoadAsync(store, _ontology, [SeedFiles.Extract(Article)], cancellation: Cancellation);
            var again = await SeedLoader.LoadAsync(
                store,
                _ontology,
                [SeedFiles.Extract(Article)],
                cancellation: Cancellation
            );
            Assert.False(again.Written.Changed);
        }

        Assert.Equal(long.Parse(version), Version($"{path}.format-{version}"));
        Assert.True(Version(path) > long.Parse(version));
        Assert.NotEqual(before, System.IO.File.ReadAllBytes(path));
        await using var reopened = await SqliteGraphStore.OpenAsync(path, _ontology, cancellation: Cancellation);
        Assert.Equal(49, (await reopened.GetSummaryAsync(Cancellation)).Entities);
    }

    [Fact]
    public async Task A_format_that_no_step_leads_from_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var path = Unpack("format-3.db.gz", folder);
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        var error = await Assert.ThrowsAsync<StoreException>(() =>
            SqliteGraphStore.OpenAsync(path, _ontology, cancellation: Cancellation)
        );

        Assert.Equal(StoreErrorCode.Older, error.Reason);
        Assert.Equal(2, Version(path));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static string Unpack(string name, TemporaryFolder folder)
    {
        var path = folder.File("graph.db");
        using var packed = new GZipStream(
            System.IO.File.OpenRead(Path.Combine(Folder, name)),
            CompressionMode.Decompress
        );
        using var file = System.IO.File.Create(path);
        packed.CopyTo(file);
        return path;
    }

    private static long Version(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
