using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_and_its_folder_are_made()
    {
        var path = _folder.File("some/where/graph.db");

        await using (await OpenAsync(path))
            Assert.True(System.IO.File.Exists(path));

        Assert.Equal(
            ["graph.db", "graph.db.lock"],
            Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public async Task Written_graph_is_there_after_reopening()
    {
        await using (var store = await OpenAsync())
            await WriteAsync(store, "a");

        await using var again = await OpenAsync();
        Assert.Equal((1, 1), ((await again.GetSummaryAsync()).Entities, (await again.GetSummaryAsync()).Sequence));
        Assert.False((await WriteAsync(again, "a")).Changed);
        Assert.Equal(
            "ok|wal|2|5",
            $"{Ask("PRAGMA integrity_check")}|{Ask("PRAGMA journal_mode")}|{Ask("PRAGMA synchronous")}|{Ask("PRAGMA user_version")}"
        );
    }

    [Fact]
    public async Task A_link_to_the_file_is_the_same_graph_to_a_second_opener()
    {
        await using var store = await OpenAsync();
        System.IO.File.CreateSymbolicLink(_folder.File("link.db"), "graph.db");

        var error = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(_folder.File("link.db")));

        Assert.Equal(StoreErrorCode.Locked, error.Reason);
        Assert.False(System.IO.File.Exists(_folder.File("link.db.lock")));
    }

    [Fact]
    public async Task A_file_with_two_names_is_neither_opened_nor_copied_and_left_as_it_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere .NET does not count the names of a file.");
        await using (var store = await OpenAsync())
            await WriteAsync(store, "a");
        var before = await System.IO.File.ReadAllBytesAsync(File);
        var second = _folder.File("second.db");
        using (var link = System.Diagnostics.Process.Start("ln", [File, second]))
            await link.WaitForExitAsync();

        foreach (var name in new[] { File, second })
        {
            var error = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(name));
            Assert.Contains($"{name} is a file with 2 names", error.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StoreException>(() =>
                SqliteBackup.SnapshotAsync(name, _folder.File("copy.db"), CancellationToken.None)
            );
        }

        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(second));
        System.IO.File.Delete(second);
        await using var again = await OpenAsync();
    }

    [Fact]
    public async Task A_second_opener_waits_two_seconds_and_is_told_who_is_in_the_way()
    {
        await using var store = await OpenAsync();

        await RefusedAsync("STORE_LOCKED", "in use by another process");

        await WriteAsync(store, "a");
    }

    [Fact]
    public async Task A_second_opener_gets_in_when_the_first_leaves_in_time()
    {
        var store = await OpenAsync();
        var second = OpenAsync();

        await store.DisposeAsync();

        await using var opened = await second;
    }

    [Fact]
    public async Task A_text_file_is_refused_and_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(
            File,
            "Dear diary, today I wrote a text that is long enough to have a header.",
            TestContext.Current.CancellationToken
        );

        await RefusedAsync("STORE_FOREIGN", "is not a graph of this program");

        Assert.StartsWith(
            "Dear diary",
            await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Ask("CREATE TABLE diary (entry TEXT); PRAGMA application_id = 7; SELECT 1");
        var before = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);

        await RefusedAsync("STORE_FOREIGN", "is not a graph of this program");

        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_newer_format_is_refused_with_both_versions()
    {
        await using (await OpenAsync()) { }
        Ask("PRAGMA user_version = 99; SELECT 1");

        await RefusedAsync("STORE_NEWER", "has format 99");
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_damaged_file_is_refused(double place)
    {
        await using (var store = await OpenAsync())
        {
            for (var i = 0; i < 50; i++)
                await WriteAsync(store, $"a{i}");
        }
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = (long)(file.Length * place) / 4096 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        await RefusedAsync("STORE_DAMAGED", "is damaged");
    }

    [Fact]
    public async Task A_truncated_file_is_refused()
    {
        await using (var store = await OpenAsync())
            await WriteAsync(store, "a");
        using (var file = System.IO.File.OpenWrite(File))
            file.SetLength(file.Length / 2);

        await RefusedAsync("STORE_DAMAGED", "is damaged");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await System.IO.File.WriteAllTextAsync(_folder.File("plain"), "", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(_folder.File("plain/graph.db")));

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Contains(_folder.File("plain/graph.db"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "root writes where nobody may");
        Directory.CreateDirectory(_folder.File("closed"));
        System.IO.File.SetUnixFileMode(_folder.File("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(
            "STORE_UNAVAILABLE",
            (await Assert.ThrowsAsync<StoreException>(() => OpenAsync(_folder.File("closed/graph.db")))).Code
        );
    }

    [Fact]
    public async Task A_full_disk_refuses_the_write_and_the_store_lives_on()
    {
        await using var store = await SqliteGraphStore.OpenAsync(File, SmallOntology.Value, maxBytes: 400_000);
        await WriteAsync(store, "a");
        var big = new ExtractBuilder("big");
        for (var i = 0; i < 500; i++)
            big.Entity($"e{i}", name: $"Entity {i}", summary: new string('x', 2000));

        var error = await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([big]));

        Assert.Equal("STORE_FULL", error.Code);
        Assert.Equal(1, (await store.GetSummaryAsync()).Entities);
        Assert.True((await WriteAsync(store, "b")).Changed);
    }

    [Fact]
    public async Task Cancelling_stops_a_long_question()
    {
        await using var store = await OpenAsync();
        var crowd = new ExtractBuilder("crowd");
        for (var i = 0; i < 400; i++)
            crowd.Fact("influences", $"p{i}", $"p{i * 7 % 400}").Fact("knows", $"p{i}", $"p{(i + 1) % 400}");
        await store.WriteAsync([crowd]);
        var facts = FactFilter.Everything;
        for (var i = 0; i < 7; i++)
            facts = new FactFilter { Other = new EntityFilter.RelatedCount(facts, Comparison.GreaterOrEqual, 0) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.FindEntitiesAsync(
                new EntityQuery(
                    [],
                    new EntityFilter.RelatedCount(facts, Comparison.GreaterOrEqual, 0),
                    [],
                    new PageRequest(400)
                ),
                patience.Token
            )
        );

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
        Assert.Equal(400, (await store.GetSummaryAsync()).Entities);
    }

    private Task<SqliteGraphStore> OpenAsync(string? path = null) =>
        SqliteGraphStore.OpenAsync(path ?? File, SmallOntology.Value);

    private static Task<WriteResult> WriteAsync(SqliteGraphStore store, string article) =>
        store.WriteAsync([new ExtractBuilder(article).Entity("ales")]);

    private async Task RefusedAsync(string code, string message)
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => OpenAsync());
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    private string? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
