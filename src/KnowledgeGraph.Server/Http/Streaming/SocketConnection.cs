using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>Whole messages over a WebSocket, sent one at a time.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Operations may release the semaphore after the socket has ended; it holds no handle."
)]
internal sealed class SocketConnection(WebSocket socket, int messageBytes)
{
    private const int Part = 64 * 1024;

    private static readonly TimeSpan _closing = TimeSpan.FromSeconds(1);

    // A client that takes no part within this time holds what was made for it, and all that waits behind.
    private static readonly TimeSpan _reading = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _lastWords = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _sending = new(1);

    // No token ever reaches a call of the socket: to cancel one aborts the connection, and the code of the close with
    // it.

    /// <summary>The next message; none when the client has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var frame = await socket.ReceiveAsync(message.GetMemory(1024), default);
            if (frame.MessageType == WebSocketMessageType.Close)
                return null;
            if (frame.MessageType == WebSocketMessageType.Binary)
                throw SocketClosedException.BadMessage("Messages are text");
            message.Advance(frame.Count);
            if (message.WrittenCount > messageBytes)
                throw SocketClosedException.TooLarge();
            if (frame.EndOfMessage)
                return message.WrittenMemory;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            // In parts, for what is handed over is copied twice before the client has it.
            for (; message.Length > Part; message = message[Part..])
                await SendPartAsync(message[..Part], isLast: false);
            await SendPartAsync(message, isLast: true);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async ValueTask SendPartAsync(ReadOnlyMemory<byte> part, bool isLast)
    {
        var sent = socket.SendAsync(part, WebSocketMessageType.Text, isLast, default);
        try
        {
            if (!sent.IsCompletedSuccessfully)
                await sent.AsTask().WaitAsync(_reading, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            throw SocketClosedException.SlowReader();
        }
    }

    /// <summary>Says why; a client that does not even take that is cut off.</summary>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason)
    {
        using var patience = new CancellationTokenSource(_closing);
        try
        {
            await _sending.WaitAsync(patience.Token);
            // Frames that break the protocol of WebSockets itself were answered with 1002 or 1007 where they were read.
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(code, reason, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    /// <summary>Reads what is still under way, for unread bytes would turn the end of the connection into a reset,
    /// which loses the code.</summary>
    /// <param name="listening">Whoever receives already.</param>
    public async Task DrainAsync(Task listening)
    {
        using var patience = new CancellationTokenSource(_closing);
        try
        {
            await listening.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(patience.Token);
            // Such an answer is still on its way out, and the end of the connection would drop it.
            if (socket.State == WebSocketState.Aborted)
                await Task.Delay(_lastWords);
            var rest = new byte[4096];
            while (socket.State == WebSocketState.CloseSent)
                await socket.ReceiveAsync(rest.AsMemory(), patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
