using System.Text.Json;

namespace KnowledgeGraph.Server.Agents;

/// <summary>
/// What a line of an agent says, as far as the SDK takes it (JSON-RPC 2.0); what it does not take it does not answer.
/// </summary>
/// <param name="Method">What is asked or told; null for an answer.</param>
/// <param name="Id">The number or text of a question or its answer, the text in quotes.</param>
/// <param name="CalledOff">The id of a question that nobody wants answered any more.</param>
internal sealed record AgentMessage(string? Method, string? Id, string? CalledOff)
{
    /// <summary>Null for what is no message.</summary>
    public static AgentMessage? Of(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var said = document.RootElement;
            if (said.ValueKind != JsonValueKind.Object || Text(said, "jsonrpc") != "2.0")
                return null;
            var method = Text(said, "method");
            var calledOff =
                method == "notifications/cancelled"
                && said.TryGetProperty("params", out var given)
                && given.ValueKind == JsonValueKind.Object
                    ? IdOf(given, "requestId")
                    : null;
            return new AgentMessage(method, IdOf(said, "id"), calledOff);
        }
        // Half a surrogate pair is JSON and no text.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? IdOf(JsonElement holder, string name)
    {
        if (!holder.TryGetProperty(name, out var id))
            return null;
        // Each side escapes as it likes.
        if (id.ValueKind == JsonValueKind.String)
            return $"\"{id.GetString()}\"";
        return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? $"{number}" : null;
    }
}
