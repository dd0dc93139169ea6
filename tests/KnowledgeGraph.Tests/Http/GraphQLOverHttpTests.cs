using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Http;

public sealed class GraphQLOverHttpTests
{
    [Fact]
    public async Task All_audits_of_GraphQL_over_HTTP_pass()
    {
        await using var host = await TransportHost.StartAsync();

        var results = JsonSerializer.Deserialize<Audit[]>(
            await NodeScript.RunAsync("audits.mjs", host.Endpoint),
            JsonSerializerOptions.Web
        )!;

        Assert.Empty(results.Where(audit => audit.Status != "ok").Select(audit => $"{audit.Name}: {audit.Reason}"));
        Assert.Equal(61, results.Length);
    }

    private sealed record Audit(string Name, string Status, string? Reason);
}
