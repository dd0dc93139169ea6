using System.Globalization;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>Power losses while a file of an earlier format is brought to this one.</summary>
public sealed class PowerLossUpgradeTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(
        Environment.GetEnvironmentVariable("KG_POWER_LOSSES") ?? "10",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upgrade_survives_a_power_loss_and_keeps_the_file_as_it_was()
    {
        var (ontology, seed) = (OntologyReader.Read(SeedFiles.Ontology), Random.Shared.Next());
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var path = FormatTests.Unpack("format-3.db.gz", folder);
        using var disk = new WatchedDisk(folder.Path);
        await using (await SqliteGraphStore.OpenAsync(path, ontology, cancellation: Cancellation)) { }

        for (var i = 0; i < _count; i++)
        {
            using var after = new TemporaryFolder();
            var (at, unsynced) = (random.Next(disk.Count + 1), (Unsynced)(i % 3));
            try
            {
                new PowerLoss(disk, at, unsynced, i % 2 == 0 ? 512 : 4096, random).Rebuild(after.Path);
                await using var store = await SqliteGraphStore.OpenAsync(
                    after.File("graph.db"),
                    ontology,
                    cancellation: Cancellation
                );
                Assert.Empty(SqliteBackup.CheckFile(after.File("graph.db")));
                // Made before the upgrade, or again by this opening.
                Assert.Empty(SqliteBackup.CheckFile(after.File("graph.db.format-3")));
                Assert.True(new FileInfo(after.File("graph.db.format-3")).Length > 100_000);
                var summary = await store.GetSummaryAsync(Cancellation);
                Assert.Equal((49, 114), (summary.Entities, summary.Facts));
            }
            catch (Exception wrong)
            {
                Assert.Fail($"Seed {seed}, loss {i} at {at} of {disk.Count}, {unsynced}: {wrong}");
            }
        }
        output.WriteLine($"{_count} losses at {disk.Count} places of an upgrade");
    }
}
