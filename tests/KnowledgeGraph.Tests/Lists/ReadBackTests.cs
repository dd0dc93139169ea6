using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>GraphML without a mapping: our own is read back, that of others is refused with what to do.</summary>
public sealed class ReadBackTests
{
    [Fact]
    public async Task Exported_GraphML_gives_an_equal_graph()
    {
        await using var from = new ListWorld();
        await SeedLoader.LoadAsync(await from.StoreAsync(), ListWorld.Ontology, [SeedFiles.Extracts]);
        const string Semicolons =
            """{"id":"s","schema":"Company","properties":{"name":["Alfa; Beta LLC"],"alias":["Gamma; Delta; E"]}}""";
        await from.ImportAsync(from.Write("semicolons.json", Semicolons));

        await CheckAsync(from);
    }

    [Fact]
    public Task Every_text_that_a_graph_can_hold_comes_back_as_it_was() =>
        HeldText.Extracts.SampleAsync(
            async extracts =>
            {
                await using var from = new ListWorld();
                await (await from.StoreAsync()).WriteAsync(extracts);
                await CheckAsync(from);
            },
            iter: 3,
            threads: 1
        );

    private static async Task CheckAsync(ListWorld from)
    {
        var path = from.Write("mine.graphml", "");
        await using (var output = File.Create(path))
        {
            var request = new ExportRequest(
                new GraphPages(await from.StoreAsync(), GraphPart.Whole),
                ListWorld.Ontology,
                "https://graph.example/",
                output
            );
            await ExportFormat.Find("graphml")!.WriteAsync(request, TestContext.Current.CancellationToken);
        }
        await using var to = new ListWorld();
        var result = await to.ImportAsync(path);

        Assert.Empty(result.Report.Notes);
        Assert.Equal(await EntitiesAsync(from), await EntitiesAsync(to));
        Assert.Equal(await RelationsAsync(from), await RelationsAsync(to));
    }

    [Fact]
    public async Task GraphML_of_others_is_refused_with_what_to_do()
    {
        await using var world = new ListWorld();
        var path = world.Write(
            "theirs.graphml",
            "<graphml><key id='k' for='node' attr.name='size'/><graph><node id='a'/></graph></graphml>"
        );
        var refused = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(path));
        Assert.Contains("--mapping mapping.yaml", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What GraphML holds of an entity: kinds of names and who says what are not in it.</summary>
    private static async Task<List<string>> EntitiesAsync(ListWorld world)
    {
        var all = new List<string>();
        await foreach (var one in new GraphPages(await world.StoreAsync(), GraphPart.Whole).EntitiesAsync(default))
        {
            string[] names = [.. one.Names.Select(name => name.Value).Distinct().Order(StringComparer.Ordinal)];
            var identifiers = one.Identifiers.Select(id => $"{id}").Order(StringComparer.Ordinal);
            var properties = one.Properties.OrderBy(property => property.Key, StringComparer.Ordinal);
            all.Add(
                JsonSerializer.Serialize(
                    new
                    {
                        one.Id,
                        one.Kind,
                        names,
                        one.Summary,
                        identifiers,
                        properties,
                    }
                )
            );
        }
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> RelationsAsync(ListWorld world)
    {
        var all = new List<string>();
        await foreach (
            var (one, _) in new GraphPages(await world.StoreAsync(), GraphPart.Whole).FactsAsync(false, default)
        )
        {
            if (one.Object is null)
                continue;
            var details = string.Join(';', one.Qualifiers.OrderBy(detail => detail.Key, StringComparer.Ordinal));
            all.Add(
                $"{one.Subject} {one.Relation} {one.Object} {one.Period} {one.Stance} {one.AttributedTo} {details}"
            );
        }
        return [.. all.Order(StringComparer.Ordinal)];
    }
}
