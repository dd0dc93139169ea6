namespace KnowledgeGraph.Server.Http;

/// <summary>The request is answered without asking the engine; the message is for the client.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The methods to name in <c>Allow</c>, for 405.</summary>
    public string? Allow { get; init; }
}
