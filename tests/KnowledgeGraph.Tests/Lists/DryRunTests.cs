using System.Globalization;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>
/// A dry run refuses what the import refuses, accepts what it accepts, and counts the same; in one write or in many.
/// KG_DRY_RUNS is the number of generated histories.
/// </summary>
public sealed class DryRunTests
{
    private static readonly string[] Kinds = ["Person", "Company", "LegalEntity"];

    private static int Histories =>
        int.Parse(Environment.GetEnvironmentVariable("KG_DRY_RUNS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Generated_versions_are_judged_as_they_are_imported()
    {
        var (taken, refused) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            await using var world = new ListWorld();
            if (random.Next(2) == 0)
                await world.MergeAsync("x1", "x2");
            for (var version = 0; version < 6; version++)
            {
                var list = random.Next(4) == 0 ? "b" : "a";
                var path = world.Write($"{list}.ftm.json", File(random));
                var options = Options(random);
                var tried = await JudgeAsync(world, path, options with { DryRun = true });
                var done = await JudgeAsync(world, path, options);
                Assert.True(tried == done, $"seed {seed}, version {version}: {tried}, but {done}");
                _ = done.StartsWith("refused", StringComparison.Ordinal) ? refused++ : taken++;
            }
        }
        // Both must come about, or nothing was tried.
        Assert.True(taken > Histories && refused > Histories / 2, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public async Task Those_whom_the_graph_knew_are_found_before_as_after()
    {
        var found = 0;
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            await using var world = new ListWorld();
            await world.ImportAsync(world.Write("known.ftm.json", People(random, 60)));
            await world.ImportAsync(world.Write("new.ftm.json", People(random, 10)));
            var path = world.Write("new.ftm.json", People(random, 40));
            var (store, tried) = (await world.StoreAsync(), new TriedEntities());
            var options = new ImportOptions { AllowEnds = true };

            var would = await world.ImportAsync(path, options with { DryRun = true, Tried = tried });
            var before = await KnownEntities.FindAsync(store, ListWorld.Ontology, would.Entities, tried);
            var did = await world.ImportAsync(path, options);
            var after = await KnownEntities.FindAsync(store, ListWorld.Ontology, did.Entities);

            Assert.Equal(after, before);
            found += after.Count;
        }
        Assert.True(found > Histories, $"{found} found");
    }

    /// <summary>Few names for many people, so that some are rare and some are borne by more than are compared.</summary>
    private static string People(Random random, int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    $$$"""
                        {"id":"p{{{random.Next(1000)}}}-{{{i}}}","schema":"Person","properties":{"name":["{{{Name(
                            random
                        )}}}"],"birthDate":["{{{1960 + random.Next(3)}}}"],"passportNumber":["{{{random.Next(400)}}}"]}}

                        """
                )
        );

    private static string Name(Random random)
    {
        string[] first = ["Anna", "Bela", "Carl", "Dora", "Emil"];
        string[] second = ["Musterova", "Beispielski", "Probenko", "Exemplar", "Vzorak", "Prykladau", "Lorem"];
        return $"{first[random.Next(random.Next(1, 6))]} {second[random.Next(second.Length)]}ov{random.Next(9)}";
    }

    private static async Task<string> JudgeAsync(ListWorld world, string path, ImportOptions options)
    {
        try
        {
            return (await world.ImportAsync(path, options)).Counts.ToString();
        }
        catch (InputException error)
        {
            return $"refused: {error.Errors[0].Message}";
        }
    }

    /// <summary>Ids without prefix, so that both lists speak of the same entities.</summary>
    private static ImportOptions Options(Random random) =>
        new()
        {
            Mapping = ListWorld.Mappings.Find("ftm").Single() with { Prefix = "" },
            AtOnce = random.Next(2) == 0 ? 0 : 20_000,
            FactsAtOnce = 0,
            Whole = random.Next(3) > 0,
            AllowEnds = true,
        };

    /// <summary>Entities whose kind is another now and then, and relations that name two of them.</summary>
    private static string File(Random random)
    {
        var ids = Enumerable.Range(0, 5).Select(i => $"x{i}").Where(_ => random.Next(4) > 0).ToList();
        ids.Add("x9");
        var entities = ids.Select(id =>
            $$$"""{"id":"{{{id}}}","schema":"{{{Kind(id, random)}}}","properties":{"name":["{{{id}}}"]}}"""
        );
        var relations = Enumerable
            .Range(0, random.Next(6))
            .Select(i =>
                $$$"""{"id":"r{{{i}}}","schema":"Ownership","properties":{"owner":["{{{One()}}}"],"asset":["{{{One()}}}"]}}"""
            );
        string[] lines = [.. entities.Concat(relations)];
        random.Shuffle(lines);
        return string.Join('\n', lines) + "\n";

        string One() => ids[random.Next(ids.Count)];
    }

    private static string Kind(string id, Random random) => Kinds[random.Next(3) == 0 ? random.Next(3) : id[^1] % 3];
}
