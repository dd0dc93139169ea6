using KnowledgeGraph.Merging;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// The writes of an import: one, or several where more than <see cref="ImportOptions.AtOnce"/> entries come.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="followed">Kinds that the file gives, and what follows them.</param>
/// <param name="options">How it is imported.</param>
/// <param name="coming">Ids of the sources that the file gives.</param>
internal sealed class EntryWrites(
    IGraphStore store,
    FollowedKinds followed,
    ImportOptions options,
    IReadOnlyDictionary<ArticleId, string> coming
)
{
    private readonly List<ArticleExtract> _waiting = [];
    private readonly bool _inBatches = coming.Count > options.AtOnce;
    private WriteResult _written = new(0, 0, 0, 0, 0, 0, 0, 0);
    private int _facts;

    /// <summary>Takes a source that differs from the graph.</summary>
    public async Task AddAsync(ArticleExtract extract, CancellationToken cancellation)
    {
        _waiting.Add(extract);
        _facts += extract.Facts.Count;
        if (_inBatches && _facts > options.FactsAtOnce)
            await WriteAsync(cancellation);
    }

    /// <summary>Writes what waits, and tells what all writes did.</summary>
    public async Task<WriteResult> FinishAsync(CancellationToken cancellation)
    {
        await WriteAsync(cancellation);
        return _written;
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        // What would be written is known by now; only kinds can be refused.
        if (_waiting.Count > 0 && options.DryRun)
            await followed.FollowAsync(_waiting, coming.ContainsKey, cancellation);
        else if (_waiting.Count > 0)
            _written = _written.Then(await WrittenAsync(cancellation));
        _waiting.Clear();
        _facts = 0;
    }

    /// <summary>Whether kinds differ is asked when they do: to read what is there for each write takes long.</summary>
    private async Task<WriteResult> WrittenAsync(CancellationToken cancellation)
    {
        try
        {
            return await StoredAsync(_waiting, cancellation);
        }
        catch (GraphConflictException)
        {
            var others = await followed.FollowAsync(_waiting, coming.ContainsKey, cancellation);
            if (others.Count == 0)
                throw;
            return await StoredAsync(others.Concat(_waiting), cancellation);
        }
    }

    private async Task<WriteResult> StoredAsync(IEnumerable<ArticleExtract> extracts, CancellationToken cancellation)
    {
        var write = new GraphWrite([.. extracts]) { Origin = new WriteOrigin(options.By, ChangeKind.ListVersion) };
        // Written without terms (At, Key), so that neither of the other outcomes can be.
        return ((Written)await store.WriteAsync(write, cancellation)).Result;
    }
}
