using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What the people of <see cref="SoakPart"/> do; the first answer that is wrong ends it.</summary>
internal sealed class SoakUsers(HttpClient client, GeneratedGraph graph)
{
    private const string Import =
        "mutation($text: String!) { importExtract(text: $text) { sequence errors { message } } }";
    private const string Upsert = """
        mutation($day: String!) {
          upsertFact(input: { relation: metWith, subject: "soak-person-0", object: "soak-person-1", article: "soak-0",
            at: $day, evidence: [{ quote: "They met", text: "They met on the day." }] }) { sequence errors { message } }
        }
        """;

    private readonly ConcurrentQueue<long> _times = [];
    private readonly string[] _roots = [.. graph.Roots(300)];
    private int _edits;
    private int _others;
    private int _late;

    /// <summary>Answers that took longer than the time limit.</summary>
    public int Late => Volatile.Read(ref _late);

    /// <summary>What was done since the last time.</summary>
    public (long[] Times, int Edits, int Others) Take()
    {
        var times = new List<long>();
        while (_times.TryDequeue(out var time))
            times.Add(time);
        times.Sort();
        return ([.. times], Interlocked.Exchange(ref _edits, 0), Interlocked.Exchange(ref _others, 0));
    }

    /// <summary>Until it is stopped.</summary>
    public async Task WorkAsync(CancellationToken stop) =>
        await await Task.WhenAny(
            Again(40, AskAsync, stop),
            Again(40, AskAsync, stop),
            Again(100, SearchAsync, stop),
            Again(250, EditAsync, stop),
            Again(5_000, ExportAsync, stop),
            Again(1_000, WatchAsync, stop),
            Again(500, HangUpAsync, stop)
        );

    private static Task Again(int pause, Func<int, CancellationToken, Task> work, CancellationToken stop) =>
        Task.Run(
            async () =>
            {
                try
                {
                    for (var i = 0; !stop.IsCancellationRequested; i++)
                    {
                        await work(i, stop);
                        await Task.Delay(pause, stop);
                    }
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
            },
            stop
        );

    private Task AskAsync(int round, CancellationToken stop) =>
        TimedAsync(Question.TwoLevels(graph).Document, new { id = _roots[round % _roots.Length] }, stop);

    private Task SearchAsync(int round, CancellationToken stop) =>
        TimedAsync(SearchPart.Search.Document, new { text = graph.Extracts.Names(round % 500).Latin }, stop);

    private async Task TimedAsync(string query, object variables, CancellationToken stop)
    {
        var begin = Stopwatch.GetTimestamp();
        await PostAsync(query, variables, stop);
        _times.Enqueue(Stopwatch.GetTimestamp() - begin);
    }

    /// <summary>The same hundred articles again and again, so that the graph stays as large as it is; each tenth edit
    /// is taken back.</summary>
    private async Task EditAsync(int round, CancellationToken stop)
    {
        var answer = await PostAsync(Import, new { text = TextOf(round % 100, round) }, stop);
        if (round % 10 == 0)
            answer = await PostAsync(Upsert, new { day = $"2026-01-{round / 10 % 28 + 1:00}" }, stop);
        if (round % 10 == 0 && answer.GetProperty("upsertFact").GetProperty("sequence").GetInt64() is > 0 and var done)
            await PostAsync(
                "mutation($n: Int!) { undoChange(input: { sequence: $n }) { errors { message } } }",
                new { n = done },
                stop
            );
        Interlocked.Increment(ref _edits);
    }

    private async Task ExportAsync(int round, CancellationToken stop)
    {
        string[] formats = ["graphml", "gexf", "jsonld"];
        await client.GetStringAsync($"/export/{formats[round % formats.Length]}", stop);
        Interlocked.Increment(ref _others);
    }

    private async Task WatchAsync(int round, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { graphChanged { sequence } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
        for (var i = 0; i < 6; i++)
            await lines.ReadLineAsync(stop);
        Interlocked.Increment(ref _others);
    }

    /// <summary>Half of a request, or an answer that nobody reads.</summary>
    private async Task HangUpAsync(int round, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, stop);
        var request =
            round % 2 == 0
                ? "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
                : "GET /export/graphml HTTP/1.1\r\nHost: localhost\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), stop);
        await Task.Delay(50, stop);
        Interlocked.Increment(ref _others);
    }

    private async Task<JsonElement> PostAsync(string query, object variables, CancellationToken stop)
    {
        while (true)
        {
            using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables }, stop);
            var text = await answer.Content.ReadAsStringAsync(stop);
            using var json = JsonDocument.Parse(text);
            if (!text.Contains("\"message\":", StringComparison.Ordinal))
                return json.RootElement.GetProperty("data").Clone();
            // A machine with other work takes longer than the time limit now and then: asked again, and told.
            if (!text.Contains("\"code\":\"TIMEOUT\"", StringComparison.Ordinal))
                throw new InvalidOperationException($"{query} was answered: {text[..Math.Min(text.Length, 500)]}");
            Interlocked.Increment(ref _late);
        }
    }

    private static string TextOf(int number, int round) =>
        $$"""
            format: article-extract/1
            source: { id: soak-{{number}}, title: About {{number}}, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
            text:
              - { s: s1, t: "Person {{number}} met Person {{number + 1}} for the {{round}}th time." }
            entities:
              - { key: soak-person-{{number}}, type: Person, name: Person {{number}} }
              - { key: soak-person-{{number + 1}}, type: Person, name: Person {{number + 1}} }
            facts:
              - { subject: soak-person-{{number}}, predicate: metWith, object: soak-person-{{number
                + 1}}, evidence: [ { s: s1, exact: "met Person" } ] }
            """;
}
