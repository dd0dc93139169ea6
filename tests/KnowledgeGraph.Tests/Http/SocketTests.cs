using System.Net.WebSockets;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Guard;

namespace KnowledgeGraph.Tests.Http;

public sealed class SocketTests : IAsyncLifetime
{
    private TransportHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await TransportHost.StartAsync(
            ("Limits:InitTimeout", "00:00:00.5"),
            ("Limits:ExecutionTimeout", "00:00:00.5")
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_subprotocol_that_we_do_not_speak_closes_with_4406()
    {
        using var socket = await RawSocket.ConnectAsync(_host, "graphql-ws");

        Assert.Equal("close 4406 Subprotocol not acceptable", await socket.ReceiveAsync());
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.InitTimeout))]
    public async Task An_init_that_never_comes_closes_with_4408()
    {
        using var socket = await RawSocket.ConnectAsync(_host);

        Assert.Equal("close 4408 Connection initialisation timeout", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_second_init_closes_with_4429()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("close 4429 Too many initialisation requests", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscribe_before_the_init_closes_with_4401()
    {
        using var socket = await RawSocket.ConnectAsync(_host);

        await socket.SubscribeAsync("1", "{hello}");

        Assert.Equal("close 4401 Unauthorized", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_id_in_use_closes_with_4409()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SubscribeAsync("1", "subscription{published}");
        await socket.SubscribeAsync("1", "{hello}");

        Assert.Equal("close 4409 Subscriber for 1 already exists", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{hello}"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{hello}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[{"query":"{hello}"}]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{hello}"}}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("")]
    [InlineData("""{"\ud800":"ping"}""")]
    [InlineData("""{"type":"ping","payload":"x"}""")]
    [InlineData("""{"type":"pong","payload":[]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{hello}","variables":{"\ud800":1}}}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    public async Task A_message_that_is_none_closes_with_4400(string message)
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SendAsync(message);

        Assert.StartsWith("close 4400", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_init_with_a_payload_that_is_no_object_closes_with_4400()
    {
        using var socket = await RawSocket.ConnectAsync(_host);

        await socket.SendAsync("""{"type":"connection_init","payload":[]}""");

        Assert.Equal("close 4400 The payload must be an object", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Bytes_close_with_4400()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal("close 4400 Messages are text", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SendAsync("""{"type":"ping","payload":{"at":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData(64 * 1024, """{"type":"pong"}""")]
    [InlineData(64 * 1024 + 1, "close 1009 Message too large")]
    [EdgeOf(nameof(ApiLimits.MessageBytes))]
    public async Task A_message_may_have_64_KiB(int length, string answer)
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SendAsync("""{"type":"ping"}""".PadRight(length));

        Assert.Equal(answer, await socket.ReceiveAsync());
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.MessagesPerSecond))]
    public async Task A_flood_of_messages_closes_with_4429()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        // The init was the first of 30.
        for (var message = 0; message < 29; message++)
        {
            await socket.SendAsync("""{"type":"ping"}""");
            Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        }
        for (var message = 0; message < 20; message++)
            await socket.SendAsync("""{"type":"pong"}""");

        Assert.Equal("close 4429 Too many messages", await socket.ReceiveAsync());
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.SubscriptionsPerSocket))]
    public async Task A_socket_carries_20_subscriptions_and_no_more()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        for (var id = 1; id <= 21; id++)
            await socket.SubscribeAsync($"{id}", "subscription{published}");

        Assert.StartsWith(
            """{"type":"error","id":"21","payload":[{"message":"A socket carries 20 operations at a time.","extensions":{"code":"TOO_MANY_SUBSCRIPTIONS"}}]}""",
            await socket.ReceiveAsync()
        );
        await Eventually(() => _host.Schema.Published.Observers == 20);
    }

    [Fact]
    public async Task Completing_ends_the_subscription_and_frees_its_id()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);
        await socket.SubscribeAsync("1", "subscription{published}");
        await Eventually(() => _host.Schema.Published.Observers == 1);

        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await Eventually(() => _host.Schema.Published.Observers == 0);
        await socket.SubscribeAsync("1", "{hello}");

        Assert.Equal(
            """{"type":"next","id":"1","payload":{"data":{"hello":"Hello world"}}}""",
            await socket.ReceiveAsync()
        );
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_is_unsubscribed()
    {
        using (var socket = await RawSocket.ConnectAndInitAsync(_host))
        {
            await socket.SubscribeAsync("1", "subscription{published}");
            await Eventually(() => _host.Schema.Published.Observers == 1);
        }

        await Eventually(() => _host.Schema.Published.Observers == 0);
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);
        await socket.SubscribeAsync("1", "subscription{published}");

        var stopping = _host.DisposeAsync();

        Assert.Equal("close 1001 ", await socket.ReceiveAsync());
        await stopping.AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_slow_operation_ends_with_an_error()
    {
        using var socket = await RawSocket.ConnectAndInitAsync(_host);

        await socket.SubscribeAsync("1", "{slow}");

        Assert.Equal(
            """{"type":"error","id":"1","payload":[{"message":"The answer took too long.","extensions":{"code":"TIMEOUT"}}]}""",
            await socket.ReceiveAsync()
        );
    }

    [Fact]
    public async Task A_reader_that_never_reads_is_cut_off_and_does_not_hold_the_publisher()
    {
        using var deaf = await RawSocket.ConnectAndInitAsync(_host);
        using var other = await RawSocket.ConnectAndInitAsync(_host);
        await deaf.SubscribeAsync("1", "subscription{published}");
        await other.SubscribeAsync("1", "subscription{published}");
        await Eventually(() => _host.Schema.Published.Observers == 2);

        var published = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (_host.Schema.Published.Observers == 2 && published < 2_000_000)
        {
            _host.Schema.Published.Publish(published++);
            Assert.EndsWith($"\"published\":{published - 1}}}}}}}", await other.ReceiveAsync());
        }

        Assert.Equal(1, _host.Schema.Published.Observers);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.Streams))]
    public async Task No_more_than_100_sockets_are_open()
    {
        await using var host = await TransportHost.StartAsync(("Limits:StreamsPerAddress", "1000"));
        var sockets = new List<RawSocket>();
        for (var count = 0; count < 100; count++)
            sockets.Add(await RawSocket.ConnectAndInitAsync(host));

        await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.ConnectAsync(host));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.AskAsync("{hello}"));

        sockets.ForEach(socket => socket.Dispose());
    }

    [Theory]
    [InlineData("https://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData("http://localhost:1", null, false)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, null, true)]
    public async Task Only_our_own_pages_may_connect(string? origin, string? site, bool allowed)
    {
        var headers = new List<(string, string)>();
        if (origin is not null)
            headers.Add(("Origin", origin));
        if (site is not null)
            headers.Add(("Sec-Fetch-Site", site));
        var connecting = RawSocket.ConnectAsync(_host, "graphql-transport-ws", [.. headers]);

        if (allowed)
            (await connecting).Dispose();
        else
            Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => connecting)).Message);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            Assert.True(attempt < 500, "It did not come true within 10 s.");
            await Task.Delay(20);
        }
    }
}
