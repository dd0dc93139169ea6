using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Agents;

/// <summary>The variables of an operation as JSON Schema.</summary>
internal static class ToolSchema
{
    private const int MaxDepth = 4;

    public static JsonObject Of(GraphQLOperationDefinition operation, ISchema schema)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            var name = variable.Variable.Name.StringValue;
            properties[name] = OfType(variable.Type, schema);
            if (variable.Type is GraphQLNonNullType && variable.DefaultValue is null)
                required.Add(name);
        }
        return Object(properties, required);
    }

    private static JsonObject Object(JsonObject properties, JsonArray required) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };

    private static JsonObject OfType(GraphQLType type, ISchema schema) =>
        type switch
        {
            GraphQLNonNullType inner => OfType(inner.Type, schema),
            GraphQLListType list => new JsonObject { ["type"] = "array", ["items"] = OfType(list.Type, schema) },
            GraphQLNamedType named => OfType(schema.AllTypes[named.Name], schema, 0),
            _ => [],
        };

    private static JsonObject OfType(IGraphType? type, ISchema schema, int depth) =>
        type switch
        {
            NonNullGraphType inner => OfType(inner.ResolvedType, schema, depth),
            ListGraphType list => new JsonObject
            {
                ["type"] = "array",
                ["items"] = OfType(list.ResolvedType, schema, depth),
            },
            EnumerationGraphType choice => new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. choice.Values.Select(value => (JsonNode)value.Name)]),
            },
            IInputObjectGraphType input when depth < MaxDepth => OfInput(input, schema, depth + 1),
            IInputObjectGraphType => new JsonObject { ["type"] = "object" },
            IntGraphType => new JsonObject { ["type"] = "integer" },
            FloatGraphType => new JsonObject { ["type"] = "number" },
            BooleanGraphType => new JsonObject { ["type"] = "boolean" },
            { Description: { } description } => new JsonObject { ["type"] = "string", ["description"] = description },
            _ => new JsonObject { ["type"] = "string" },
        };

    private static JsonObject OfInput(IInputObjectGraphType input, ISchema schema, int depth)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var field in input.Fields)
        {
            var property = OfType(field.ResolvedType, schema, depth);
            if (field.Description is { } description)
                property["description"] = description;
            properties[field.Name] = property;
            if (field.ResolvedType is NonNullGraphType && field.DefaultValue is null)
                required.Add(field.Name);
        }
        return Object(properties, required);
    }
}
