using System.Text.Json;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Server.Agents;

/// <summary>A tool for agents: a GraphQL document, its name that of the file, its description the first line.</summary>
/// <param name="Name">Letters and hyphens.</param>
/// <param name="Text">The document.</param>
/// <param name="Operation">Its one operation.</param>
internal sealed record ToolDocument(string Name, string Text, GraphQLOperationDefinition Operation)
{
    /// <summary>The documents of a folder; one that is not there has none. Throws when one is not valid.</summary>
    public static IReadOnlyList<ToolDocument> Read(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(ReadOne)]
            : [];

    /// <summary>The tool as agents are told of it.</summary>
    public Tool Describe(ISchema schema) =>
        new()
        {
            Name = Name,
            Description = Text.Split('\n')[0].TrimStart('#', ' ').Trim(),
            InputSchema = JsonSerializer.SerializeToElement(ToolSchema.Of(Operation, schema)),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = Operation.Operation == OperationType.Query,
                OpenWorldHint = false,
            },
        };

    private static ToolDocument ReadOne(string path)
    {
        var text = File.ReadAllText(path);
        var operation = Parser.Parse(text).Definitions.OfType<GraphQLOperationDefinition>().Single();
        return new ToolDocument(Path.GetFileNameWithoutExtension(path), text, operation);
    }
}
