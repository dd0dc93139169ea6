using System.Buffers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>What a request holds: one operation, or an array of them.</summary>
internal readonly record struct RequestContent(IReadOnlyList<OperationRequest> Operations, bool IsBatch);

/// <summary>Reads the operation out of a GET or POST request, as "GraphQL over HTTP" lays down.</summary>
internal sealed class RequestReader(ApiLimits limits)
{
    private readonly JsonDocumentOptions _json = new()
    {
        MaxDepth = limits.JsonDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>One operation, or several that came as an array.</summary>
    public async ValueTask<RequestContent> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
            return new([ReadQuery(request.Query)], IsBatch: false);
        if (!HttpMethods.IsPost(request.Method))
            throw new RequestRefusedException(405, ApiErrorCode.MethodNotAllowed, "Use GET or POST.")
            {
                Header = ("Allow", "GET, POST"),
            };
        CheckContentType(request);
        return await ReadBodyAsync(request, cancellation);
    }

    private OperationRequest ReadQuery(IQueryCollection query)
    {
        var inputs = new JsonInputs(limits.JsonValues);
        return new OperationRequest(
            Single("query"),
            Single("documentId"),
            Single("operationName"),
            Map("variables"),
            Map("extensions")
        )
        {
            VariablesText = Single("variables"),
        };

        string? Single(string name) =>
            query[name] switch
            {
                { Count: > 1 } => throw new RequestRefusedException(
                    400,
                    ApiErrorCode.BadRequest,
                    $"\"{name}\" is given more than once."
                ),
                var value => StringValues.IsNullOrEmpty(value) ? null : value.ToString(),
            };

        GraphQL.Inputs? Map(string name)
        {
            if (Single(name) is not { } text)
                return null;
            using var json = Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text)), $"\"{name}\"");
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => inputs.ReadMap(json.RootElement),
                JsonValueKind.Null => null,
                _ => throw new RequestRefusedException(
                    400,
                    ApiErrorCode.BadRequest,
                    $"\"{name}\" must be a JSON object."
                ),
            };
        }
    }

    private static void CheckContentType(HttpRequest request)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        )
            throw Unsupported(
                "Send the operation as application/json.",
                HeaderNames.Accept,
                MediaTypeNames.Application.Json
            );
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("Send the operation in UTF-8.", HeaderNames.Accept, MediaTypeNames.Application.Json);
        if (request.Headers.ContentEncoding.Count > 0)
            throw Unsupported("Send the operation uncompressed.", HeaderNames.AcceptEncoding, "identity");
    }

    private static RequestRefusedException Unsupported(string message, string header, string value) =>
        new(415, ApiErrorCode.UnsupportedMediaType, message) { Header = (header, value) };

    private async ValueTask<RequestContent> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var complete = read.IsCompleted || read.Buffer.Length > limits.BodyBytes;
            try
            {
                if (complete)
                    return ReadJson(read.Buffer);
            }
            finally
            {
                // Without it Kestrel drops the connection, also after a refusal.
                body.AdvanceTo(complete ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            }
        }
    }

    private RequestContent ReadJson(ReadOnlySequence<byte> body)
    {
        if (body.Length > limits.BodyBytes)
            throw new RequestRefusedException(
                413,
                ApiErrorCode.BodyTooLarge,
                $"The request is larger than {limits.BodyBytes} bytes."
            );
        using var json = Parse(body, "The request");
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? new(OperationRequest.Batch(json.RootElement, limits), IsBatch: true)
            : new([OperationRequest.From(json.RootElement, limits)], IsBatch: false);
    }

    private JsonDocument Parse(ReadOnlySequence<byte> utf8, string what)
    {
        try
        {
            return JsonDocument.Parse(utf8, _json);
        }
        catch (JsonException mistake)
        {
            var place = mistake.LineNumber is { } line
                ? $" at line {line + 1}, column {mistake.BytePositionInLine + 1}"
                : "";
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BadJson,
                $"{what} is not valid JSON{place} (no duplicate names, at most {limits.JsonDepth} levels)."
            );
        }
        catch (InvalidOperationException)
        {
            // Names are compared while parsing, and half a surrogate pair cannot be.
            throw OperationRequest.NotUnicode();
        }
    }
}
