namespace KnowledgeGraph.Storing;

/// <summary>The store cannot do its work; the message says what a person can do about it and holds no secret.</summary>
/// <param name="reason">For programs.</param>
/// <param name="message">For people.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreException(StoreErrorCode reason, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>For programs.</summary>
    public StoreErrorCode Reason { get; } = reason;

    /// <summary>For clients: <c>STORE_UNAVAILABLE</c>.</summary>
    public string Code => Reason.Text();
}
