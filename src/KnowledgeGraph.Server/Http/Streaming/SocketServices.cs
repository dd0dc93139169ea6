using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>What every socket needs.</summary>
internal sealed record SocketServices(
    OperationExecutor Executor,
    ResultWriter Writer,
    ErrorMask Mask,
    ApiLimits Limits,
    LoginWatch Logins,
    IHostApplicationLifetime Lifetime
);
