using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KnowledgeGraph.Keeping;

/// <summary>
/// A file of JSON lines: a line is written and flushed to disk before it counts. A line that a crash cut off is left
/// out, and the next one begins on a line of its own.
/// </summary>
internal sealed class JsonLines<T>(string file, JsonTypeInfo<T> type)
    where T : class
{
    // One for each file, whoever opens it in this process.
    private readonly Lock _writing = JsonLineLocks.Of(file);

    /// <summary>Lines that could not be read: cut off by a crash, or written by a newer program.</summary>
    public int Unread { get; private set; }

    /// <summary>What is there, oldest first; nothing when the file is not there yet.</summary>
    public IEnumerable<T> Read() => File.Exists(file) ? File.ReadLines(file).Select(Parse).OfType<T>() : [];

    /// <summary>Adds a line for each, flushed together.</summary>
    public void Add(params IReadOnlyCollection<T> items)
    {
        if (items.Count == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        lock (_writing)
            Append(items);
    }

    /// <summary>Writes the file anew with these alone, all of it or nothing; for its user alone.</summary>
    public void Replace(IReadOnlyCollection<T> items)
    {
        var fresh = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        lock (_writing)
        {
            File.Delete(fresh);
            using (var stream = new FileStream(fresh, options))
            {
                foreach (var item in items)
                {
                    JsonSerializer.Serialize(stream, item, type);
                    stream.WriteByte((byte)'\n');
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(fresh, file, overwrite: true);
        }
    }

    private void Append(IReadOnlyCollection<T> items)
    {
        using var lines = new MemoryStream();
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 0);
        var length = stream.Length;
        if (length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n')
                lines.WriteByte((byte)'\n');
        }
        foreach (var item in items)
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(item, type));
            lines.WriteByte((byte)'\n');
        }
        try
        {
            stream.Write(lines.GetBuffer(), 0, (int)lines.Length);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // The disk is full: what did fit does not count.
            stream.SetLength(length);
            throw;
        }
    }

    private T? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            Unread++;
            return null;
        }
    }
}

/// <summary>The lock of each file of lines.</summary>
internal static class JsonLineLocks
{
    private static readonly ConcurrentDictionary<string, Lock> All = [];

    public static Lock Of(string file) => All.GetOrAdd(Path.GetFullPath(file), _ => new Lock());
}
