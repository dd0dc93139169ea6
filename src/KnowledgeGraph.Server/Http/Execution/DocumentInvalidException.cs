using GraphQL;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>The document breaks rules of the specification.</summary>
internal sealed class DocumentInvalidException(ExecutionErrors errors) : Exception
{
    public ExecutionErrors Errors { get; } = errors;
}
