using System.Buffers.Binary;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>Sorted records in a temporary file, each with the lengths of its key and value before it.</summary>
internal sealed class SortedRun : IDisposable
{
    /// <summary>Bytes before each record.</summary>
    public const int HeadSize = 2 * sizeof(int);

    private const int BufferSize = 256 * 1024;

    private readonly FileStream _file;

    private SortedRun(FileStream file) => _file = file;

    /// <summary>Writes records that are sorted.</summary>
    public static SortedRun Write(string folder, IEnumerable<SortedRecord> records)
    {
        var file = new FileStream(
            Path.Combine(folder, $"run-{Guid.NewGuid():N}.tmp"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = BufferSize,
                Options = FileOptions.DeleteOnClose,
            }
        );
        Span<byte> head = stackalloc byte[HeadSize];
        foreach (var (key, value) in records)
        {
            WriteHead(head, key.Length, value.Length);
            file.Write(head);
            file.Write(key.Span);
            file.Write(value.Span);
        }
        file.Flush();
        return new SortedRun(file);
    }

    /// <summary>The records from the first on; one reader at a time.</summary>
    public IEnumerable<SortedRecord> Read()
    {
        _file.Position = 0;
        var head = new byte[HeadSize];
        while (_file.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false) == HeadSize)
        {
            var (key, value) = ReadHead(head);
            var record = new byte[key + value];
            _file.ReadExactly(record);
            yield return new SortedRecord(record.AsMemory(0, key), record.AsMemory(key));
        }
    }

    /// <summary>A record as it lies in memory, with its head.</summary>
    public static void Write(Span<byte> target, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        WriteHead(target, key.Length, value.Length);
        key.CopyTo(target[HeadSize..]);
        value.CopyTo(target[(HeadSize + key.Length)..]);
    }

    /// <summary>The record that begins here.</summary>
    public static SortedRecord Read(ReadOnlyMemory<byte> source)
    {
        var (key, value) = ReadHead(source.Span);
        return new SortedRecord(source.Slice(HeadSize, key), source.Slice(HeadSize + key, value));
    }

    /// <summary>The key of the record that begins here.</summary>
    public static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> source) => source.Slice(HeadSize, ReadHead(source).Key);

    private static void WriteHead(Span<byte> target, int key, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, key);
        BinaryPrimitives.WriteInt32LittleEndian(target[sizeof(int)..], value);
    }

    private static (int Key, int Value) ReadHead(ReadOnlySpan<byte> source) =>
        (BinaryPrimitives.ReadInt32LittleEndian(source), BinaryPrimitives.ReadInt32LittleEndian(source[sizeof(int)..]));

    public void Dispose() => _file.Dispose();
}
