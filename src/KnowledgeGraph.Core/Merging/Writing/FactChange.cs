using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>A fact that the write of an article touches, before and after.</summary>
public sealed class FactChange
{
    private readonly List<(ArticleId Article, FactDraft Draft)> _others = [];

    internal FactChange(FactId id, StoredFact? before) => (Id, Before) = (id, before);

    /// <summary>Id of the fact.</summary>
    public FactId Id { get; }

    /// <summary>As it was; null when it is new.</summary>
    public StoredFact? Before { get; }

    /// <summary>As it will be; null when no article says it any more.</summary>
    public StoredFact? After { get; private set; }

    /// <summary>As it is kept when it is gone, for those who ask what was known; null where it is not.</summary>
    public StoredFact? Gone { get; internal set; }

    /// <summary>What the article said of it until now; null when it said nothing.</summary>
    public FactDraft? SaidBefore { get; internal set; }

    /// <summary>What the article says of it now; null when it says nothing.</summary>
    public FactDraft? SaidNow { get; internal set; }

    /// <summary>Whether its review becomes another.</summary>
    public bool IsReviewed { get; internal init; }

    /// <summary>Whether the fact, its evidence or its review is different afterwards.</summary>
    public bool Changed { get; private set; }

    /// <summary>As it will be, or as it was when it is gone: what it is about stays the same.</summary>
    public Fact Shown => (After ?? Before)!.Fact;

    /// <summary>Whether it was there, and the article is one more that supports it.</summary>
    public bool IsSupported => Before is not null && SaidBefore is null && SaidNow is not null;

    /// <summary>Whether the article supported it and does so no longer.</summary>
    public bool IsWithdrawn => SaidBefore is not null && SaidNow is null;

    /// <summary>Adds what another article says; wanted only where the article itself said something before.</summary>
    internal void AddOther(ArticleId article, FactDraft draft) => _others.Add((article, draft));

    /// <param name="article">Id of the article that is written.</param>
    /// <param name="recorded">Since which change it is known, unless it has been longer.</param>
    /// <param name="retractions">Those of all articles.</param>
    internal void ComputeAfter(ArticleId article, long recorded, IEnumerable<StoredRetraction> retractions)
    {
        After = Merged(article, recorded) is { } merged ? WithTombstone(merged, recorded, [.. retractions]) : null;
        Changed = Before is null
            ? After is not null
            : After is null
                || IsReviewed
                || !SameContent.Of(SaidBefore, SaidNow)
                || Before.RetractedIn != After.RetractedIn
                || !SameContent.Of(Before.Fact, After.Fact);
    }

    private Fact? Merged(ArticleId article, long recorded)
    {
        // As long as the article takes nothing of its own back, adding is enough.
        if (Before is not null && SaidBefore is null)
            return SaidNow is null ? Before.Fact : Merge.Add(Before.Fact, SaidNow);
        if (SaidNow is not null)
            _others.Add((article, SaidNow));
        return _others.Count == 0 ? null : Merge.Fact(_others, Before?.Fact.Recorded ?? recorded, null);
    }

    private static StoredFact WithTombstone(Fact fact, long recorded, IReadOnlyList<StoredRetraction> retractions)
    {
        if (fact.Recorded > recorded)
            fact = fact with { Recorded = recorded };
        var tombstone =
            retractions.Count == 0 ? null : Merge.Retraction(retractions.Select(one => (one.Article, one.Retraction)));
        if (fact.Retraction != tombstone)
            fact = fact with { Retraction = tombstone };
        return new StoredFact(fact, retractions.Count == 0 ? null : retractions.Min(one => one.Sequence));
    }
}
