using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Guard;

/// <summary>Why a document is not let through.</summary>
internal static class Refusal
{
    /// <summary>"The document has 31 aliases; at most 30 are allowed", or without a number when counting stopped at the
    /// limit.</summary>
    public static ExecutionError Of(
        ApiErrorCode code,
        int limit,
        string what,
        GraphQLDocument? document = null,
        ASTNode? place = null
    )
    {
        var message = $"The document has more than {limit} {what}.";
        var error =
            document is null || place is null
                ? new ExecutionError(message) { Code = CodeText.Of(code) }
                : At(code, message, document, place);
        error.Extensions = new() { ["limit"] = limit };
        return error;
    }

    /// <summary>For another reason, with its place.</summary>
    public static ExecutionError At(ApiErrorCode code, string message, GraphQLDocument document, ASTNode place)
    {
        var error = new ExecutionError(message) { Code = CodeText.Of(code) };
        error.AddLocation(Location.FromLinearPosition(document.Source, place.Location.Start));
        return error;
    }
}
