using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What a run of load came to.</summary>
internal sealed record LoadResult(
    double RequestsPerSecond,
    TimeSpan P50,
    TimeSpan P95,
    TimeSpan P99,
    TimeSpan CpuPerRequest
);

/// <summary>Asks the same requests in turns, each client waiting for its answer, and checks each answer against the
/// first one.</summary>
internal static class Load
{
    /// <param name="server">Whom to ask.</param>
    /// <param name="requests">Asked in turns.</param>
    /// <param name="clients">How many ask at once.</param>
    /// <param name="time">How long at least.</param>
    /// <param name="cpu">The CPU time of the server so far.</param>
    /// <param name="count">How many requests at least: a machine with other work takes longer until code is compiled
    /// and caches are full.</param>
    public static async Task<LoadResult> RunAsync(
        Uri server,
        IReadOnlyList<byte[]> requests,
        int clients,
        TimeSpan time,
        Func<TimeSpan> cpu,
        int count = 0
    )
    {
        var done = 0;
        var expected = new int[requests.Count];
        var latencies = new List<long>[clients];
        var (cpuBefore, clock) = (cpu(), Stopwatch.StartNew());
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        using var connection = await Connection.OpenAsync(server);
                        var own = latencies[client] = [];
                        for (var i = client * 7; clock.Elapsed < time || Volatile.Read(ref done) < count; i++)
                        {
                            var index = i % requests.Count;
                            var begin = Stopwatch.GetTimestamp();
                            var answer = await connection.AskAsync(requests[index]);
                            own.Add(Stopwatch.GetTimestamp() - begin);
                            Interlocked.Increment(ref done);
                            var first = Interlocked.CompareExchange(ref expected[index], answer.Length, 0);
                            if (first != 0 && first != answer.Length)
                                throw new InvalidOperationException(
                                    $"The same question got {first} bytes, then {answer.Length}."
                                );
                        }
                    })
                )
        );
        var elapsed = clock.Elapsed;
        var all = latencies.SelectMany(one => one).Order().ToArray();
        return new LoadResult(
            all.Length / elapsed.TotalSeconds,
            At(all, 0.5),
            At(all, 0.95),
            At(all, 0.99),
            (cpu() - cpuBefore) / all.Length
        );
    }

    /// <summary>A percentile of ordered ticks of the stopwatch.</summary>
    public static TimeSpan At(long[] ordered, double share) =>
        Stopwatch.GetElapsedTime(0, ordered[(int)((ordered.Length - 1) * share)]);
}
