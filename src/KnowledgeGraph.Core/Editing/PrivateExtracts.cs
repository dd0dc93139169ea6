using System.Text.Json.Serialization;
using KnowledgeGraph.Keeping;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Private work, in a file of JSON lines beside the store and never in it: what no question to the graph reads, none
/// can tell of.
/// </summary>
public sealed class PrivateExtracts
{
    /// <summary>So many are kept of one person.</summary>
    public const int MostOfOne = 500;

    /// <summary>So many names may see one.</summary>
    public const int MostShared = 100;

    // Below that many lines nobody gains by fewer.
    private const int LinesToShrink = 1_000;

    private readonly string _file;
    private readonly JsonLines<PrivateExtract> _lines;
    private readonly Lock _writing = new();
    private readonly Dictionary<string, PrivateExtract> _now = [];
    private long _count;
    private long _lineCount;

    /// <summary>Reads what was kept; the file need not be there yet.</summary>
    public PrivateExtracts(string file)
    {
        (_file, _lines) = (file, new(file, PrivateExtractJson.Default.PrivateExtract));
        foreach (var version in _lines.Read())
            Keep(version);
        // What was removed or published goes out of the file at the next start at the latest.
        if (_lineCount > _now.Count)
            Shrink();
    }

    /// <summary>Grows with every version.</summary>
    public long Version => Interlocked.Read(ref _count);

    /// <summary>Names with whom one can be shared; null where there are no accounts.</summary>
    public Func<IReadOnlyList<string>?> Names { get; init; } = () => null;

    /// <summary>An id that nobody guesses.</summary>
    public static string NewId() => RandomId.Of(24);

    /// <summary>Those that somebody may see, the last saved first.</summary>
    public IReadOnlyList<PrivateExtract> List(Func<PrivateExtract, bool> maySee)
    {
        lock (_writing)
            return [.. _now.Values.Where(maySee).OrderByDescending(one => one.At).ThenBy(one => one.Id)];
    }

    /// <summary>One by id; null when it is not there.</summary>
    public PrivateExtract? Find(string id)
    {
        lock (_writing)
            return _now.GetValueOrDefault(id);
    }

    /// <summary>Writes versions together; false when there are too many.</summary>
    public bool Save(params IReadOnlyList<PrivateExtract> versions)
    {
        lock (_writing)
        {
            foreach (var version in versions.Where(one => !one.Removed))
            {
                var ofOwner = _now.Values.Count(one => one.Owner == version.Owner && one.Id != version.Id);
                if (ofOwner >= MostOfOne)
                    return false;
            }
            Write(versions);
            return true;
        }
    }

    /// <summary>Writes that they are no more; one that was saved anew since it was read stays.</summary>
    /// <param name="read">As <see cref="Find"/> gave them.</param>
    /// <param name="gone">The version that says so.</param>
    public void Remove(IEnumerable<PrivateExtract> read, Func<PrivateExtract, PrivateExtract> gone)
    {
        lock (_writing)
        {
            var same = read.Where(one => ReferenceEquals(_now.GetValueOrDefault(one.Id), one)).Select(gone).ToList();
            if (same.Count > 0)
                Write(same);
        }
    }

    private void Write(IReadOnlyList<PrivateExtract> versions)
    {
        _lines.Add(versions);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var version in versions)
            Keep(version);
        if (_lineCount > LinesToShrink && _lineCount > 4 * _now.Count)
            Shrink();
    }

    /// <summary>Leaves out of the file what is no more, and earlier versions; nothing when a newer program wrote a
    /// line that this one can't read.</summary>
    private void Shrink()
    {
        if (_lines.Unread > 0)
            return;
        try
        {
            _lines.Replace(_now.Values);
            _lineCount = _now.Count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It stays as long as it is; what is saved is saved.
        }
    }

    private void Keep(PrivateExtract version)
    {
        if (version.Removed)
            _now.Remove(version.Id);
        else
            _now[version.Id] = version;
        _count++;
        _lineCount++;
    }
}

[JsonSerializable(typeof(PrivateExtract))]
internal sealed partial class PrivateExtractJson : JsonSerializerContext;
