using System.Collections;
using System.Globalization;
using System.Text.Json;
using GraphQL.Execution;

namespace KnowledgeGraph.Server.Http.Replies;

/// <summary>Writes values and nodes of the engine's tree as JSON, and stops when the answer is too large.</summary>
/// <param name="maxBytes">Most bytes of a whole answer.</param>
internal sealed class JsonValueWriter(int maxBytes)
{
    public void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                CheckSize(json);
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case ExecutionNode node:
                WriteNode(json, node);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                json.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, item);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case IFormattable other when other is not (float or byte or sbyte or short or ushort or uint or ulong):
                json.WriteStringValue(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }

    private void WriteNode(Utf8JsonWriter json, ExecutionNode node)
    {
        switch (node)
        {
            case ObjectExecutionNode { SubFields: { } fields }:
                CheckSize(json);
                json.WriteStartObject();
                foreach (var field in fields)
                {
                    json.WritePropertyName(field.Name!);
                    WriteNode(json, field);
                }
                json.WriteEndObject();
                break;
            case ObjectExecutionNode:
                json.WriteNullValue();
                break;
            case ArrayExecutionNode { Items: { } items }:
                json.WriteStartArray();
                foreach (var item in items)
                    WriteNode(json, item);
                json.WriteEndArray();
                break;
            default:
                Write(json, node.ToValue());
                break;
        }
    }

    private void CheckSize(Utf8JsonWriter json)
    {
        if (json.BytesCommitted + json.BytesPending > maxBytes)
            throw new ReplyTooLargeException();
    }
}
