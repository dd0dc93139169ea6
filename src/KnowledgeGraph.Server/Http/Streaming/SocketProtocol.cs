using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>The words of <c>graphql-transport-ws</c>.</summary>
internal static class SocketProtocol
{
    public const string Name = "graphql-transport-ws";

    /// <summary>Writes one message; the payload writes itself.</summary>
    public static ReadOnlyMemory<byte> Write(string type, string? id = null, Action<Utf8JsonWriter>? payload = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            if (id is not null)
                json.WriteString("id", id);
            if (payload is not null)
            {
                json.WritePropertyName("payload");
                payload(json);
            }
            json.WriteEndObject();
        }
        return output.WrittenMemory;
    }
}

/// <summary>The client broke the protocol, or a limit; the socket closes with this code.</summary>
internal sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = (WebSocketCloseStatus)code;

    public static SocketClosedException BadMessage(string reason) => new(4400, reason);

    public static SocketClosedException Unauthorized() => new(4401, "Unauthorized");

    // Clients take it for final, and do not come again with what opens nothing any more.
    public static SocketClosedException LoginChanged() => new(4401, "The login has ended or changed: log in again");

    public static SocketClosedException InitTimeout() => new(4408, "Connection initialisation timeout");

    // A reason has room for 123 bytes.
    public static SocketClosedException SubscriberExists(string id) =>
        new(4409, $"Subscriber for {(id.Length <= 64 && Ascii.IsValid(id) ? id : "this id")} already exists");

    public static SocketClosedException SecondInit() => new(4429, "Too many initialisation requests");

    public static SocketClosedException TooManyMessages() => new(4429, "Too many messages");

    public static SocketClosedException SlowReader() =>
        new((int)WebSocketCloseStatus.PolicyViolation, "Events are not read");

    public static SocketClosedException TooLarge() => new((int)WebSocketCloseStatus.MessageTooBig, "Message too large");
}
