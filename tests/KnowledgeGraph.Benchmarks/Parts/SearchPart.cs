using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Search for entities by the spellings of their names, and by one with a typing error.</summary>
internal static class SearchPart
{
    public static readonly Question Search = new(
        "search",
        """
        query Search($text: String!) { search(text: $text, first: 10) { edges { score matchedName { value } explanation node { id name } } } }
        """
    );

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        await using var server = await workspace.ServeWithNamesAsync(size);
        using var connection = await Connection.OpenAsync(server.Address);
        var table = new Table("spelling", "searches", "found", "p50", "p95", "slowest");
        var entities = Enumerable
            .Range(0, 2_000)
            .Select(i => i * (size.Entities / 2_000))
            .Where(graph.Shape.IsMain)
            .Take(200)
            .ToList();
        foreach (var warm in entities)
            await AskAsync(graph.Extracts.Names(warm).Latin);
        await MeasureAsync("Latin", names => names.Latin);
        await MeasureAsync("Cyrillic", names => names.Cyrillic);
        await MeasureAsync("Lacinka", names => names.Lacinka);
        await MeasureAsync("family name only", names => names.Latin.Split(' ')[^1]);
        await MeasureAsync("one letter missing", names => names.Latin.Remove(names.Latin.Length / 2, 1));
        table.Print($"Search over HTTP, {size}");

        ValueTask<ReadOnlyMemory<byte>> AskAsync(string text) =>
            connection.AskAsync(Search.AsText(server.GraphQL, new { text }));

        async Task MeasureAsync(string name, Func<Spellings, string> spell)
        {
            var found = 0;
            var times = new List<long>();
            foreach (var entity in entities)
            {
                var begin = Stopwatch.GetTimestamp();
                var answer = await AskAsync(spell(graph.Extracts.Names(entity)));
                times.Add(Stopwatch.GetTimestamp() - begin);
                // Other entities may have the very same name.
                if (
                    Encoding
                        .UTF8.GetString(answer.Span)
                        .Contains($"\"name\":\"{graph.Extracts.Names(entity).Latin}\"", StringComparison.Ordinal)
                )
                    found++;
            }
            long[] ordered = [.. times.Order()];
            table.Add(
                name,
                $"{times.Count}",
                $"{(double)found / times.Count:P0}",
                Table.Ms(Load.At(ordered, 0.5)),
                Table.Ms(Load.At(ordered, 0.95)),
                Table.Ms(Load.At(ordered, 1))
            );
        }
    }
}
