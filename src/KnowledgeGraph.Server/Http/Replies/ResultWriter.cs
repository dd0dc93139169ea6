using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
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

    private JsonValueWriter Values { get; } = new(limits.ReplyBytes);

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
            Values.Write(json, result.Data);
        }
        if (result.Extensions is { Count: > 0 } extensions)
        {
            json.WritePropertyName("extensions");
            Values.Write(json, extensions);
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
            Values.Write(json, path);
        }
        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code ?? "ERROR");
        foreach (var (name, value) in error.Extensions ?? [])
        {
            json.WritePropertyName(name);
            Values.Write(json, value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The engine puts it at the end.</summary>
    private static string WithoutSuggestion(string message) =>
        message.IndexOf(" Did you mean ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
