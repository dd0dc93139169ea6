using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// 1,000 subjects in one request beside one request for each name, half of them in the graph; and how often a name that
/// is in no graph is taken for one.
/// </summary>
internal static class ScreeningPart
{
    private const int Subjects = 1_000;
    private const int Invented = 20_000;
    private const int OneByOne = 500;

    private static readonly Question Screen = new(
        "screen",
        """
        query Screen($subjects: [ScreeningSubjectInput!]!, $threshold: Float!) {
          screen(subjects: $subjects, threshold: $threshold) { subjects { hits { score verdict entity { id } } } }
        }
        """
    );

    private static readonly Question Search = new(
        "search",
        """
        query Search($text: String!) { search(text: $text, first: 10) { edges { score explanation node { id name } } } }
        """
    );

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        await using var server = await workspace.ServeWithNamesAsync(size);
        using var connection = await Connection.OpenAsync(server.Address);
        var known = Enumerable
            .Range(0, size.Entities)
            .Where(graph.Shape.IsMain)
            .Take(Subjects / 2)
            .Select(i => graph.Extracts.Names(i).Cyrillic);
        string[] names = [.. known, .. InventedNames.Of(Subjects / 2, seed: 1).Select(subject => subject.Name)];
        await ScreenAsync(names);
        var batches = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
            batches.Add(await TimeAsync(() => ScreenAsync(names)));
        var single = new List<long>();
        var some = names.Where((_, i) => i % (Subjects / OneByOne) == 0).ToList();
        foreach (var name in (IEnumerable<string>)[.. some.Take(50), .. some])
            single.Add((await TimeAsync(() => AskAsync(Search.AsText(server.GraphQL, new { text = name })))).Ticks);
        single.RemoveRange(0, 50);
        long[] ordered = [.. single.Order()];
        var (together, apart) = (
            Subjects / batches.Order().ElementAt(batches.Count / 2).TotalSeconds,
            OneByOne / TimeSpan.FromTicks(single.Sum()).TotalSeconds
        );
        var speed = new Table("asked", "names/s", "p50", "p99");
        speed.Add($"{Subjects:N0} in one request", $"{together:N0}", "", "");
        speed.Add(
            "one by one",
            $"{apart:N0}",
            Table.Ms(TimeSpan.FromTicks(ordered[ordered.Length / 2])),
            Table.Ms(TimeSpan.FromTicks(ordered[ordered.Length * 99 / 100]))
        );
        speed.Print($"Screening over HTTP, {size}: {together / apart:0.0} times as fast together");
        await MeasureInventedAsync();

        async Task MeasureInventedAsync()
        {
            var counts = new Dictionary<string, int>();
            foreach (var some in InventedNames.Of(Invented, seed: 2).Chunk(Subjects))
            {
                var answer = await ScreenAsync([.. some.Select(subject => subject.Name)]);
                foreach (var subject in Hits(answer))
                {
                    var best = subject
                        .EnumerateArray()
                        .Select(hit => hit.GetProperty("verdict").GetString()!)
                        .FirstOrDefault();
                    if (best is not null)
                        counts[best] = counts.GetValueOrDefault(best) + 1;
                }
            }
            var table = new Table("best hit", "names", "share");
            foreach (var verdict in (string[])["same", "likely", "possible"])
                table.Add(
                    verdict,
                    $"{counts.GetValueOrDefault(verdict)}",
                    $"{(double)counts.GetValueOrDefault(verdict) / Invented:P2}"
                );
            table.Print($"{Invented:N0} names that are in no graph");
        }

        Task<JsonElement> ScreenAsync(string[] subjects) =>
            AskAsync(
                Screen.AsText(
                    server.GraphQL,
                    new { subjects = subjects.Select((name, i) => new { key = $"{i}", name }), threshold = 0.25 }
                )
            );

        async Task<JsonElement> AskAsync(byte[] request)
        {
            var answer = JsonDocument
                .Parse(Encoding.UTF8.GetString((await connection.AskAsync(request)).Span))
                .RootElement;
            return answer.TryGetProperty("errors", out var errors)
                ? throw new InvalidOperationException(errors.ToString())
                : answer.GetProperty("data");
        }
    }

    private static IEnumerable<JsonElement> Hits(JsonElement answer) =>
        answer.GetProperty("screen").GetProperty("subjects").EnumerateArray().Select(one => one.GetProperty("hits"));

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin);
    }
}
