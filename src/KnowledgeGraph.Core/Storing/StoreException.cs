namespace KnowledgeGraph.Storing;

/// <summary>The store can't do its work; the message says what a person can do about it and holds no secret.</summary>
/// <param name="code">For programs: <c>STORE_UNAVAILABLE</c>, <c>STORE_TIMEOUT</c>, <c>STORE_FULL</c>,
/// <c>STORE_FOREIGN</c>, <c>STORE_NEWER</c>, <c>STORE_DAMAGED</c> ...</param>
/// <param name="message">For people.</param>
/// <param name="inner">The cause.</param>
public sealed class StoreException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>For programs.</summary>
    public string Code { get; } = code;
}
