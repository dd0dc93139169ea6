using System.Buffers;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Refuses a stream in which no separator comes for too long, before a parser gathers gigabytes: a row without end, an
/// element that never closes.
/// </summary>
/// <param name="inner">Read from its beginning.</param>
/// <param name="separators">Bytes that end a value in this format.</param>
/// <param name="most">As many bytes may lie between two separators.</param>
internal sealed class BoundedStream(Stream inner, SearchValues<byte> separators, int most) : ForwardStream(inner)
{
    /// <summary>The most bytes of one row or value.</summary>
    public const int Default = 4 << 20;

    private long _since;
    private long _lines = 1;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        var seen = buffer[..read];
        var last = seen.LastIndexOfAny(separators);
        if (last >= 0)
            _since = read - last - 1;
        else
            _since += read;
        if (_since > most)
            throw new ListFileException(
                _lines,
                0,
                $"one value has more than {most:N0} bytes; no list has such values. Is the file cut, or of "
                    + "another format?"
            );
        _lines += seen.Count((byte)'\n');
        return read;
    }
}
