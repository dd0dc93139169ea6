using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Tests.Accounts;

namespace KnowledgeGraph.Tests.Agents;

/// <summary>What an agent is told when the server does not answer as it should.</summary>
public sealed class AgentRelayTests
{
    [Fact]
    public async Task A_wrong_key_is_told_as_one_and_not_as_a_server_that_is_gone()
    {
        await using var server = await AccountServer.StartAsync();

        var told = await RefusalAsync(server.ClientWith("kg_wrong"));

        Assert.Contains("refuses (401)", told, StringComparison.Ordinal);
        Assert.Contains("Remote:Key", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_told_as_that()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var http = new HttpClient
        {
            BaseAddress = new Uri($"http://{silent.LocalEndpoint}/"),
            Timeout = TimeSpan.FromMilliseconds(300),
        };

        Assert.Contains("does not answer in time", await RefusalAsync(http), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(HttpClient http) =>
        (
            await Assert.ThrowsAsync<UsageException>(() =>
                AgentRelay.RunAsync(http, TestContext.Current.CancellationToken)
            )
        ).Message;
}
