using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// Refuses documents that would cost the engine more than they are worth, before the engine sees them. The engine's own
/// limits (GraphQL.NET 8.8.5) let some small documents keep a core busy for half a minute, and others end the process.
/// </summary>
public sealed class DocumentGuard(ISchema schema, ApiLimits limits)
{
    private readonly CostRule _cost = new(schema, limits);

    /// <summary>Parses a text. Throws <see cref="ExecutionError"/> with a code when it is no GraphQL or breaks a
    /// limit.</summary>
    public GuardedDocument Check(string text)
    {
        // GraphQL ends a line by a return, a feed or both. The parser counts feeds only, and would tell wrong lines.
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        TokenCheck.Run(text, limits);
        var document = Parse(text);
        var fragments = new Fragments(document);
        CheckDefinitions(document);
        CheckShapes(document, fragments);
        CheckComparisons(document, fragments);
        return new GuardedDocument(document, operation => _cost.Read(operation, fragments), limits.Cost);
    }

    private GraphQLDocument Parse(string text)
    {
        try
        {
            // The parser counts more levels than we do (arguments, values); both stop far from the end of the stack.
            return Parser.Parse(
                text,
                new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = 4 * limits.Nesting }
            );
        }
        catch (GraphQLSyntaxErrorException mistake)
        {
            throw new SyntaxError(mistake);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw Refusal.Of(ApiErrorCode.TooDeep, 4 * limits.Nesting, "levels of anything");
        }
    }

    private void CheckDefinitions(GraphQLDocument document)
    {
        var operations = 0;
        var fragments = 0;
        foreach (var definition in document.Definitions)
        {
            if (definition is not GraphQLExecutableDefinition)
                throw Refusal.At(
                    ApiErrorCode.ExecutableDefinitions,
                    "A document to be executed holds operations and fragments, and defines no types.",
                    document,
                    definition
                );
            if (definition is GraphQLOperationDefinition && ++operations > limits.Operations)
                throw Refusal.Of(ApiErrorCode.TooManyOperations, limits.Operations, "operations", document, definition);
            if (definition is GraphQLFragmentDefinition && ++fragments > limits.Fragments)
                throw Refusal.Of(ApiErrorCode.TooManyFragments, limits.Fragments, "fragments", document, definition);
        }
    }

    private void CheckShapes(GraphQLDocument document, Fragments fragments)
    {
        var shapes = new ShapeReader(document, fragments, limits);
        foreach (var definition in document.Definitions.OfType<GraphQLExecutableDefinition>())
        {
            shapes.CheckDirectives(definition);
            foreach (var variable in (definition as GraphQLOperationDefinition)?.Variables?.Items ?? [])
                shapes.CheckDirectives(variable);
            var shape = shapes.Read(definition);
            if (definition is GraphQLOperationDefinition && shape.Width > limits.RootFields)
                throw Refusal.Of(
                    ApiErrorCode.TooManyRootFields,
                    limits.RootFields,
                    "fields at the root",
                    document,
                    definition
                );
        }
    }

    private void CheckComparisons(GraphQLDocument document, Fragments fragments)
    {
        var comparisons = new MergeComparisons(document, fragments, limits.Comparisons);
        foreach (var definition in document.Definitions.OfType<GraphQLExecutableDefinition>())
            comparisons.Add(definition.SelectionSet);
    }
}
