using System.Globalization;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>
/// Power losses during writes to a SQLite file. KG_POWER_LOSSES says how many, KG_POWER_SEED repeats a run;
/// docs/reliability.md has what came of 2,000.
/// </summary>
public sealed class PowerLossTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int _count = Number("KG_POWER_LOSSES", 20);
    private static readonly int _seed = Number("KG_POWER_SEED", Random.Shared.Next());

    private readonly TemporaryFolder _folder = new();

    // By the sequence number that each acknowledged write gave.
    private readonly List<(int At, long Sequence)> _acknowledged = [];
    private readonly Dictionary<long, string> _states = new() { [0] = "" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_one_by_one_survive_a_power_loss()
    {
        var random = new Random(_seed);
        using var disk = new WatchedDisk(_folder.Path);
        await using (var store = await OpenAsync(_folder.Path))
            await WriteAllAsync(disk, store, random, 70);
        // Else no page came from the journal into the file.
        Assert.True(disk.Log.Count(op => op is { Kind: DiskOpKind.Sync, Name: "graph.db" }) > 2);

        await LoseAsync(disk, random, _count / 2);
    }

    [Fact]
    public async Task A_fill_and_what_follows_survive_a_power_loss()
    {
        var random = new Random(_seed + 1);
        using var disk = new WatchedDisk(_folder.Path);
        await using (var store = await OpenAsync(_folder.Path))
        {
            await store.FillAsync(
                Enumerable.Range(0, 40).Select(i => (ArticleExtract)Article(random, i)).ToAsyncEnumerable(),
                cancellation: Cancellation
            );
            await AcknowledgeAsync(disk, store);
            await WriteAllAsync(disk, store, random, 10);
        }

        await LoseAsync(disk, random, _count - _count / 2);
    }

    [Fact]
    public async Task A_disk_that_does_not_sync_loses_what_was_acknowledged()
    {
        var random = new Random(_seed + 2);
        using var disk = new WatchedDisk(_folder.Path) { Syncs = false };
        await using (var store = await OpenAsync(_folder.Path))
            await WriteAllAsync(disk, store, random, 5);

        await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => LoseAsync(disk, random, 20));
    }

    private async Task WriteAllAsync(WatchedDisk disk, SqliteGraphStore store, Random random, int writes)
    {
        for (var i = 0; i < writes; i++)
        {
            var before = store.Sequence;
            await store.WriteAsync(
                new GraphWrite([Article(random, random.Next(60))])
                {
                    Removed = random.Next(8) == 0 ? [(ArticleId)$"article-{random.Next(60)}"] : [],
                    Key = new WriteKey($"write-{disk.Count}-{i}", "input", null),
                },
                Cancellation
            );
            Assert.True(store.Sequence >= before);
            await AcknowledgeAsync(disk, store);
        }
    }

    private async Task AcknowledgeAsync(WatchedDisk disk, SqliteGraphStore store)
    {
        _acknowledged.Add((disk.Count, store.Sequence!.Value));
        _states[store.Sequence.Value] = await StateAsync(store);
    }

    private async Task LoseAsync(WatchedDisk disk, Random random, int count)
    {
        var atOnce = 0;
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(disk.Count + 1);
            var unsynced = (Unsynced)(i % 3);
            var sector = i % 2 == 0 ? 512 : 4096;
            var folder = _folder.File($"after-{i}");
            Directory.CreateDirectory(folder);
            new PowerLoss(disk, at, unsynced, sector, random).Rebuild(folder);
            try
            {
                atOnce += await CheckAsync(folder, at) ? 1 : 0;
            }
            catch (Exception wrong)
            {
                Assert.Fail($"KG_POWER_SEED={_seed}, loss {i} of {count} at {at}, {unsynced}, {sector}: {wrong}");
            }
            Directory.Delete(folder, recursive: true);
        }
        output.WriteLine(
            $"{count} losses at {disk.Count} places of {_acknowledged.Count} acknowledged writes; "
                + $"{atOnce} kept the write that was under way."
        );
    }

    private async Task<bool> CheckAsync(string folder, int at)
    {
        var acknowledged = _acknowledged.LastOrDefault(write => write.At <= at).Sequence;
        await using var store = await OpenAsync(folder);
        Assert.Empty(SqliteBackup.CheckFile(Path.Combine(folder, "graph.db")));
        var there = store.Sequence!.Value;
        Assert.True(there >= acknowledged, $"{acknowledged} was acknowledged, {there} is there.");
        Assert.True(_states.TryGetValue(there, out var state), $"Half of a write is there: {there}.");
        Assert.Equal(state, await StateAsync(store));
        await using var scratch = new NaiveStore();
        Assert.Empty(await GraphVerification.RunAsync(store, SmallOntology.Value, scratch, null, Cancellation));
        await store.WriteAsync([new ExtractBuilder("afterwards").Entity("ales")], Cancellation);
        return there > acknowledged;
    }

    private static async Task<string> StateAsync(IGraphStore store)
    {
        var hashes = new List<string>();
        await foreach (var extract in store.ReadExtractsAsync(cancellation: Cancellation))
            hashes.Add(GraphJson.HashOf(extract));
        return string.Join(' ', hashes.Order(StringComparer.Ordinal));
    }

    private static ExtractBuilder Article(Random random, int number)
    {
        var article = new ExtractBuilder($"article-{number}").Entity("ales", names: [$"Name {random.Next(9)}"]);
        for (var i = random.Next(1, 12); i > 0; i--)
            article.Fact("knows", $"person-{i}", $"friend-{random.Next(30)}");
        article.Value("age", "ales", $"{random.Next(20, 90)}");
        if (random.Next(4) == 0)
            article.Same($"person-{random.Next(30)}", $"friend-{random.Next(30)}");
        if (random.Next(4) == 0)
            article.Review(article.LastIdentity!, ReviewState.Accepted);
        return article;
    }

    private static Task<SqliteGraphStore> OpenAsync(string folder) =>
        SqliteGraphStore.OpenAsync(Path.Combine(folder, "graph.db"), SmallOntology.Value, cancellation: Cancellation);

    private static int Number(string variable, int otherwise) =>
        int.Parse(Environment.GetEnvironmentVariable(variable) ?? $"{otherwise}", CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Dispose();
}
