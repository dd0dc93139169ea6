namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>One after another.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1001",
    Justification = "A semaphore without a wait handle holds nothing of the system."
)]
internal sealed class Turn
{
    private readonly SemaphoreSlim _free = new(1);

    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }
}
