using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What people take away is what they see.</summary>
[Collection("reading")]
public sealed class SavingTests(PageServer server)
{
    [Fact]
    public async Task Tables_data_and_graph_hold_what_is_drawn()
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var drawn = await visitor.DrawnAsync();
        var entities = (await visitor.PlacesAsync()).Select(place => place.Split(' ')[0]).ToHashSet();

        var table = await visitor.SaveAsync("^Relations");
        Assert.StartsWith("from,relation,to,stance", table.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.All(drawn.Where(id => !entities.Contains(id)), fact =>
            Assert.Contains(fact, table, StringComparison.Ordinal)
        );
        Assert.Equal(entities.Count + 1, (await visitor.SaveAsync("^Entities")).Trim().Split("\r\n").Length);

        var data = JsonDocument.Parse(await visitor.SaveAsync("^Everything")).RootElement;
        Assert.Equal(
            drawn,
            data.GetProperty("entities")
                .EnumerateArray()
                // Properties are not drawn.
                .Concat(
                    data.GetProperty("facts")
                        .EnumerateArray()
                        .Where(fact => fact.GetProperty("object").ValueKind is JsonValueKind.Object)
                )
                .Select(item => item.GetProperty("id").GetString()!)
                .Order(StringComparer.Ordinal)
        );
        Assert.All(data.GetProperty("facts").EnumerateArray(), fact =>
            Assert.NotEqual("", fact.GetProperty("evidence")[0].GetProperty("quote").GetString())
        );

        var graph = XDocument.Parse(await visitor.SaveAsync("Gephi")).Descendants();
        Assert.Equal(
            drawn,
            graph
                .Where(element => element.Name.LocalName is "node" or "edge")
                .Select(element => element.Attribute("id")!.Value)
                .Order(StringComparer.Ordinal)
        );

        Assert.StartsWith("\uFFFDPNG", await visitor.SaveAsync("^Picture"), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }
}
