using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>The program as people run it, while its Neo4j comes and goes.</summary>
public sealed partial class Neo4jOutageTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"Page +(http://\S+)")]
    private static partial Regex Address { get; }

    [Fact]
    public async Task The_program_lives_without_its_server_says_so_and_recovers_by_itself()
    {
        using var neo4j = await Neo4jProcess.StartAsync(Cancellation);
        var options = neo4j.Options;
        await neo4j.KillAsync();
        using var seed = new SmallSeed("saudigazette-belarus-releases-123-2025-12-14");

        await using var program = KgProcess.Start(options, "--urls", "http://127.0.0.1:0", "--Seed:Folder", seed.Path);
        await UntilAsync("it serves", () => Task.FromResult(Address.IsMatch(program.Output)));
        _http.BaseAddress = new Uri(Address.Match(program.Output).Groups[1].Value);
        Assert.Contains("Neo4j does not answer", program.Output, StringComparison.Ordinal);
        await IsDownAsync();

        await neo4j.StartAgainAsync(Cancellation);
        await UntilAsync("it is healthy and seeded", async () =>
            (await HealthAsync()).Status == HttpStatusCode.OK
            && (await AskAsync()).Contains("\"articles\":1,", StringComparison.Ordinal)
        );
        var before = await AskAsync();

        await neo4j.KillAsync();
        await IsDownAsync();
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync("/", Cancellation)).StatusCode);

        await neo4j.StartAgainAsync(Cancellation);
        await UntilAsync("it is as before", async () => await AskAsync() == before);
        Assert.Equal(HttpStatusCode.OK, (await HealthAsync()).Status);
        Assert.False(program.HasExited);
        Assert.DoesNotContain(options.Password!, program.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task IsDownAsync()
    {
        var answer = await AskAsync();
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"status":"unhealthy","store":"STORE_UNAVAILABLE"}"""),
            await HealthAsync()
        );
    }

    private async Task<string> AskAsync()
    {
        using var response = await _http.PostAsJsonAsync(
            "/graphql",
            new { query = "{ stats { articles entities facts } }" },
            Cancellation
        );
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<(HttpStatusCode Status, string Body)> HealthAsync()
    {
        using var response = await _http.GetAsync("/health", Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 600, $"After two minutes it is not so that {what}.");
            await Task.Delay(200, Cancellation);
        }
    }
}
