using System.Net.Sockets;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Guard;

namespace KnowledgeGraph.Tests.Http;

public sealed class ConnectionTests : IAsyncLifetime
{
    private TransportHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TransportHost.StartAsync(("Limits:Connections", "3"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task One_connection_too_many_takes_the_place_of_the_one_that_has_been_idle_longest()
    {
        using var first = await ConnectAsync();
        using var second = await ConnectAsync();
        using var third = await ConnectAsync();
        Assert.True(await ServedAsync(first));

        using var fourth = await ConnectAsync();

        Assert.True(await ServedAsync(fourth));
        Assert.True(await ServedAsync(first));
        Assert.True(await ServedAsync(third));
        Assert.False(await ServedAsync(second));
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.Connections))]
    public async Task Three_that_are_busy_keep_their_places_and_a_fourth_is_closed()
    {
        var busy = new List<RawSocket>();
        for (var count = 0; count < 3; count++)
            busy.Add(await RawSocket.ConnectAndInitAsync(_host));

        Assert.False(await NewcomerServedAsync());

        await busy[0].SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await busy[0].ReceiveAsync());
        busy.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Silent_connections_keep_nobody_out()
    {
        var silent = new List<TcpClient>();
        for (var count = 0; count < 50; count++)
            silent.Add(await ConnectAsync());

        for (var count = 0; count < 5; count++)
            Assert.True(await NewcomerServedAsync());
        silent.ForEach(client => client.Dispose());
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _host.Address.Port);
        // It is connected before the server has taken it up.
        await Task.Delay(50);
        return client;
    }

    private async Task<bool> NewcomerServedAsync()
    {
        try
        {
            using var client = await ConnectAsync();
            return await ServedAsync(client);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> ServedAsync(TcpClient client)
    {
        try
        {
            await client
                .GetStream()
                .WriteAsync("GET /graphql?query={hello} HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            return await client.GetStream().ReadAsync(new byte[4096]).AsTask().WaitAsync(TimeSpan.FromSeconds(20)) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
