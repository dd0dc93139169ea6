using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Http.Replies;

internal sealed class ReplyTooLargeException : ExecutionError
{
    public ReplyTooLargeException()
        : base("The answer is too large: ask for less of it.") => Code = CodeText.Of(ApiErrorCode.ReplyTooLarge);
}
