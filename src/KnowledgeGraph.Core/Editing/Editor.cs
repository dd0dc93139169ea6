using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
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
/// <param name="memory">Keeps what edits did, so that they can be undone; null where nobody undoes any.</param>
public sealed class Editor(
    IGraphStore store,
    TimeProvider time,
    ExtractLimits? limits = null,
    EditMemory? memory = null
)
{
    private const int MaxKeyLength = 200;

    // Each round loses only when somebody wrote in between; edits of this process take turns.
    private const int MaxRounds = 50;

    private Turn Turns { get; init; } = new();

    private string? By { get; init; }

    /// <summary>The same editor, whose changes are by somebody; null for nobody that is known.</summary>
    public Editor SignedBy(string? name) => new(store, time, limits, memory) { Turns = Turns, By = name };

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
                    EditErrorCode.InvalidIdempotencyKey,
                    $"An idempotency key has 1 to {MaxKeyLength} characters and no control characters."
                )
            );
        }
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Interlocked.Exchange(ref Turns.Last, done.Task);
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

    /// <summary>Whether an edit was done under a key.</summary>
    public async Task<bool> WasDoneAsync(Edit edit, string key, CancellationToken cancellation = default) =>
        (await store.GetWritesAsync([key], cancellation)).GetValueOrDefault(key)?.Key.Input == edit.Fingerprint();

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
                        EditErrorCode.IdempotencyKeyReused,
                        "This key was used for another change; take a new one for each change, and the same "
                            + "only to send one again."
                    )
                );
        }
        var sequence = (await store.GetSummaryAsync(cancellation)).Sequence;
        var context = new EditContext(
            store,
            await store.GetDecisionsAsync(cancellation),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            limits ?? new ExtractLimits(),
            cancellation
        )
        {
            Memory = memory,
        };
        var plan = await edit.PlanAsync(context);
        if (context.Errors is { Count: > 0 } errors)
            return new EditResult(null, null, errors);
        var write = new GraphWrite(plan.Extracts)
        {
            Removed = plan.Removed,
            Origin = new WriteOrigin(By, EditKinds.Of(edit)),
            At = sequence,
            DryRun = dryRun,
            Key = key is null || dryRun ? null : new WriteKey(key, input, plan.Subject),
        };
        try
        {
            var before = memory is null || dryRun ? null : await BeforeAsync(plan, cancellation);
            if (await store.WriteAsync(write, cancellation) is not Written outcome)
                return null;
            if (before is not null && outcome.Result.Sequence > sequence)
                await RememberAsync(plan, before, sequence + 1, outcome.Result.Sequence);
            return new EditResult(plan.Subject, outcome, []) { Warnings = plan.Warnings };
        }
        catch (GraphConflictException conflict)
        {
            return EditResult.Refused(new EditError(["input"], EditErrorCode.GraphConflict, conflict.Message));
        }
    }

    private Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> BeforeAsync(
        EditPlan plan,
        CancellationToken cancellation
    ) =>
        store.GetExtractsAsync(
            [.. plan.Extracts.Select(extract => extract.Article.Id).Union(plan.Removed)],
            cancellation
        );

    private async Task RememberAsync(
        EditPlan plan,
        IReadOnlyDictionary<ArticleId, ArticleExtract> before,
        long from,
        long to
    )
    {
        var after = plan.Extracts.ToDictionary(extract => extract.Article.Id);
        var articles = after
            .Keys.Union(plan.Removed)
            .Where(id => before.ContainsKey(id) || after.ContainsKey(id))
            .Select(id => ArticleDifference.Of(before.GetValueOrDefault(id), after.GetValueOrDefault(id)));
        try
        {
            // Nobody stops this: the edit is done.
            var changes = await store.GetChangesAsync(from - 1, 1, CancellationToken.None);
            memory!.Add(new KeptEdit(from, to, [.. articles]) { At = changes is [var first, ..] ? first.At : null });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreException)
        {
            // It is written, and stays: only it cannot be undone by its number.
            System.Diagnostics.Trace.TraceError($"Changes {from} to {to} cannot be undone: {error.Message}");
        }
    }

    /// <summary>The last of the edits that take turns.</summary>
    private sealed class Turn
    {
        public Task Last = Task.CompletedTask;
    }
}
