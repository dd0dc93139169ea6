using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>What is open when a login ends does not stay open.</summary>
public sealed class OpenStreamTests
{
    private const string Follow = "subscription { graphChanged { sequence } }";

    [Fact]
    public async Task A_socket_closes_with_4401_when_the_key_is_taken_back()
    {
        await using var server = await AccountServer.StartAsync();
        var key = server.Keys.Add("feed", Role.Reader, TimeSpan.FromDays(1));
        using var socket = await OpenAsync(server, ("Authorization", $"Bearer {key}"));

        server.Keys.Revoke("feed");

        Assert.StartsWith("close 4401 The login has ended", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_closes_when_the_person_logs_out_elsewhere_or_gets_another_role()
    {
        await using var server = await AccountServer.StartAsync();
        server.People.Add("Grace", "several words of hers", Role.Editor);
        using var client = server.ClientOf(null);
        using var login = await AccountServer.LogInAsync(client, "Grace", "several words of hers");
        var cookie = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var demoted = await OpenAsync(server, ("Cookie", cookie));

        server.People.SetRole("Grace", Role.Reader);

        Assert.StartsWith("close 4401", await demoted.ReceiveAsync(), StringComparison.Ordinal);
        using var ended = await OpenAsync(server, ("Cookie", cookie));
        await client.PostAsync("/account/logout", null, Cancellation);
        Assert.StartsWith("close 4401", await ended.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_stream_ends_when_the_session_does()
    {
        await using var server = await AccountServer.StartAsync();
        using var client = server.ClientOf(null);
        await AccountServer.LogInAsync(client, "Ada", AccountServer.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("Accept", "text/event-stream");
        request.Content = JsonContent.Create(new { query = Follow });
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var events = await answer.Content.ReadAsStreamAsync(Cancellation);

        var sessions = await client.GetFromJsonAsync<JsonElement[]>("/account/sessions", Cancellation);
        await client.PostAsync($"/account/sessions/{sessions![0].GetProperty("id")}/end", null, Cancellation);

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            var rest = new byte[100];
            while (await events.ReadAsync(rest, Cancellation) > 0) { }
        });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<RawSocket> OpenAsync(AccountServer server, (string, string) header)
    {
        var endpoint = new Uri(new Uri(server.App.Urls.First()), "/graphql");
        var socket = await RawSocket.ConnectAsync(endpoint, "graphql-transport-ws", header);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", Follow);
        return socket;
    }
}
