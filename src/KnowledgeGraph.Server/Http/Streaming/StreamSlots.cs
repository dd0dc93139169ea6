using KnowledgeGraph.Api;

namespace KnowledgeGraph.Server.Http;

/// <summary>Counts the connections that stay open, WebSockets and event streams together.</summary>
internal sealed class StreamSlots
{
    private readonly int _limit;
    private int _open;

    public StreamSlots(ApiLimits limits)
    {
        _limit = limits.Streams;
        Telemetry.CountStreams(() => _open);
    }

    /// <summary>A place, to be given back when the connection ends. Throws when all are taken.</summary>
    public IDisposable Take()
    {
        if (Interlocked.Increment(ref _open) <= _limit)
            return new Slot(this);
        Interlocked.Decrement(ref _open);
        throw new RequestRefusedException(503, "TOO_MANY_STREAMS", $"{_limit} streams are open; close one or try again later.");
    }

    private sealed class Slot(StreamSlots slots) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref slots._open);
    }
}
