using System.Text.Json.Serialization;
using KnowledgeGraph.Keeping;

namespace KnowledgeGraph.Screening;

/// <summary>
/// Decisions that a subject is not an entity, in a file of JSON lines, of which the last of a pair holds. The file is
/// the export.
/// </summary>
public sealed class ClearedHits
{
    private readonly JsonLines<Clearance> _lines;
    private readonly Lock _writing = new();
    private readonly Dictionary<(string, string), Clearance> _known = [];
    private long _version;

    /// <summary>
    /// Reads what was decided; the file need not be there yet.
    /// </summary>
    public ClearedHits(string file)
    {
        _lines = new(file, ClearanceJson.Default.Clearance);
        foreach (var clearance in _lines.Read())
            _known[(clearance.Subject, clearance.Entity)] = clearance;
    }

    /// <summary>Raised by every decision.</summary>
    public long Version => Volatile.Read(ref _version);

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
                        .Values.Where(one => !one.Withdrawn)
                        .OrderBy(one => one.Subject, StringComparer.Ordinal)
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
            return
                _known.GetValueOrDefault((subject, entity)) is { Withdrawn: false } known
                && known.Fingerprint == fingerprint
                ? known
                : null;
        }
    }

    /// <summary>Remembers a decision.</summary>
    public void Add(Clearance clearance)
    {
        lock (_writing)
            Write(clearance);
    }

    /// <summary>Takes a decision back; its line stays. False when there is none that holds.</summary>
    public bool Withdraw(string subject, string entity, string by, DateTimeOffset at)
    {
        lock (_writing)
        {
            if (_known.GetValueOrDefault((subject, entity)) is not { Withdrawn: false } known)
                return false;
            Write(known with { By = by, At = at, Withdrawn = true });
            return true;
        }
    }

    private void Write(Clearance clearance)
    {
        _lines.Add(clearance);
        Interlocked.Increment(ref _version);
        _known[(clearance.Subject, clearance.Entity)] = clearance;
    }
}

[JsonSerializable(typeof(Clearance))]
internal sealed partial class ClearanceJson : JsonSerializerContext;
