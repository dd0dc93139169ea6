using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Guard;

/// <summary>Where operations begin.</summary>
public static class SchemaRoots
{
    /// <summary>The type whose fields an operation asks for; null when the schema has none of its sort.</summary>
    public static IObjectGraphType? RootOf(this ISchema schema, GraphQLOperationDefinition operation) =>
        operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };

    /// <summary>The mutation that reads an article.</summary>
    public const string Reading = "proposeExtract";

    /// <summary>Whether an operation only reads articles: work for the processor, which may take longer.</summary>
    public static bool OnlyReads(this GraphQLOperationDefinition operation) =>
        operation.SelectionSet.Selections.TrueForAll(selected =>
            selected is GraphQLField field && field.Name == Reading
        );
}
