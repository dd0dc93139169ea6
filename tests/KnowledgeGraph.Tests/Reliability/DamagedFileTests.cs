using System.Globalization;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>Files that somebody or something cut or overwrote. KG_FAULT_STEP=1 tries each page and each part of the
/// journal.</summary>
public sealed class DamagedFileTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int _step = int.Parse(
        Environment.GetEnvironmentVariable("KG_FAULT_STEP") ?? "60",
        CultureInfo.InvariantCulture
    );

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(7);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cut")]
    [InlineData("overwritten")]
    public async Task A_journal_that_was_damaged_leaves_the_first_writes_whole(string damage)
    {
        await CopyOpenAsync(8);
        var journal = File.ReadAllBytes(_folder.File("copy.db-wal"));
        var (cuts, least, most) = (0, 8L, 0L);
        for (var at = 0; at < journal.Length; at += 512 * _step)
        {
            var damaged = damage == "cut" ? journal[..at] : [.. journal];
            if (damage != "cut")
                _random.NextBytes(damaged.AsSpan(at, Math.Min(512, damaged.Length - at)));
            await RestoreAsync(damaged);

            await using var store = await OpenAsync("damaged.db");
            Assert.Empty(SqliteBackup.CheckFile(_folder.File("damaged.db")));
            var there = (await store.GetSummaryAsync(Cancellation)).Articles;
            var ids = (await store.GetArticlesAsync(Ids(8).As<ArticleId>(), Cancellation)).Keys.Texts().Order();
            Assert.Equal(Ids((int)there), ids);
            await using var scratch = new NaiveStore();
            Assert.Empty(await GraphVerification.RunAsync(store, SmallOntology.Value, scratch, null, Cancellation));
            (cuts, least, most) = (cuts + 1, Math.Min(least, there), Math.Max(most, there));
        }
        output.WriteLine($"journal {damage} at {cuts} places: {least} to {most} of 8 writes are there");
        Assert.True(least < 8);
    }

    [Fact]
    public async Task A_page_that_was_overwritten_is_named_or_worked_out_anew_and_never_shown_wrong()
    {
        await using (var store = await OpenAsync("graph.db"))
            for (var i = 0; i < 20; i++)
                await store.WriteAsync([Article(i)], Cancellation);
        var whole = File.ReadAllBytes(_folder.File("graph.db"));
        var (pages, refused, told) = (0, 0, 0);
        for (var page = 0; page < whole.Length / 4096; page += Math.Max(1, _step / 10))
        {
            byte[] damaged = [.. whole];
            _random.NextBytes(damaged.AsSpan(page * 4096 + _random.Next(2) * 100, 3_000));
            File.WriteAllBytes(_folder.File("damaged.db"), damaged);
            pages++;
            try
            {
                await using var store = await OpenAsync("damaged.db");
                await using var scratch = new NaiveStore();
                var mistakes = SqliteBackup
                    .CheckFile(_folder.File("damaged.db"))
                    .Concat(await GraphVerification.RunAsync(store, SmallOntology.Value, scratch, null, Cancellation));
                if (mistakes.Any())
                    told++;
                else
                    Assert.Equal(20, (await store.GetSummaryAsync(Cancellation)).Articles);
            }
            catch (StoreException refusal)
            {
                Assert.Contains("damaged.db", refusal.Message, StringComparison.Ordinal);
                refused++;
            }
        }
        output.WriteLine($"{pages} pages overwritten: {refused} refused by name, {told} found by kg verify");
        Assert.True(refused > 0);
    }

    private static IEnumerable<string> Ids(int count) =>
        Enumerable.Range(0, count).Select(i => $"article-{i:00}").Order();

    private static ExtractBuilder Article(int i) =>
        new ExtractBuilder($"article-{i:00}").Entity("ales", names: [$"Name {i}"]).Fact("knows", "ales", $"friend-{i}");

    /// <summary>A graph as a copy of the disk would have it while the program runs: with its journal.</summary>
    private async Task CopyOpenAsync(int writes)
    {
        await using var store = await OpenAsync("graph.db");
        for (var i = 0; i < writes; i++)
            await store.WriteAsync([Article(i)], Cancellation);
        foreach (var ending in new[] { "", "-wal" })
            File.Copy(_folder.File("graph.db" + ending), _folder.File("copy.db" + ending));
    }

    private async Task RestoreAsync(byte[] journal)
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "damaged.db*"))
            File.Delete(file);
        File.Copy(_folder.File("copy.db"), _folder.File("damaged.db"));
        await File.WriteAllBytesAsync(_folder.File("damaged.db-wal"), journal, Cancellation);
    }

    private Task<SqliteGraphStore> OpenAsync(string name) =>
        SqliteGraphStore.OpenAsync(_folder.File(name), SmallOntology.Value, cancellation: Cancellation);

    public void Dispose() => _folder.Dispose();
}
