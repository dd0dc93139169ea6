using System.Collections.Concurrent;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>Connections that only read, opened when needed and kept.</summary>
internal sealed class ReaderPool(Func<Session> open) : IAsyncDisposable
{
    // Reading keeps a core busy; one more than there are lets short calls pass a long one.
    private static readonly int Size = Math.Max(3, Environment.ProcessorCount + 1);

    /// <summary>Pages that each keeps, in KB: what questions over two levels of a graph of a million facts come back
    /// to, and 256 MB for all.</summary>
    public static readonly int CacheSize = Math.Clamp(256 / Size, 2, 36) * 1024;

    private readonly ConcurrentBag<Session> _idle = [];
    private readonly SemaphoreSlim _free = new(Size);

    public async ValueTask<Session> RentAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        if (_idle.TryTake(out var session))
            return session;
        try
        {
            return open();
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    public void Return(Session session)
    {
        _idle.Add(session);
        _free.Release();
    }

    /// <summary>
    /// Closes all connections, those that are out when they are back, and does something before others are opened.
    /// </summary>
    public async Task ReopenAsync(Action meanwhile)
    {
        for (var i = 0; i < Size; i++)
            await _free.WaitAsync();
        try
        {
            while (_idle.TryTake(out var session))
                session.Dispose();
            meanwhile();
        }
        finally
        {
            _free.Release(Size);
        }
    }

    /// <summary>Waits for all that are out.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Size; i++)
            await _free.WaitAsync();
        foreach (var session in _idle)
            session.Dispose();
        _free.Dispose();
    }
}
