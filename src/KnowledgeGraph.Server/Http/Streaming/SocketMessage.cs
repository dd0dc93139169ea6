using System.Text.Json;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>Reads messages of a socket; each fault throws the close that the protocol demands.</summary>
internal static class SocketMessage
{
    /// <summary>The payload; null when the message has none.</summary>
    public static JsonElement? Payload(JsonElement message) =>
        !message.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null ? null
        : payload.ValueKind == JsonValueKind.Object ? payload
        : throw SocketClosedException.BadMessage("The payload must be an object");

    /// <summary>A text that the message must have.</summary>
    public static string Text(JsonElement message, string name)
    {
        try
        {
            return message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw SocketClosedException.BadMessage($"The {name} must be a string");
        }
        catch (InvalidOperationException)
        {
            throw SocketClosedException.BadMessage("Invalid Unicode");
        }
    }

    /// <summary>The message as a JSON object.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> message, int maxDepth)
    {
        try
        {
            var json = JsonDocument.Parse(
                message,
                new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false }
            );
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                : throw SocketClosedException.BadMessage("Messages are JSON objects");
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw SocketClosedException.BadMessage("Messages are JSON");
        }
    }
}
