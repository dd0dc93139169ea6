namespace KnowledgeGraph.Lists.Readers;

/// <summary>A JSON array inside a document: the stream ends where the array does.</summary>
/// <param name="inner">Stands where the array begins.</param>
internal sealed class JsonArrayStream(Stream inner) : Stream
{
    private int _depth;
    private bool _inText;
    private bool _escaped;
    private bool _ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_ended)
            return 0;
        var read = inner.Read(buffer);
        for (var i = 0; i < read; i++)
        {
            if (Ends(buffer[i]))
                return i + 1;
        }
        return read;
    }

    private bool Ends(byte c)
    {
        if (_escaped)
            _escaped = false;
        else if (_inText)
            (_escaped, _inText) = (c == '\\', c != '"');
        else if (c == '"')
            _inText = true;
        else if (c is (byte)'[' or (byte)'{')
            _depth++;
        else if (c is (byte)']' or (byte)'}')
            _ended = --_depth == 0;
        return _ended;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
