namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>
/// The body of an answer for writers that write in pieces: they are gathered, and sent when the writer flushes or 64 KB
/// are full. The
/// server refuses to be written to synchronously, since that would hold a thread.
/// </summary>
internal sealed class AsyncOnly(Stream body) : Stream
{
    private readonly MemoryStream _gathered = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation = default)
    {
        _gathered.Write(buffer.Span);
        if (_gathered.Length > 1 << 16)
            await FlushAsync(cancellation);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellation) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellation).AsTask();

    public override void Flush() { }

    public override async Task FlushAsync(CancellationToken cancellation)
    {
        await body.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancellation);
        _gathered.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
