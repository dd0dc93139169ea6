using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Http.Replies;

/// <summary>Writes results as JSON straight from the engine's tree; about half the work of the engine's own
/// serializer.</summary>
internal sealed class ResultWriter(ApiLimits limits)
{
    // Replies are never read as HTML (nosniff), so that only what JSON itself needs is escaped: Cyrillic stays two
    // bytes.
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The whole answer, or that it is too large.</summary>
    public ArrayBufferWriter<byte> Write(ExecutionResult result) => Write(json => Write(json, result));

    private ArrayBufferWriter<byte> Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        try
        {
            Write(output, write);
        }
        catch (ReplyTooLargeException tooLarge)
        {
            output.ResetWrittenCount();
            Write(output, json => Write(json, new ExecutionResult { Errors = [tooLarge] }));
        }
        return output;
    }

    /// <summary>The answers to several operations, or that they are too large.</summary>
    public ArrayBufferWriter<byte> Write(IReadOnlyList<ExecutionResult> results) =>
        Write(json =>
        {
            json.WriteStartArray();
            foreach (var result in results)
                Write(json, result);
            json.WriteEndArray();
        });

    private void Write(ArrayBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, _options))
            write(json);
        if (output.WrittenCount > limits.ReplyBytes)
            throw new ReplyTooLargeException();
    }

    public void Write(Utf8JsonWriter json, ExecutionResult result)
    {
        json.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            json.WritePropertyName("errors");
            WriteErrors(json, errors);
        }
        if (result.Executed)
        {
            json.WritePropertyName("data");
            WriteValue(json, result.Data);
        }
        if (result.Extensions is { Count: > 0 } extensions)
        {
            json.WritePropertyName("extensions");
            WriteValue(json, extensions);
        }
        json.WriteEndObject();
    }

    public void WriteErrors(Utf8JsonWriter json, IEnumerable<ExecutionError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors.Take(limits.Errors))
            WriteError(json, error);
        json.WriteEndArray();
    }

    private void WriteError(Utf8JsonWriter json, ExecutionError error)
    {
        json.WriteStartObject();
        json.WriteString("message", limits.Suggestions ? error.Message : WithoutSuggestion(error.Message));
        if (error.Locations is { Count: > 0 } locations)
        {
            json.WriteStartArray("locations");
            foreach (var location in locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (error.Path is { } path)
        {
            json.WritePropertyName("path");
            WriteValue(json, path);
        }
        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code ?? "ERROR");
        foreach (var (name, value) in error.Extensions ?? [])
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The engine puts it at the end.</summary>
    private static string WithoutSuggestion(string message) =>
        message.IndexOf(" Did you mean ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

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
                WriteValue(json, node.ToValue());
                break;
        }
    }

    private void WriteValue(Utf8JsonWriter json, object? value)
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
                    WriteValue(json, item);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteValue(json, item);
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

    private void CheckSize(Utf8JsonWriter json)
    {
        if (json.BytesCommitted + json.BytesPending > limits.ReplyBytes)
            throw new ReplyTooLargeException();
    }
}

internal sealed class ReplyTooLargeException : ExecutionError
{
    public ReplyTooLargeException()
        : base("The answer is too large: ask for less of it.") => Code = "REPLY_TOO_LARGE";
}
