using System.Text.Json;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>What somebody asks to be found: a name, and what else is known.</summary>
/// <param name="Name">The name; empty when only properties are known.</param>
/// <param name="Type">Kind of the ontology; null for any.</param>
/// <param name="Limit">At most so many candidates.</param>
/// <param name="Properties">What else is known.</param>
internal sealed record ReconcileQuery(string Name, string? Type, int Limit, IReadOnlyList<PropertyCondition> Properties)
{
    private const int DefaultLimit = 5;
    private const int MostLimit = 20;

    /// <summary>
    /// A query of version 0.2: <c>{"query": ..., "type": ..., "properties": [{"pid": ..., "v": ...}]}</c>.
    /// </summary>
    public static ReconcileQuery Read(JsonElement query)
    {
        var properties = ReconcileJson
            .Items(query, "properties")
            .Select(one => new PropertyCondition(
                ReconcileJson.Text(one, "pid") ?? ReconcileJson.Text(one, "p") ?? "",
                ReconcileJson.Values(one, "v"),
                Required: false,
                "any"
            ));
        return new ReconcileQuery(
            ReconcileJson.Text(query, "query") ?? "",
            TypeOf(query),
            LimitOf(query),
            [.. properties]
        );
    }

    /// <summary>
    /// A query of the draft of 1.0: <c>{"type": ..., "conditions": [{"matchType": "name", ...}]}</c>.
    /// </summary>
    public static ReconcileQuery ReadDraft(JsonElement query)
    {
        var (name, properties) = ("", new List<PropertyCondition>());
        foreach (var condition in ReconcileJson.Items(query, "conditions"))
        {
            var values = ReconcileJson.Values(condition, "propertyValue");
            var type = ReconcileJson.Text(condition, "matchType");
            if (type == "name")
                name = values is [var text, ..] ? text : "";
            else
                properties.Add(
                    new PropertyCondition(
                        type == "id" ? "id" : ReconcileJson.Text(condition, "propertyId") ?? "",
                        values,
                        condition.TryGetProperty("required", out var required)
                            && required.ValueKind == JsonValueKind.True,
                        ReconcileJson.Text(condition, "matchQuantifier") ?? "any"
                    )
                );
        }
        return new ReconcileQuery(name, TypeOf(query), LimitOf(query), properties);
    }

    private static string? TypeOf(JsonElement query) =>
        ReconcileJson.Values(query, "type") is [var type, ..] ? type : null;

    private static int LimitOf(JsonElement query) =>
        ReconcileJson.Number(query, "limit") is { } number ? Math.Clamp(number, 1, MostLimit) : DefaultLimit;
}

/// <summary>A property that is known of what is looked for.</summary>
/// <param name="Id">A property, a relation or a scheme of identifiers; <c>id</c> for that of the graph.</param>
/// <param name="Values">Its values: texts, or ids of entities.</param>
/// <param name="Required">Whether a candidate without it does not count.</param>
/// <param name="Quantifier"><c>any</c>, <c>all</c> or <c>none</c> of the values.</param>
internal sealed record PropertyCondition(string Id, IReadOnlyList<string> Values, bool Required, string Quantifier);
