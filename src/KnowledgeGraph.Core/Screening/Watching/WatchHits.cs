using System.Runtime.CompilerServices;
using KnowledgeGraph.Keeping;

namespace KnowledgeGraph.Screening.Watching;

/// <summary>
/// What was told of watched subjects, numbered, in a file of JSON lines: whoever comes again goes on behind what they
/// saw.
/// </summary>
internal sealed class WatchHits
{
    private readonly JsonLines<WatchHit> _lines;
    private readonly Lock _writing = new();
    private readonly List<WatchHit> _told = [];
    private readonly Dictionary<(string Subject, string Entity), HashSet<string>> _known = [];
    private TaskCompletionSource _written = New();

    public WatchHits(string file)
    {
        _lines = new(file, WatchJson.Default.WatchHit);
        foreach (var hit in _lines.Read())
            Remember(hit);
    }

    /// <summary>The number of the last one; 0 when there is none.</summary>
    public long Last
    {
        get
        {
            lock (_writing)
                return _told.Count;
        }
    }

    /// <summary>Those behind a number, the oldest first.</summary>
    public IReadOnlyList<WatchHit> Since(long number, int first)
    {
        lock (_writing)
            return [.. _told.Skip((int)Math.Clamp(number, 0, _told.Count)).Take(first)];
    }

    /// <summary>
    /// Keeps those that say something new: a pair that was not seen before, or another restriction. Numbers them, or
    /// takes them for known when <paramref name="silent"/>.
    /// </summary>
    public IReadOnlyList<WatchHit> Add(IEnumerable<WatchHit> hits, bool silent)
    {
        var fresh = new List<WatchHit>();
        lock (_writing)
        {
            foreach (var hit in hits.DistinctBy(hit => (hit.Subject, hit.Entity)).Where(IsNew))
                fresh.Add(hit with { Number = silent ? 0 : _told.Count + fresh.Count + 1 });
            _lines.Add(fresh);
            fresh.ForEach(Remember);
        }
        if (fresh.Count > 0)
            Interlocked.Exchange(ref _written, New()).TrySetResult();
        return fresh;
    }

    /// <summary>Those behind a number, as they come, until cancelled.</summary>
    public async IAsyncEnumerable<WatchHit> FollowAsync(
        long since,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        while (true)
        {
            // Taken before the look, so that what is written in between is not slept through.
            var written = Volatile.Read(ref _written).Task;
            var hits = Since(since, 100);
            foreach (var hit in hits)
            {
                yield return hit;
                since = hit.Number;
            }
            if (hits.Count == 0)
                await written.WaitAsync(cancellation);
        }
    }

    private bool IsNew(WatchHit hit) =>
        !_known.TryGetValue((hit.Subject, hit.Entity), out var sanctions) || !hit.Sanctions.All(sanctions.Contains);

    private void Remember(WatchHit hit)
    {
        if (hit.Number > 0)
            _told.Add(hit);
        if (!_known.TryGetValue((hit.Subject, hit.Entity), out var sanctions))
            _known[(hit.Subject, hit.Entity)] = sanctions = [];
        sanctions.UnionWith(hit.Sanctions);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
