using System.Net;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>Counts the connections that stay open, WebSockets and event streams together: all of them, and those of
/// each address.</summary>
internal sealed class StreamSlots
{
    private readonly ApiLimits _limits;
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _ofAddress = [];
    private int _open;

    public StreamSlots(ApiLimits limits)
    {
        _limits = limits;
        Telemetry.CountStreams(() => _open);
    }

    /// <summary>A place, to be given back when the connection ends. Throws when all are taken, or all of its
    /// address.</summary>
    public IDisposable Take(HttpContext context)
    {
        var address = AddressRate.Of(context);
        lock (_lock)
        {
            if (_open >= _limits.Streams)
                throw Refused($"{_limits.Streams} streams are open");
            var ofAddress = _ofAddress.GetValueOrDefault(address);
            if (ofAddress >= _limits.StreamsPerAddress)
                throw Refused($"{_limits.StreamsPerAddress} streams of this address are open");
            _open++;
            _ofAddress[address] = ofAddress + 1;
        }
        return new Slot(this, address);
    }

    private static RequestRefusedException Refused(string why) =>
        new(503, ApiErrorCode.TooManyStreams, $"{why}; close one or try again later.");

    private void Free(IPAddress address)
    {
        lock (_lock)
        {
            _open--;
            if (--_ofAddress[address] == 0)
                _ofAddress.Remove(address);
        }
    }

    private sealed class Slot(StreamSlots slots, IPAddress address) : IDisposable
    {
        public void Dispose() => slots.Free(address);
    }
}
