using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>
/// kill -9 in the middle of writes: nothing that was acknowledged is lost, nothing is half there, the graph opens.
/// KG_KILLS says how often for each sort of write; docs/reliability.md has what came of many.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const string Seed = "statement-lukashenko-releases-123-2025-12-13";
    private const string Import =
        "mutation($text: String!) { importExtract(text: $text) { sequence errors { message } } }";

    private static readonly int _kills = int.Parse(Environment.GetEnvironmentVariable("KG_KILLS") ?? "2");
    private static readonly KnowledgeGraph.Ontologies.Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);

    // What is drawn differs from run to run: so does the moment of the kill, whatever is drawn.
    private readonly Random _random = new();
    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.File("graph.db");

    [Fact]
    public async Task Edits_that_were_acknowledged_are_there_after_the_server_is_killed()
    {
        using var seed = new SmallSeed(Seed);
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < _kills; round++)
        {
            using var server = KilledProgram.Start(
                "--urls",
                "http://127.0.0.1:0",
                "--Store:Path",
                Graph,
                "--Seed:Folder",
                seed.Path
            );
            using var client = new HttpClient { BaseAddress = await server.Address.WaitAsync(Cancellation) };
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writers = Enumerable
                .Range(0, 3)
                .Select(writer => WriteAsync(client, $"r{round}w{writer}", acknowledged, begun));
            var writing = Task.WhenAll(writers.ToList());
            await Task.WhenAny(begun.Task, writing);
            await Task.Delay(_random.Next(50, 800), Cancellation);
            await server.KillAsync();
            await writing;

            await using var store = await OpenAsync();
            var there = await store.GetArticlesAsync(acknowledged.As<ArticleId>(), Cancellation);
            Assert.Equal(acknowledged.Order(), there.Keys.Texts().Order());
            await VerifyAsync(store);
        }
        Assert.NotEmpty(acknowledged);
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_all_or_nothing_and_goes_on()
    {
        for (var round = 0; round < _kills; round++)
        {
            using (var seeding = KilledProgram.Start("seed", SeedFiles.Extracts, "--Store:Path", Graph))
            {
                await Task.Delay(_random.Next(200, 3_000), Cancellation);
                await seeding.KillAsync();
            }
            await using (var store = await OpenAsync())
            {
                var before = (await store.GetSummaryAsync(Cancellation)).Articles;
                await VerifyAsync(store);
                await SeedLoader.LoadAsync(store, _ontology, [SeedFiles.Extracts], cancellation: Cancellation);

                Assert.Contains(before, new long[] { 0, 31 });
                Assert.Equal(31, (await store.GetSummaryAsync(Cancellation)).Articles);
            }
            Clear();
        }
    }

    [Fact]
    public async Task A_backup_that_is_killed_leaves_the_earlier_ones_whole_and_the_next_one_works()
    {
        var backups = _folder.File("backups");
        await using (var store = await OpenAsync())
            await SeedLoader.LoadAsync(store, _ontology, [SeedFiles.Extract(Seed)], cancellation: Cancellation);
        var first = await SqliteBackup.TakeAsync(Graph, [], backups, cancellation: Cancellation);
        for (var round = 0; round < _kills; round++)
        {
            await using (var store = await OpenAsync())
                await store.WriteAsync(
                    new([ExtractReader.ReadText(_ontology, "text", TextOf($"b{round}"))]),
                    Cancellation
                );
            using (var backing = KilledProgram.Start("backup", backups, "--Store:Path", Graph))
            {
                await Task.Delay(_random.Next(100, 900), Cancellation);
                await backing.KillAsync();
            }
            var restored = _folder.File("restored.db");
            await SqliteBackup.RestoreAsync(backups, first.Manifest, restored, Cancellation);
            await SqliteBackup.RestoreAsync(backups, null, restored, Cancellation);
            var next = await SqliteBackup.TakeAsync(Graph, [], backups, cancellation: Cancellation);
            Assert.Equal(next.Sequence, await SqliteBackup.RestoreAsync(backups, null, restored, Cancellation));
            await using var again = await SqliteGraphStore.OpenAsync(restored, _ontology, cancellation: Cancellation);
            await VerifyAsync(again);
        }
    }

    [Fact]
    public async Task A_file_whose_upgrade_is_killed_is_upgraded_at_the_next_start()
    {
        for (var round = 0; round < _kills; round++)
        {
            FormatTests.Unpack("format-3.db.gz", _folder);
            using (var opening = KilledProgram.Start("suspects", "--Store:Path", Graph))
            {
                await Task.Delay(_random.Next(200, 900), Cancellation);
                await opening.KillAsync();
            }
            await using (var store = await OpenAsync())
            {
                Assert.Equal(1, (await store.GetSummaryAsync(Cancellation)).Sequence);
                await VerifyAsync(store);
            }
            Clear();
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Writes until the server is gone.</summary>
    private static async Task WriteAsync(
        HttpClient client,
        string name,
        ConcurrentBag<string> acknowledged,
        TaskCompletionSource begun
    )
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var id = $"{name}n{i}";
                using var answer = await client.PostAsJsonAsync(
                    "/graphql",
                    new { query = Import, variables = new { text = TextOf(id) } },
                    Cancellation
                );
                var json = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
                // Busy with everything else, it may say that it takes too long: that is no acknowledgement.
                if (!json.TryGetProperty("data", out var data))
                {
                    Assert.Contains("TIMEOUT", json.ToString(), StringComparison.Ordinal);
                    continue;
                }
                var outcome = data.GetProperty("importExtract");
                Assert.Equal(0, outcome.GetProperty("errors").GetArrayLength());
                acknowledged.Add(id);
                begun.TrySetResult();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
        {
            // Killed.
        }
    }

    private static string TextOf(string id) =>
        $$"""
            format: article-extract/1
            source: { id: {{id}}, title: About {{id}}, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
            text:
              - { s: s1, t: "Person {{id}} met Maria Kalesnikava." }
            entities:
              - { key: person-{{id}}, type: Person, name: Person {{id}} }
              - { key: maria-kalesnikava, type: Person, name: Maria Kalesnikava }
            facts:
              - { subject: person-{{id}}, predicate: metWith, object: maria-kalesnikava, evidence: [ { s: s1, exact: "met Maria" } ] }
            """;

    private void Clear()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "graph.db*"))
            System.IO.File.Delete(file);
    }

    private Task<SqliteGraphStore> OpenAsync() =>
        SqliteGraphStore.OpenAsync(Graph, _ontology, cancellation: Cancellation);

    private async Task VerifyAsync(SqliteGraphStore store)
    {
        Assert.Empty(SqliteBackup.CheckFile(Graph));
        var path = _folder.File("scratch.db");
        await using (var scratch = await SqliteGraphStore.OpenAsync(path, _ontology, cancellation: Cancellation))
            Assert.Empty(await GraphVerification.RunAsync(store, _ontology, scratch, _ => { }, Cancellation));
        System.IO.File.Delete(path);
    }

    public void Dispose() => _folder.Dispose();
}
