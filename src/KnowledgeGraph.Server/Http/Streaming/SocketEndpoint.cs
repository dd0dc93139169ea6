using System.Net.WebSockets;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>Lets WebSockets in.</summary>
internal sealed class SocketEndpoint(StreamSlots slots, SocketServices services)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var slot = slots.Take(context);
        var known = context.WebSockets.WebSocketRequestedProtocols.Contains(SocketProtocol.Name);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext
            {
                SubProtocol = known ? SocketProtocol.Name : null,
                KeepAliveInterval = TimeSpan.FromSeconds(20),
                KeepAliveTimeout = TimeSpan.FromSeconds(20),
            }
        );
        var connection = new SocketConnection(socket, services.Limits.MessageBytes);
        // Browsers show scripts the code of a close, but not the status of a refused upgrade.
        if (known)
        {
            using var session = new SocketSession(connection, context, services);
            await session.RunAsync();
            return;
        }
        await connection.CloseAsync((WebSocketCloseStatus)4406, "Subprotocol not acceptable");
        await connection.DrainAsync(Task.CompletedTask);
    }
}
