using KnowledgeGraph.Loading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Backups;

/// <summary>Backups of real files, taken while the store is open and written to.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.File("graph.db");
    private string Backups => _folder.File("backups");

    [Fact]
    public async Task Backup_taken_while_writing_restores_to_a_state_that_once_was()
    {
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store, 0, 30);
            using var stop = new CancellationTokenSource();
            var writing = Task.Run(async () =>
            {
                for (var i = 30; !stop.IsCancellationRequested; i++)
                    await WriteAsync(store, i, 1);
            });
            await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);
            await stop.CancelAsync();
            await writing;
        }

        var sequence = await SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation);

        await using var restored = await OpenAsync();
        Assert.InRange(sequence, 30, long.MaxValue);
        Assert.Equal(sequence, restored.Sequence);
        Assert.Equal(sequence, (await restored.GetSummaryAsync(Cancellation)).Articles);
        Assert.Empty(SqliteBackup.CheckFile(Graph));
        Assert.Empty(await VerifyAsync(restored));
    }

    [Fact]
    public async Task What_is_kept_and_what_is_restored_is_for_its_user_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using (var store = await OpenAsync())
            await WriteAsync(store, 0, 1);
        var others = _folder.File("accounts.db");
        File.Copy(Graph, others);

        await SqliteBackup.TakeAsync(Graph, [others], Backups, cancellation: Cancellation);
        await SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation);

        var pieces = Directory.GetFiles(Path.Combine(Backups, "chunks"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(pieces);
        foreach (var file in (string[])[.. pieces, Graph, others])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Backups_to_one_folder_wait_for_each_other_and_clear_up_after_one_that_was_killed()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, 0, 5);
        var left = Path.Combine(Backups, "taking-by-one-that-was-killed");
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "graph.db"), "half", Cancellation);
        Task<BackupDone> second;
        await using (new FileStream(Path.Combine(Backups, ".lock"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            second = SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);
            await Task.Delay(500, Cancellation);
            Assert.False(second.IsCompleted);
            Assert.True(Directory.Exists(left));
        }

        await second;

        Assert.False(Directory.Exists(left));
        Assert.Single(SqliteBackup.List(Backups));
    }

    [Theory]
    [InlineData("""{"format":1,"files":[{"name":"graph.db","size":1,"sha256":"","chunks":null}]}""")]
    [InlineData("""{"format":1,"files":[null]}""")]
    public async Task Manifest_that_lacks_parts_is_refused(string manifest)
    {
        Directory.CreateDirectory(Path.Combine(Backups, "manifests"));
        await File.WriteAllTextAsync(Path.Combine(Backups, "manifests", "1.json"), manifest, Cancellation);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() =>
            SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation)
        );

        Assert.Contains("is not a manifest", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_backup_of_the_same_graph_writes_nothing_new()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, 0, 5);

        var first = await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);
        var second = await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);

        Assert.InRange(first.NewBytes, 1, first.Bytes);
        Assert.Equal(0, second.NewBytes);
    }

    [Fact]
    public async Task Decisions_and_watched_subjects_beside_the_graph_come_back_with_it()
    {
        var cleared = _folder.File("cleared-hits.jsonl");
        await File.WriteAllTextAsync(cleared, "{}\n", Cancellation);
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store, 0, 1);
            string[] others = [cleared, _folder.File("watch-list.jsonl")];
            await SqliteBackup.TakeAsync(Graph, others, Backups, cancellation: Cancellation);
        }
        await File.AppendAllTextAsync(cleared, "later", Cancellation);
        await SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation);
        Assert.Equal("{}\n", await File.ReadAllTextAsync(cleared, Cancellation));
    }

    [Fact]
    public async Task Old_backups_go_and_the_kept_one_stays_whole()
    {
        await using (var store = await OpenAsync())
        {
            for (var i = 0; i < 4; i++)
            {
                await WriteAsync(store, i, 1);
                await SqliteBackup.TakeAsync(Graph, [], Backups, keep: 2, cancellation: Cancellation);
            }
        }

        var kept = SqliteBackup.List(Backups);

        Assert.Equal(2, kept.Count);
        Assert.All(kept, manifest => SqliteBackup.Verify(Backups, manifest, Cancellation));
        Assert.Equal(3, await SqliteBackup.RestoreAsync(Backups, kept[0], Graph, Cancellation));
    }

    [Fact]
    public async Task Damaged_backup_is_refused_and_the_graph_stays()
    {
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store, 0, 3);
            await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);
        }
        var piece = Directory.EnumerateFiles(Path.Combine(Backups, "chunks"), "*", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(piece, Cancellation);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(piece, bytes, Cancellation);
        var before = await File.ReadAllBytesAsync(Graph, Cancellation);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() =>
            SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation)
        );

        Assert.Contains(Path.GetFileName(piece), error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Graph, Cancellation));
    }

    [Fact]
    public async Task Restore_keeps_what_was_there_beside_it()
    {
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store, 0, 1);
            await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);
            await WriteAsync(store, 1, 1);
        }

        await SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation);

        await using var before = await SqliteGraphStore.OpenAsync(
            Graph + ".before-restore",
            SmallOntology.Value,
            cancellation: Cancellation
        );
        Assert.Equal(2, before.Sequence);
    }

    [Fact]
    public async Task Restore_into_an_open_graph_is_refused()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, 0, 1);
        await SqliteBackup.TakeAsync(Graph, [], Backups, cancellation: Cancellation);

        var error = await Assert.ThrowsAsync<StoreException>(() =>
            SqliteBackup.RestoreAsync(Backups, null, Graph, Cancellation)
        );

        Assert.Equal("STORE_LOCKED", error.Code);
    }

    [Theory]
    [InlineData("UPDATE entity_doc SET doc = replace(doc, 'Ann0', 'Eve')", "is not what its articles say")]
    [InlineData("UPDATE fact SET confidence = 0.5", "is not what its articles say")]
    [InlineData("UPDATE sentence SET text = 'Something else.'", "does not stand in sentence")]
    public async Task Verification_finds_rows_that_articles_do_not_say(string damage, string mistake)
    {
        await using (var store = await OpenAsync())
            await WriteAsync(store, 0, 3);
        await using (var connection = new SqliteConnection($"Data Source={Graph};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = damage;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        await using var damaged = await OpenAsync();
        var mistakes = await VerifyAsync(damaged);

        Assert.Contains(mistakes, found => found.Contains(mistake, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<SqliteGraphStore> OpenAsync() =>
        SqliteGraphStore.OpenAsync(Graph, SmallOntology.Value, cancellation: Cancellation);

    private async Task<IReadOnlyList<string>> VerifyAsync(IGraphStore store)
    {
        await using var scratch = await SqliteGraphStore.OpenAsync(
            _folder.File($"{Guid.NewGuid():N}.db"),
            SmallOntology.Value,
            cancellation: Cancellation
        );
        return await GraphVerification.RunAsync(store, SmallOntology.Value, scratch, cancellation: Cancellation);
    }

    private static async Task WriteAsync(IGraphStore store, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            await store.WriteAsync(
                [
                    new ExtractBuilder($"article-{i}")
                        .Entity($"ann{i}")
                        .Entity($"bob{i}")
                        .Fact("knows", $"ann{i}", $"bob{i}"),
                ],
                Cancellation
            );
        }
    }
}
