using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Building;

/// <summary>A mistake of the client: the message reaches it, with a code for programs.</summary>
internal sealed class ApiError : ExecutionError
{
    public ApiError(ApiErrorCode code, string message)
        : base(message) => Code = CodeText.Of(code);
}
