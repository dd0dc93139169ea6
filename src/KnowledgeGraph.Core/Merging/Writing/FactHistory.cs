using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// A fact from the first article that says it on: the rule of a write (<see cref="FactChange"/>), one article after the
/// other, for a store that fills an empty graph fact by fact instead of article by article.
/// </summary>
/// <param name="id">Id of the fact.</param>
public sealed class FactHistory(FactId id)
{
    /// <summary>As it is by now; null before the first article.</summary>
    public StoredFact? Now { get; private set; }

    /// <summary>What one more article changes, an article that takes nothing back.</summary>
    /// <param name="article">Id of the article, which has not said anything of the fact before.</param>
    /// <param name="sequence">Number of the change.</param>
    /// <param name="draft">What it says.</param>
    public FactChange Add(ArticleId article, long sequence, FactDraft draft)
    {
        var change = new FactChange(id, Now) { SaidNow = draft };
        change.ComputeAfter(article, sequence, []);
        Now = change.After;
        return change;
    }
}
