using System.Net;
using System.Net.Http.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Guard;

namespace KnowledgeGraph.Tests.Http;

/// <summary>What a server that others reach does not tell, or not so often; and arrays of operations, for whoever wants
/// them.</summary>
public sealed class ForOthersTests
{
    [Theory]
    [InlineData("{ __schema { types { name } } }")]
    [InlineData("{ ...F } fragment F on Query { __type(name: \"Thing\") { name } }")]
    [EdgeOf(nameof(ApiLimits.Introspection))]
    public async Task The_schema_is_told_only_where_it_may_be(string query)
    {
        await using var open = await TransportHost.StartAsync();
        await using var closed = await TransportHost.StartAsync(("Server:AllowRemote", "true"));

        Assert.DoesNotContain("errors", await open.AskAsync(query));
        Assert.Contains("\"code\":\"INTROSPECTION_DISABLED\"", await closed.AskAsync(query));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await closed.AskAsync("{ __typename }"));
    }

    [Theory]
    [InlineData("{ helo }")]
    [InlineData("{ hello(too: \"you\") }")]
    [InlineData("{ ...{ ... on Thng { id } } }")]
    [EdgeOf(nameof(ApiLimits.Suggestions))]
    public async Task Names_are_suggested_only_where_they_may_be(string query)
    {
        await using var open = await TransportHost.StartAsync();
        await using var closed = await TransportHost.StartAsync(("Limits:Suggestions", "false"));

        Assert.Contains("Did you mean", await open.AskAsync(query));
        Assert.DoesNotContain("mean", await closed.AskAsync(query));
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.Ide))]
    public async Task A_browser_is_shown_no_IDE_where_there_is_none()
    {
        await using var host = await TransportHost.StartAsync(("Limits:Ide", "false"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql")
        {
            Headers = { { "Accept", "text/html" } },
        };
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.EditsPerSecond))]
    public async Task An_address_changes_only_so_much_and_asks_as_before()
    {
        await using var host = await TransportHost.StartAsync(("Limits:EditsPerSecond", "2"));

        // Many at once: on a busy machine three in turn may take longer than the second.
        var edits = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => host.PostAsync("mutation { increment }")));
        var written = edits.Count(edit => edit.StatusCode == HttpStatusCode.OK);
        Assert.Contains(edits, edit => edit.StatusCode == HttpStatusCode.TooManyRequests);
        foreach (var edit in edits)
            edit.Dispose();
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.AskAsync("{ hello }"));
        Assert.Equal(written, host.Schema.Counter);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.StreamsPerAddress))]
    public async Task An_address_keeps_only_so_many_streams_and_gets_another_for_each_it_gives_back()
    {
        await using var host = await TransportHost.StartAsync(("Limits:StreamsPerAddress", "2"));
        using var first = await RawSocket.ConnectAndInitAsync(host);
        var second = await RawSocket.ConnectAndInitAsync(host);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawSocket.ConnectAsync(host));
        second.Dispose();
        for (var patience = 0; ; patience++)
        {
            try
            {
                using var third = await RawSocket.ConnectAndInitAsync(host);
                break;
            }
            catch (System.Net.WebSockets.WebSocketException) when (patience < 50)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    [Theory]
    [InlineData(0, 1, HttpStatusCode.BadRequest, "BATCHING_DISABLED")]
    [InlineData(3, 0, HttpStatusCode.BadRequest, "BATCH_TOO_LARGE")]
    [InlineData(3, 1, HttpStatusCode.OK, """[{"data":{"hello":"Hello world"}}]""")]
    [InlineData(
        3,
        3,
        HttpStatusCode.OK,
        """[{"data":{"hello":"Hello world"}},{"data":{"hello":"Hello world"}},{"data":{"hello":"Hello world"}}]"""
    )]
    [InlineData(3, 4, HttpStatusCode.BadRequest, "BATCH_TOO_LARGE")]
    [EdgeOf(nameof(ApiLimits.Batch))]
    public async Task An_array_holds_as_many_operations_as_it_may(
        int most,
        int count,
        HttpStatusCode status,
        string expected
    )
    {
        await using var host = await TransportHost.StartAsync(("Limits:Batch", $"{most}"));
        using var response = await host.Client.PostAsJsonAsync(
            "/graphql",
            Enumerable.Repeat(new { query = "{hello}" }, count),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Operations_of_an_array_are_done_in_their_order_and_a_wrong_one_stops_no_other()
    {
        await using var host = await TransportHost.StartAsync(("Limits:Batch", "5"));
        using var response = await host.Client.PostAsJsonAsync(
            "/graphql",
            (object[])
                [
                    new { query = "mutation{increment}" },
                    new { query = "{nothing}" },
                    new { query = "subscription{ticks}" },
                    new { query = "mutation{increment}" },
                ],
            TestContext.Current.CancellationToken
        );

        var answers = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            ["1", "FIELDS_ON_CORRECT_TYPE", "STREAM_REQUIRED", "2"],
            answers
                .EnumerateArray()
                .Select(answer =>
                    answer.TryGetProperty("data", out var data)
                        ? data.GetProperty("increment").GetRawText()
                        : answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
                )
        );
    }

    [Theory]
    [InlineData("{things(first: 3332) {edges {node {id}}}}", "{hello}", true)]
    [InlineData("{things(first: 3332) {edges {node {id}}}}", "{hello thing(id: 1) {id}}", false)]
    public async Task Operations_of_an_array_cost_together_what_one_may(string one, string other, bool passes)
    {
        await using var host = await TransportHost.StartAsync(("Limits:Batch", "2"));
        using var response = await host.Client.PostAsJsonAsync(
            "/graphql",
            (object[])[new { query = one }, new { query = other }],
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            passes,
            !(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(
                "TOO_COSTLY",
                StringComparison.Ordinal
            )
        );
    }
}
