using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Turns JSON into the plain values that the engine takes for variables, counting them on the way.</summary>
internal sealed class JsonInputs(int limit)
{
    private int _count;

    public Inputs ReadMap(JsonElement json)
    {
        try
        {
            return new(ReadObject(json));
        }
        catch (InvalidOperationException)
        {
            // JsonElement checks surrogates only when a string is read.
            throw OperationRequest.NotUnicode();
        }
    }

    private Dictionary<string, object?> ReadObject(JsonElement json)
    {
        var map = new Dictionary<string, object?>();
        foreach (var property in json.EnumerateObject())
            map[property.Name] = Read(property.Value);
        return map;
    }

    private object? Read(JsonElement json)
    {
        if (++_count > limit)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.TooManyValues,
                $"Variables and extensions hold more than {limit} values."
            );
        return json.ValueKind switch
        {
            JsonValueKind.Object => ReadObject(json),
            JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => ReadNumber(json),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    private static object ReadNumber(JsonElement json) =>
        json.TryGetInt32(out var number) ? number
        : json.TryGetInt64(out var large) ? large
        : json.TryGetDecimal(out var exact) ? exact
        : json.GetDouble();
}
