using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api;

/// <summary>Why a document is not let through.</summary>
internal static class Refusal
{
    /// <summary>"The document has 31 aliases; at most 30 are allowed", or without a number when counting stopped at the limit.</summary>
    public static ExecutionError Of(string code, int limit, string what, GraphQLDocument? document = null, ASTNode? place = null)
    {
        var error = new ExecutionError($"The document has more than {limit} {what}.") { Code = code, Extensions = new() { ["limit"] = limit } };
        if (document is not null && place is not null)
            error.AddLocation(Location.FromLinearPosition(document.Source, place.Location.Start));
        return error;
    }
}
