using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>
/// Made-up documents against the whole server with its own schema and seed. <c>KG_FUZZ=200000</c> tries more,
/// <c>KG_FUZZ_SEED</c> repeats a run.
/// </summary>
[Collection(nameof(OversizedDocumentTests))]
public sealed class SchemaFuzzTests(ITestOutputHelper output)
{
    private const int Workers = 2;

    private static readonly int _count = int.Parse(
        Environment.GetEnvironmentVariable("KG_FUZZ") ?? "2000",
        CultureInfo.InvariantCulture
    );
    private static readonly int _seed = int.Parse(
        Environment.GetEnvironmentVariable("KG_FUZZ_SEED") ?? $"{Random.Shared.Next()}",
        CultureInfo.InvariantCulture
    );

    private readonly ConcurrentDictionary<string, int> _codes = new();
    private readonly ConcurrentBag<string> _failures = [];
    private int _answered;

    [Fact]
    public async Task No_document_that_fits_the_schema_or_nearly_does_breaks_or_holds_the_server()
    {
        var server = new RunningServer();
        await server.InitializeAsync();
        await using var _ = server;

        await Task.WhenAll(
            Enumerable.Range(0, Workers).Select(worker => Task.Run(() => AskAsync(server, new Random(_seed + worker))))
        );

        output.WriteLine($"{_count} documents, seed {_seed}, {_answered} of them answered with data");
        output.WriteLine(
            string.Join(", ", _codes.OrderByDescending(code => code.Value).Select(code => $"{code.Key} {code.Value}"))
        );
        Assert.True(
            _failures.IsEmpty,
            $"Seed {_seed}: {_failures.Count} failures\n{string.Join('\n', _failures.Take(20))}"
        );
        Assert.True(_answered > _count / 20, $"Seed {_seed}: only {_answered} of {_count} were answered");
    }

    private async Task AskAsync(RunningServer server, Random random)
    {
        var documents = new SchemaDocuments(
            GraphSchema.Build(OntologyReader.Read(SeedFiles.Ontology)).Initialized(),
            random
        );
        for (var count = 0; count < _count / Workers; count++)
        {
            var document = documents.Next();
            using var response = await server
                .Client.PostAsJsonAsync("/graphql", new { query = document, variables = new { v = true } })
                .WaitAsync(TimeSpan.FromMinutes(1));
            var answer = await response.Content.ReadAsStringAsync();
            documents.Learn(answer);
            Judge(document, (int)response.StatusCode, answer);
        }
    }

    private void Judge(string document, int status, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        var codes = json.RootElement.TryGetProperty("errors", out var errors)
            ? errors
                .EnumerateArray()
                .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)
                .ToList()
            : [];
        foreach (var code in codes)
            _codes.AddOrUpdate(code, 1, (_, count) => count + 1);
        if (status >= 500 || codes.Any(code => code is "INTERNAL_ERROR" or "ERROR" or ""))
            _failures.Add($"{status} {answer[..Math.Min(answer.Length, 300)]} for {document}");
        if (json.RootElement.TryGetProperty("data", out _))
            Interlocked.Increment(ref _answered);
    }
}
