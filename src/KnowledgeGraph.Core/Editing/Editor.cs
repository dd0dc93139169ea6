using KnowledgeGraph.Merging;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>
/// Changes a graph by hand. An edit changes what an article says, or what editors decided, and is checked as a file is;
/// it is worked out on the graph as it is and written on condition that it still is, so that of edits at the same time
/// none is lost.
/// </summary>
/// <param name="store">Which graph.</param>
/// <param name="time">What day it is.</param>
/// <param name="limits">How large an article may become.</param>
public sealed class Editor(IGraphStore store, TimeProvider time, ExtractLimits? limits = null)
{
    private const int MaxKeyLength = 200;

    // Each round loses only when somebody wrote in between; edits of this process take turns.
    private const int MaxRounds = 50;

    private Task _turn = Task.CompletedTask;

    /// <summary>Runs an edit, or works out what it would do.</summary>
    /// <param name="edit">What to change.</param>
    /// <param name="key">Makes it happen once, however often it is sent; null for none.</param>
    /// <param name="dryRun">Only say what it would do.</param>
    /// <param name="cancellation">Stops it; then nothing is written.</param>
    public async Task<EditResult> RunAsync(
        Edit edit,
        string? key = null,
        bool dryRun = false,
        CancellationToken cancellation = default
    )
    {
        if (key is not null && (key.Length is 0 or > MaxKeyLength || Characters.FirstBad(key) is not null))
        {
            return EditResult.Refused(
                new EditError(
                    ["idempotencyKey"],
                    "INVALID_IDEMPOTENCY_KEY",
                    $"An idempotency key has 1 to {MaxKeyLength} characters and no control characters."
                )
            );
        }
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Interlocked.Exchange(ref _turn, done.Task);
        try
        {
            // Only to save rounds: whoever stops waiting lets the next one try too early, which the condition of the
            // write makes harmless.
            await before.WaitAsync(cancellation);
            for (var round = 0; round < MaxRounds; round++)
            {
                if (await TryAsync(edit, key, dryRun, cancellation) is { } result)
                    return result;
            }
        }
        finally
        {
            done.SetResult();
        }
        throw new StoreException(
            StoreErrorCode.Busy,
            "Others write to the same graph all the time; nothing was written. Try again later."
        );
    }

    /// <summary>Null when the graph has moved on meanwhile.</summary>
    private async Task<EditResult?> TryAsync(Edit edit, string? key, bool dryRun, CancellationToken cancellation)
    {
        var input = edit.Fingerprint();
        if (key is not null && (await store.GetWritesAsync([key], cancellation)).GetValueOrDefault(key) is { } kept)
        {
            return kept.Key.Input == input
                ? new EditResult(kept.Key.Subject, kept.Outcome, [])
                : EditResult.Refused(
                    new EditError(
                        ["idempotencyKey"],
                        "IDEMPOTENCY_KEY_REUSED",
                        "This key was used for another change; take a new one for each change, and the same "
                            + "only to send one again."
                    )
                );
        }
        var sequence = (await store.GetSummaryAsync(cancellation)).Sequence;
        var ground = new EditContext(
            store,
            await store.GetDecisionsAsync(cancellation),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            limits ?? new ExtractLimits(),
            cancellation
        );
        var plan = await edit.PlanAsync(ground);
        if (ground.Errors is { Count: > 0 } errors)
            return new EditResult(null, null, errors);
        var write = new GraphWrite(plan.Extracts)
        {
            Removed = plan.Removed,
            At = sequence,
            DryRun = dryRun,
            Key = key is null || dryRun ? null : new WriteKey(key, input, plan.Subject),
        };
        try
        {
            return await store.WriteAsync(write, cancellation) is Written outcome
                ? new EditResult(plan.Subject, outcome, [])
                : null;
        }
        catch (GraphConflictException conflict)
        {
            return EditResult.Refused(new EditError(["input"], "GRAPH_CONFLICT", conflict.Message));
        }
    }
}
