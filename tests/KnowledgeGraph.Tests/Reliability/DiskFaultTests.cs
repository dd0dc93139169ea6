using System.Globalization;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>
/// The disk fails under SQLite at every one of its operations: once, or from then on. KG_FAULT_STEP=1 tries each, else
/// every so many; docs/reliability.md has what came of all.
/// </summary>
public sealed class DiskFaultTests(ITestOutputHelper output)
{
    private static readonly int _step = int.Parse(
        Environment.GetEnvironmentVariable("KG_FAULT_STEP") ?? "60",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What fails, how SQLite numbers it, and whether it lasts.</summary>
    [Theory]
    [InlineData("disk full", 13, (int)DiskOpKind.Write)]
    [InlineData("write fails", 778, (int)DiskOpKind.Write)]
    [InlineData("disk read-only", 8, (int)DiskOpKind.Write)]
    [InlineData("sync fails", 1034, (int)DiskOpKind.Sync)]
    [InlineData("read fails", 266, (int)DiskOpKind.Read)]
    [InlineData("no handle left", 14, (int)DiskOpKind.Open)]
    [InlineData("truncating fails", 1546, (int)DiskOpKind.Truncate)]
    [InlineData("deleting fails", 2570, (int)DiskOpKind.Delete)]
    [InlineData("no shared memory", 5386, (int)DiskOpKind.Map)]
    public async Task A_fault_of_the_disk_is_named_and_loses_nothing_acknowledged(string what, int code, int kind)
    {
        using var template = new TemporaryFolder();
        await using (var store = await OpenAsync(template.Path))
            for (var i = 0; i < 3; i++)
                await store.WriteAsync([Article($"before-{i}")], Cancellation);
        var (runs, refused, codes) = (0, 0, new SortedSet<string>());
        foreach (var lasting in new[] { false, true })
        {
            for (var at = 1; ; at += (at < 4 ? 1 : _step))
            {
                var run = new Run((DiskOpKind)kind, code, at, lasting);
                var hit = await run.DoAsync(template.Path);
                if (!hit)
                    break;
                (runs, refused) = (runs + 1, refused + run.Refusals.Count);
                foreach (var refusal in run.Refusals)
                    codes.Add(refusal.Code);
            }
        }
        output.WriteLine($"{what}: at {runs} operations, {refused} refusals ({string.Join(", ", codes)})");
        Assert.True(runs > 0);
    }

    private static ExtractBuilder Article(string id) =>
        new ExtractBuilder(id).Entity("ales", names: [$"Name {id}"]).Fact("knows", "ales", $"friend-{id}");

    private static Task<SqliteGraphStore> OpenAsync(string folder) =>
        SqliteGraphStore.OpenAsync(Path.Combine(folder, "graph.db"), SmallOntology.Value, cancellation: Cancellation);

    /// <summary>Opens, writes, reads and closes, with a fault at one operation.</summary>
    private sealed class Run(DiskOpKind kind, int code, int at, bool lasting)
    {
        private readonly List<string> _acknowledged = ["before-0", "before-1", "before-2"];

        public List<StoreException> Refusals { get; } = [];

        /// <summary>Whether it came so far.</summary>
        public async Task<bool> DoAsync(string template)
        {
            using var folder = new TemporaryFolder();
            foreach (var file in Directory.GetFiles(template))
                File.Copy(file, folder.File(Path.GetFileName(file)));
            using var disk = new WatchedDisk(folder.Path, keep: false);
            var (seen, hit) = (0, false);
            disk.Fault = op =>
            {
                if (op.Kind != kind || ++seen != at && !(lasting && seen > at))
                    return 0;
                hit = true;
                return code;
            };
            try
            {
                await WorkAsync(folder.Path);
                disk.Fault = _ => 0;
                await CheckAsync(folder);
            }
            catch (Exception wrong)
            {
                Assert.Fail($"{kind} {at}, {(lasting ? "and all after it" : "once")}, fails with {code}: {wrong}");
            }
            return hit;
        }

        private async Task WorkAsync(string folder)
        {
            SqliteGraphStore? store = null;
            await TryAsync(async () => store = await OpenAsync(folder));
            if (store is null)
                return;
            for (var i = 0; i < 4; i++)
            {
                var id = $"during-{i}";
                if (await TryAsync(() => store.WriteAsync([Article(id)], Cancellation)))
                    _acknowledged.Add(id);
                await TryAsync(() => store.GetArticlesAsync([(ArticleId)"before-0"], Cancellation));
            }
            await store.DisposeAsync();
        }

        private async Task<bool> TryAsync(Func<Task> work)
        {
            try
            {
                await work();
                return true;
            }
            catch (StoreException refusal)
            {
                Refusals.Add(refusal);
                Assert.Contains("graph.db", refusal.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", refusal.Message, StringComparison.Ordinal);
                Assert.True(refusal.Reason is not StoreErrorCode.Failed, refusal.Message);
                return false;
            }
        }

        private async Task CheckAsync(TemporaryFolder folder)
        {
            await using (var store = await OpenAsync(folder.Path))
            {
                Assert.Empty(SqliteBackup.CheckFile(folder.File("graph.db")));
                var there = await store.GetArticlesAsync(_acknowledged.As<ArticleId>(), Cancellation);
                Assert.Equal(_acknowledged.Order(), there.Keys.Texts().Order());
                await using var scratch = new NaiveStore();
                Assert.Empty(await GraphVerification.RunAsync(store, SmallOntology.Value, scratch, null, Cancellation));
                await store.WriteAsync([Article("afterwards")], Cancellation);
            }
        }
    }
}
