namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// Lets the source of a subscription go no faster than its reader, when a replay brings more than the wire takes. A
/// source that does not ask, because it cannot wait, is cut off when the reader falls <see cref="ApiLimits.SendQueue"/>
/// events behind.
/// </summary>
public abstract class StreamFlow
{
    /// <summary>The key of the user context under which the stream resolver of a subscription finds it.</summary>
    public const string Key = "flow";

    /// <summary>The key of the user context for what a client that comes again saw last, when it says so.</summary>
    public const string LastEventId = "lastEventId";

    /// <summary>Completes when there is room for one more event; to be awaited before each.</summary>
    public abstract Task ReadyAsync(CancellationToken cancellation = default);
}
