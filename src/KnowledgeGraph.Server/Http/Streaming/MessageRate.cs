using System.Diagnostics;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>So many messages a second, and a reserve for bursts: a page opens its subscriptions all at once.</summary>
internal sealed class MessageRate(int perSecond, int reserve)
{
    private double _tokens = reserve;
    private long _last = Stopwatch.GetTimestamp();

    public bool Allows()
    {
        var now = Stopwatch.GetTimestamp();
        _tokens = Math.Min(reserve, _tokens + Stopwatch.GetElapsedTime(_last, now).TotalSeconds * perSecond);
        _last = now;
        if (_tokens < 1)
            return false;
        _tokens--;
        return true;
    }
}
