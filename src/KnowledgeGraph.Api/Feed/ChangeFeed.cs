using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Api.Feed;

/// <summary>
/// Follows the change log of the store, so that whoever listens loses nothing: each listener reads the log from its own
/// sequence number on. Writes of this process wake listeners at once; those of others are seen within
/// <see cref="Patience"/>.
/// </summary>
public sealed class ChangeFeed(IGraphStore store)
{
    // Each listener holds one batch while its reader takes its time, and a change names all that it touched.
    private const int BatchSize = 5;

    private TaskCompletionSource _written = New();

    /// <summary>How long a listener waits before it looks again by itself.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    /// <summary>What a client of an event stream sends back when it comes again: the sequence number; null for what is
    /// no change.</summary>
    public static string? EventIdOf(object? change) =>
        (change as Change)?.Sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>Wakes all listeners.</summary>
    public void Wake() => Interlocked.Exchange(ref _written, New()).TrySetResult();

    /// <summary>
    /// Throws <see cref="ApiError"/> when the log has not come so far: whoever saw that number saw another graph, and
    /// would wait in vain for what comes next.
    /// </summary>
    public async Task RequireAsync(long since, CancellationToken cancellation)
    {
        if (since > 0 && (await store.GetSummaryAsync(cancellation)).Sequence is var last && since > last)
            throw new ApiError(
                ApiErrorCode.SequenceUnknown,
                $"There is no change {since} yet; the last is {last}. If you saw it, the graph is another one: "
                    + "read it anew."
            );
    }

    /// <summary>
    /// The changes after a sequence number (after the last one when null), as they come, until cancelled. Throws as
    /// <see cref="RequireAsync"/> does.
    /// </summary>
    public async IAsyncEnumerable<Change> FollowAsync(
        long? since,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (since is { } number)
            await RequireAsync(number, cancellation);
        var seen = since ?? (await store.GetSummaryAsync(cancellation)).Sequence;
        while (true)
        {
            // Taken before the look, so that a write in between is not slept through.
            var written = Volatile.Read(ref _written).Task;
            var changes = await store.GetChangesAsync(seen, BatchSize, cancellation);
            foreach (var change in changes)
            {
                yield return change;
                seen = change.Sequence;
            }
            if (changes.Count == 0)
                await Task.WhenAny(written, Task.Delay(Patience, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
