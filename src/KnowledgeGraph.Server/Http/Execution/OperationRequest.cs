using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>One operation that a client asks for, whatever way it came.</summary>
internal sealed record OperationRequest(
    string? Query,
    string? DocumentId,
    string? OperationName,
    Inputs? Variables,
    Inputs? Extensions
)
{
    /// <summary>The variables as they came, when the document is asked by its hash.</summary>
    public string? VariablesText { get; init; }

    /// <summary>Of an array each, where <see cref="ApiLimits.Batch"/> allows several.</summary>
    public static IReadOnlyList<OperationRequest> Batch(JsonElement json, ApiLimits limits)
    {
        if (limits.Batch == 0)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BatchingDisabled,
                "One operation per request: an array of operations is not accepted."
            );
        var count = json.GetArrayLength();
        if (count == 0 || count > limits.Batch)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BatchTooLarge,
                $"An array holds 1 to {limits.Batch} operations; this one holds {count}."
            );
        return [.. json.EnumerateArray().Select(one => From(one, limits))];
    }

    public static OperationRequest From(JsonElement json, ApiLimits limits)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BadRequest,
                "The request must be a JSON object with a \"query\"."
            );
        var inputs = new JsonInputs(limits.JsonValues);
        try
        {
            var request = new OperationRequest(
                Text(json, "query"),
                Text(json, "documentId"),
                Text(json, "operationName"),
                Map(json, "variables", inputs),
                Map(json, "extensions", inputs)
            );
            return request is { Query: null, Variables: not null }
                ? request with
                {
                    VariablesText = json.GetProperty("variables").GetRawText(),
                }
                : request;
        }
        catch (InvalidOperationException)
        {
            // JsonElement checks UTF-8 and surrogates only when a string is read.
            throw NotUnicode();
        }
    }

    public static RequestRefusedException NotUnicode() =>
        new(
            400,
            ApiErrorCode.BadJson,
            "A string in the JSON is not valid Unicode (broken UTF-8 or half a surrogate pair)."
        );

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw WrongShape(name, "a string", value);
    }

    private static Inputs? Map(JsonElement json, string name, JsonInputs inputs)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? inputs.ReadMap(value)
            : throw WrongShape(name, "an object", value);
    }

    private static RequestRefusedException WrongShape(string name, string expected, JsonElement value) =>
        new(
            400,
            ApiErrorCode.BadRequest,
            $"\"{name}\" must be {expected}, not {value.ValueKind.ToString().ToLowerInvariant()}."
        );
}
