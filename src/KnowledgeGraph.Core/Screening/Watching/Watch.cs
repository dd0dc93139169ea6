namespace KnowledgeGraph.Screening.Watching;

/// <summary>
/// Saved subjects that are screened again when the graph changes; what is new is told once, by number. Kept in
/// <c>watch-list.jsonl</c> and <c>watch-hits.jsonl</c> of a folder. One for a process.
/// </summary>
public sealed class Watch(Screener screener, string folder) : IDisposable
{
    /// <summary>As many subjects in all: each change of the graph screens all of them.</summary>
    public const int MaxSubjects = 5_000;

    private readonly WatchList _list = new(Path.Combine(folder, ListFile));
    private readonly WatchHits _hits = new(Path.Combine(folder, HitsFile));
    private readonly SemaphoreSlim _screening = new(1);

    /// <summary>Name of the file of subjects.</summary>
    public const string ListFile = "watch-list.jsonl";

    /// <summary>Name of the file of hits.</summary>
    public const string HitsFile = "watch-hits.jsonl";

    /// <summary>Who is watched, by key.</summary>
    public IReadOnlyList<WatchedSubject> Subjects => _list.All;

    /// <summary>Raised whenever subjects or hits change.</summary>
    public long Version => _list.Version + _hits.Last;

    /// <summary>The number of the last hit that was told; 0 when there is none.</summary>
    public long LastNumber => _hits.Last;

    /// <summary>What was told behind a number, the oldest first.</summary>
    public IReadOnlyList<WatchHit> Hits(long since, int first) => _hits.Since(since, first);

    /// <summary>What is told behind a number, as it comes.</summary>
    public IAsyncEnumerable<WatchHit> FollowAsync(long since, CancellationToken cancellation) =>
        _hits.FollowAsync(since, cancellation);

    /// <summary>
    /// Saves subjects, in place of those that have their keys, and answers who each may be now; only what comes later
    /// is told. Null when they would be more than <see cref="MaxSubjects"/>; then nothing is saved.
    /// </summary>
    public async Task<ScreeningResult?> AddAsync(
        IReadOnlyList<ScreeningSubject> subjects,
        double threshold,
        string by,
        DateTimeOffset at,
        CancellationToken cancellation = default
    )
    {
        await _screening.WaitAsync(cancellation);
        try
        {
            var keys = subjects.Select(subject => subject.Key).Concat(Subjects.Select(one => one.Subject.Key));
            if (keys.Distinct().Count() > MaxSubjects)
                return null;
            var result = await screener.ScreenAsync(subjects, threshold, cancellation: cancellation);
            _hits.Add(result.Subjects.SelectMany(subject => HitsOf(subject, result.Sequence, at)), silent: true);
            _list.Add([.. subjects.Select(subject => new WatchedSubject(subject, threshold, by, at))]);
            return result;
        }
        finally
        {
            _screening.Release();
        }
    }

    /// <summary>How many of these keys were watched, and are no more.</summary>
    public int Remove(IEnumerable<string> keys, string by, DateTimeOffset at) => _list.Remove(keys, by, at);

    /// <summary>
    /// Screens all of them; answers what is new: a potential match that was not there before, or another restriction
    /// against one. What was cleared is not told.
    /// </summary>
    public async Task<IReadOnlyList<WatchHit>> CheckAsync(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var fresh = new List<WatchHit>();
        for (string? last = ""; last is not null; )
            last = await CheckSomeAsync(last, fresh, at, cancellation);
        return fresh;
    }

    /// <summary>The key of the last one that was screened; null when no more are behind the key.</summary>
    private async Task<string?> CheckSomeAsync(
        string behind,
        List<WatchHit> fresh,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        // For some at a time, so that whoever saves a subject waits for these alone.
        await _screening.WaitAsync(cancellation);
        try
        {
            var some = Subjects
                .Where(one => string.CompareOrdinal(one.Subject.Key, behind) > 0)
                .Take(Screener.MaxSubjects)
                .ToList();
            if (some.Count == 0)
                return null;
            var result = await screener.ScreenAsync(
                [.. some.Select(one => one.Subject)],
                some.Min(one => one.Threshold),
                cancellation: cancellation
            );
            var found = some.Zip(result.Subjects)
                .SelectMany(pair =>
                    HitsOf(pair.Second, result.Sequence, at).Where(hit => hit.Score >= pair.First.Threshold)
                );
            fresh.AddRange(_hits.Add(found, silent: false));
            return some[^1].Subject.Key;
        }
        finally
        {
            _screening.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _screening.Dispose();

    private static IEnumerable<WatchHit> HitsOf(ScreenedSubject subject, long sequence, DateTimeOffset at) =>
        from hit in subject.Hits
        where hit.Cleared is null
        select new WatchHit(
            0,
            subject.Key,
            subject.Name,
            hit.Entity.Id,
            hit.Entity.Name,
            hit.Score,
            string.Join("; ", hit.Features.Select(feature => feature.Explanation)),
            [.. hit.Sanctions.Select(sanction => sanction.Id)],
            sequence,
            at
        );
}
