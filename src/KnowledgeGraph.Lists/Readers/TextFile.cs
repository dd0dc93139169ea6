using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Opens a text in whatever encoding it is: by byte order mark, UTF-8 when it is valid, else what the mapping says.
/// </summary>
internal static class TextFile
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\n\r"u8);

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Reads it from its beginning; a line of more than <see cref="BoundedStream.Default"/> bytes is refused.
    /// </summary>
    public static StreamReader Open(string path, string? encoding)
    {
        var used = Find(path, encoding);
        var stream = new BoundedStream(File.OpenRead(path), LineEnds, BoundedStream.Default);
        return new StreamReader(stream, used, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    private static Encoding Find(string path, string? encoding)
    {
        if (FirstInvalid(path) is not { } place)
            return new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (encoding is null)
            throw new ListFileException(
                place.Line,
                place.Column,
                "this is not UTF-8. Save the file as UTF-8, or name its encoding: --encoding windows-1252 (or another)."
            );
        try
        {
            return Encoding.GetEncoding(encoding);
        }
        catch (ArgumentException)
        {
            throw new ListFileException(0, 0, $"there is no encoding '{encoding}'; write for instance windows-1252");
        }
    }

    /// <summary>
    /// Line and column (in bytes) of the first byte that is no UTF-8; null when all is, or a byte order mark says
    /// UTF-16.
    /// </summary>
    private static (long Line, long Column)? FirstInvalid(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var (kept, line, column) = (0, 1L, 1L);
        var first = true;
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, kept + read);
            if (first && bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
                return null;
            first = false;
            var status = Valid(bytes, read == 0, out var valid);
            foreach (var c in bytes[..valid])
                (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
            if (status == OperationStatus.InvalidData)
                return (line, column);
            if (read == 0)
                return null;
            bytes[valid..].CopyTo(buffer);
            kept = bytes.Length - valid;
        }
    }

    private static OperationStatus Valid(ReadOnlySpan<byte> bytes, bool last, out int valid)
    {
        valid = 0;
        if (Utf8.IsValid(bytes))
        {
            valid = bytes.Length;
            return OperationStatus.Done;
        }
        while (valid < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[valid..], out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return last ? OperationStatus.InvalidData : status;
            if (status != OperationStatus.Done)
                return status;
            valid += length;
        }
        return OperationStatus.Done;
    }
}
