using System.Net.WebSockets;
using System.Text;

namespace KnowledgeGraph.Tests.Http;

/// <summary>A WebSocket that says whatever a test wants.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(2));

    public static Task<RawSocket> ConnectAsync(
        TransportHost host,
        string? protocol = "graphql-transport-ws",
        params (string Name, string Value)[] headers
    ) => ConnectAsync(host.Endpoint, protocol, headers);

    public static async Task<RawSocket> ConnectAsync(
        Uri endpoint,
        string? protocol,
        params (string Name, string Value)[] headers
    )
    {
        var raw = new RawSocket();
        if (protocol is not null)
            raw._socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers)
            raw._socket.Options.SetRequestHeader(name, value);
        raw._socket.Options.CollectHttpResponseDetails = true;
        await raw._socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws" }.Uri, raw._patience.Token);
        return raw;
    }

    public static async Task<RawSocket> ConnectAndInitAsync(TransportHost host)
    {
        var raw = await ConnectAsync(host);
        await raw.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await raw.ReceiveAsync());
        return raw;
    }

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), type, true, _patience.Token);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$"""{"type":"subscribe","id":"{{id}}","payload":{"query":"{{query}}"} }""");

    /// <summary>The next message, or <c>close</c> with code and reason.</summary>
    public async Task<string> ReceiveAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult frame;
        do
        {
            frame = await _socket.ReceiveAsync(buffer, _patience.Token);
            message.Write(buffer, 0, frame.Count);
        } while (!frame.EndOfMessage);
        return frame.MessageType == WebSocketMessageType.Close
            ? $"close {(int)frame.CloseStatus!} {frame.CloseStatusDescription}"
            : Encoding.UTF8.GetString(message.ToArray());
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _patience.Dispose();
    }
}
