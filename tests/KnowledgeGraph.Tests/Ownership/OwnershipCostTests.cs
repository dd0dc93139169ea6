using KnowledgeGraph.Model;
using KnowledgeGraph.Owners;
using KnowledgeGraph.Tests.Api;
using KnowledgeGraph.Tests.Lists;

namespace KnowledgeGraph.Tests.Ownership;

/// <summary>What a question for owners costs: calls of the store by levels, whatever the number of owners.</summary>
public sealed class OwnershipCostTests
{
    [Fact]
    public async Task Question_costs_calls_by_levels_and_not_by_owners()
    {
        var narrow = await CallsAsync(levels: 5, owners: 1);
        var wide = await CallsAsync(levels: 5, owners: 15);
        var deep = await CallsAsync(levels: 10, owners: 1);

        Assert.Equal(narrow, wide);
        Assert.Equal(narrow + 5, deep);
    }

    /// <summary>Companies above each other, each owned by the next one and by some people.</summary>
    private static async Task<int> CallsAsync(int levels, int owners)
    {
        await using var world = new ListWorld();
        var lines = new List<string>();
        for (var level = 0; level <= levels; level++)
        {
            lines.Add($$$"""{"id":"c{{{level}}}","schema":"Company","properties":{"name":["Company {{{level}}}"]}}""");
            if (level < levels)
                lines.Add(Owns($"c{level + 1}", $"c{level}", 55));
            for (var owner = 0; owner < owners; owner++)
            {
                var id = $"p{level}o{owner}";
                lines.Add($$$"""{"id":"{{{id}}}","schema":"Person","properties":{"name":["Person {{{id}}}"]}}""");
                lines.Add(Owns(id, $"c{level}", 3));
            }
        }
        await world.ImportAsync(world.Write("cost.json", string.Join('\n', lines)));
        var store = new CountingStore(await world.StoreAsync());

        var on = PartialDate.Parse("2023");
        var answer = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "ftm-c0", on, 0, []);

        Assert.Equal(levels + ((levels + 1) * owners), answer!.Ends.Count);
        return store.Calls.Count;
    }

    private static string Owns(string owner, string asset, int percent) =>
        $$$"""{"id":"{{{owner}}}-{{{asset}}}","schema":"Ownership","properties":{"owner":["{{{owner}}}"],"asset":["{{{asset}}}"],"percentage":["{{{percent}}}"]}}""";
}
