using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>A piece of what a server answers to a job: its sort, the length as four bytes, the bytes.</summary>
internal sealed record JobFrame(char Sort, ReadOnlyMemory<byte> Bytes)
{
    public const char Said = 's';
    public const char Progress = 'p';
    public const char Output = 'o';
    public const char Failed = 'f';

    /// <summary>The last one of a job that is done; without it the job was broken off.</summary>
    public const char Done = 'd';

    private const int Head = 5;
    private const int Longest = 64 << 20;

    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    public static JobFrame Of(char sort, string text) => new(sort, Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[Head];
        head[0] = (byte)Sort;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), Bytes.Length);
        await stream.WriteAsync(head, cancellation);
        await stream.WriteAsync(Bytes, cancellation);
    }

    /// <summary>The next one; null at the end.</summary>
    public static async Task<JobFrame?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[Head];
        if (await stream.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation) < Head)
            return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1));
        if (length is < 0 or > Longest)
            throw new InvalidDataException("What answers is not a server of this program.");
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return new JobFrame((char)head[0], bytes);
    }
}
