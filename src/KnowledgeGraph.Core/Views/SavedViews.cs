using System.Text.Json.Serialization;
using KnowledgeGraph.Keeping;

namespace KnowledgeGraph.Views;

/// <summary>
/// The saved views, in a file of JSON lines beside the store: each version is a line, written and flushed before it
/// counts, so that the file is the history too.
/// </summary>
public sealed class SavedViews
{
    /// <summary>So many views are kept at most; the file is read into memory.</summary>
    public const int Most = 2_000;

    /// <summary>So many versions of all views together.</summary>
    public const int MostVersions = 50_000;

    private readonly JsonLines<SavedView> _lines;
    private readonly Lock _writing = new();
    private readonly Dictionary<string, List<SavedView>> _versions = [];
    private long _count;

    /// <summary>Reads what was saved; the file need not be there yet. A line that a crash cut off is left
    /// out.</summary>
    public SavedViews(string file)
    {
        _lines = new(file, SavedViewJson.Default.SavedView);
        foreach (var version in _lines.Read())
            Keep(version);
    }

    /// <summary>Grows with every version.</summary>
    public long Version => Interlocked.Read(ref _count);

    /// <summary>All that somebody may see, by story, place and name.</summary>
    /// <param name="mayHave">Whether a private view may be seen.</param>
    public IReadOnlyList<SavedView> List(Func<SavedView, bool> mayHave)
    {
        lock (_writing)
        {
            return
            [
                .. _versions
                    .Values.Select(versions => versions[^1])
                    .Where(view => !view.Removed && (view.Shared || mayHave(view)))
                    .OrderBy(view => view.Story, StringComparer.Ordinal)
                    .ThenBy(view => view.Position)
                    .ThenBy(view => view.Name, StringComparer.Ordinal)
                    .ThenBy(view => view.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The versions of a view, the newest first; none when there is no such view.</summary>
    public IReadOnlyList<SavedView> History(string id)
    {
        lock (_writing)
            return _versions.TryGetValue(id, out var versions) ? [.. versions.AsEnumerable().Reverse()] : [];
    }

    /// <summary>The view as it is now; null when it is not there, or no more.</summary>
    public SavedView? Find(string id)
    {
        lock (_writing)
            return _versions.TryGetValue(id, out var versions) && !versions[^1].Removed ? versions[^1] : null;
    }

    /// <summary>An id that no view has.</summary>
    public static string NewId() => RandomId.Of(10);

    /// <summary>
    /// Writes a version, unless it says what the last one did, or there are too many views or versions. One that
    /// removes its view is always written.
    /// </summary>
    public SaveResult Save(SavedView version)
    {
        lock (_writing)
        {
            var last = _versions.TryGetValue(version.Id, out var versions) ? versions[^1] : null;
            if (last is not null && last with { At = version.At, By = version.By } == version)
                return SaveResult.Saved;
            if (!version.Removed && _count >= MostVersions)
                return SaveResult.TooManyVersions;
            if (last is null && _versions.Values.Count(one => !one[^1].Removed) >= Most)
                return SaveResult.TooManyViews;
            _lines.Add(version);
            Keep(version);
            return SaveResult.Saved;
        }
    }

    private void Keep(SavedView version)
    {
        if (_versions.TryGetValue(version.Id, out var versions))
            versions.Add(version);
        else
            _versions.Add(version.Id, [version]);
        _count++;
    }
}

/// <summary>What became of a version.</summary>
public enum SaveResult
{
    /// <summary>It is kept, or says what the last one did.</summary>
    Saved,

    /// <summary>It is of a new view, and there are <see cref="SavedViews.Most"/>.</summary>
    TooManyViews,

    /// <summary>There are <see cref="SavedViews.MostVersions"/>.</summary>
    TooManyVersions,
}

[JsonSerializable(typeof(SavedView))]
internal sealed partial class SavedViewJson : JsonSerializerContext;
