using KnowledgeGraph.Api;

namespace KnowledgeGraph.Server.Http;

/// <summary>What every socket needs.</summary>
internal sealed record SocketServices(
    OperationExecutor Executor,
    ResultWriter Writer,
    ErrorMask Mask,
    ApiLimits Limits,
    IHostApplicationLifetime Lifetime
);
