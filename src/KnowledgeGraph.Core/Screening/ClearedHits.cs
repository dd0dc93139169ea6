using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Screening;

/// <summary>
/// Decisions that a subject is not an entity, in a file of JSON lines: a line is written and flushed before it counts,
/// and the last line of a pair holds. The file is the export.
/// </summary>
public sealed class ClearedHits
{
    private readonly string _file;
    private readonly Lock _writing = new();
    private readonly Dictionary<(string, string), Clearance> _known = [];

    /// <summary>
    /// Reads what was decided; the file need not be there yet. A line that a crash cut off is left out.
    /// </summary>
    public ClearedHits(string file)
    {
        _file = file;
        if (!File.Exists(file))
            return;
        foreach (var line in File.ReadLines(file))
        {
            if (Read(line) is { } clearance)
                _known[(clearance.Subject, clearance.Entity)] = clearance;
        }
    }

    /// <summary>All of them, in the order of subjects and entities.</summary>
    public IReadOnlyList<Clearance> All
    {
        get
        {
            lock (_writing)
            {
                return
                [
                    .. _known
                        .Values.OrderBy(one => one.Subject, StringComparer.Ordinal)
                        .ThenBy(one => one.Entity, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>
    /// The decision about a pair that still holds for what the entity is known by; null when there is none.
    /// </summary>
    public Clearance? Find(string subject, string entity, string fingerprint)
    {
        lock (_writing)
        {
            return _known.GetValueOrDefault((subject, entity)) is { } known && known.Fingerprint == fingerprint
                ? known
                : null;
        }
    }

    /// <summary>Remembers a decision.</summary>
    public void Add(Clearance clearance)
    {
        lock (_writing)
        {
            if (Path.GetDirectoryName(Path.GetFullPath(_file)) is { } folder)
                Directory.CreateDirectory(folder);
            using (var stream = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.Read))
            {
                stream.Write(JsonSerializer.SerializeToUtf8Bytes(clearance, ClearanceJson.Default.Clearance));
                stream.WriteByte((byte)'\n');
                stream.Flush(flushToDisk: true);
            }
            _known[(clearance.Subject, clearance.Entity)] = clearance;
        }
    }

    private static Clearance? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ClearanceJson.Default.Clearance);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Clearance))]
internal sealed partial class ClearanceJson : JsonSerializerContext;
