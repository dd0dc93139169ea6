using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The words of the articles of a store: read when they are first searched, so that nobody else pays for them, and kept
/// in step with every change. One for a process.
/// </summary>
public sealed class LiveTextIndex : IDisposable
{
    private const int PageSize = 1_000;
    private readonly LiveIndex<TextIndex> _live;

    /// <param name="store">The store behind it.</param>
    public LiveTextIndex(IGraphStore store)
    {
        Store = store;
        _live = new LiveIndex<TextIndex>(store, LoadAsync, index => index.IsWorn, UnderstandAsync);
    }

    /// <summary>The store behind it.</summary>
    public IGraphStore Store { get; }

    /// <summary>All titles and sentences that hold each word of the text in some form, as of the last change.</summary>
    internal async Task<TextHits> FindAsync(string text, CancellationToken cancellation)
    {
        await _live.CatchUpAsync(cancellation);
        return _live.Read(index => index!.Find(text));
    }

    /// <inheritdoc/>
    public void Dispose() => _live.Dispose();

    private async Task<TextIndex> LoadAsync(CancellationToken cancellation)
    {
        var index = new TextIndex();
        for (ArticleId? after = null; ; )
        {
            var page = await Store.ReadSentencesAsync(after, PageSize, cancellation);
            foreach (var text in page)
                index.Set(text);
            if (page.Count < PageSize)
                return index;
            after = page[^1].Article.Id;
        }
    }

    private async Task<Action<TextIndex>> UnderstandAsync(IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        ArticleId[] ids = [.. changes.Select(change => change.ArticleId).Distinct()];
        var texts = await Store.GetSentencesAsync(ids, cancellation);
        return index =>
        {
            foreach (var id in ids)
            {
                if (texts.TryGetValue(id, out var text))
                    index.Set(text);
                else
                    index.Remove(id);
            }
        };
    }
}
