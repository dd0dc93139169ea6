namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>The request is answered without asking the engine; the message is for the client.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>What would be taken instead, as a header of the answer: <c>Allow</c> for 405, <c>Accept</c> for
    /// 415.</summary>
    public (string Name, string Value)? Header { get; init; }
}
