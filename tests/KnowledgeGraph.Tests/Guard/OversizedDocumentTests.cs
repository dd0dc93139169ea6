using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>CPU time of the process is what is measured, so that nothing else may run beside it.</summary>
[CollectionDefinition(nameof(OversizedDocumentTests), DisableParallelization = true)]
public sealed class OneAtATime;

[Collection(nameof(OversizedDocumentTests))]
public sealed class OversizedDocumentTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Oversized_documents_are_refused_within_50_ms_of_CPU_or_answered_within_250()
    {
        await using var host = await TransportHost.StartAsync();
        var documents = OversizedDocuments.All().ToList();
        Assert.True(documents.Count >= 60);
        var slow = new List<string>();

        foreach (var (name, document) in documents)
        {
            var best = double.MaxValue;
            var budget = 50;
            var codes = "";
            // The first rounds pay for the JIT, and noise only ever adds.
            for (var round = 0; round < 2 || (best > budget && round < 10); round++)
            {
                // The comment makes it a new document, which no cache knows.
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                using var response = await host.PostAsync($"{document}# {round}");
                var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
                best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
                Assert.True((int)response.StatusCode < 500, $"{name}: {(int)response.StatusCode}");
                codes = answer.TryGetProperty("errors", out var errors)
                    ? string.Join(
                        ',',
                        errors
                            .EnumerateArray()
                            .Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
                    )
                    : "answered";
                budget = codes == "answered" ? 250 : 50;
            }
            output.WriteLine($"{best, 6:0.0} ms  {codes, -40} {name}");
            if (best > budget)
                slow.Add($"{name}: {best:0} ms");
            Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.AskAsync("{hello}"));
        }

        Assert.Empty(slow);
    }
}
