using GraphQL;

namespace KnowledgeGraph.Server.Http.Replies;

internal sealed class ReplyTooLargeException : ExecutionError
{
    public ReplyTooLargeException()
        : base("The answer is too large: ask for less of it.") => Code = "REPLY_TOO_LARGE";
}
