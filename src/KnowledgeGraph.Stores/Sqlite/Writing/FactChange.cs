using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Rows;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>A fact that a write touches, before and after.</summary>
internal sealed class FactChange(string id, long row, Fact? before, long? retractedBefore)
{
    public string Id { get; } = id;

    public long Row { get; } = row;

    /// <summary>Null when it is new.</summary>
    public Fact? Before { get; } = before;

    /// <summary>Rows of the entities it joins; known for new facts once the entities are.</summary>
    public (long Subject, long? Object) Ends { get; set; }

    /// <summary>Sequence number of the change that took it back.</summary>
    public long? RetractedBefore { get; } = retractedBefore;

    /// <summary>What the article said of it until now.</summary>
    public EvidenceRow? ClaimBefore { get; set; }

    /// <summary>What the article says of it now, and where in the extract.</summary>
    public (EvidenceRow EvidenceRow, int Position)? EvidenceRow { get; set; }

    public FactDraft? Draft { get; set; }

    /// <summary>Whether its review becomes another.</summary>
    public bool Reviewed { get; set; }

    /// <summary>What the other articles say of it; wanted only where the article had said something before.</summary>
    public List<(string ArticleId, FactDraft Draft)> Others { get; } = [];

    /// <summary>Null when nobody says it any more.</summary>
    public Fact? After { get; private set; }

    /// <summary>As it is, or as it was when it is gone: what it is about is the same.</summary>
    public Fact Shown => (After ?? Before)!;

    public long? Retracted { get; private set; }

    public bool Changed { get; private set; }

    /// <param name="article">Which writes.</param>
    /// <param name="recorded">Since when it is known, unless it has been longer.</param>
    /// <param name="retraction">The tombstone, or null.</param>
    /// <param name="retracted">Sequence number of the change that took it back.</param>
    public void Merge(string article, long recorded, Retraction? retraction, long? retracted)
    {
        After = Merged(article, recorded);
        if (After is not null && After.Recorded > recorded)
            After = After with { Recorded = recorded };
        if (After is not null && After.Retraction != retraction)
            After = After with { Retraction = retraction };
        Retracted = retracted;
        Changed = Before is null
            ? After is not null
            : After is null
                || ClaimBefore != EvidenceRow?.EvidenceRow
                || !Same(Before, After)
                || RetractedBefore != Retracted
                || Reviewed;
    }

    private Fact? Merged(string article, long recorded)
    {
        if (Before is not null && ClaimBefore is null)
            return Draft is null ? Before : Merging.Merge.Add(Before, Draft);
        if (Draft is not null)
            Others.Add((article, Draft));
        return Others.Count == 0 ? null : Merging.Merge.Fact(Others, Before?.Recorded ?? recorded, null);
    }

    private static bool Same(Fact left, Fact right) =>
        left with { Qualifiers = right.Qualifiers } == right
        && left.Qualifiers.Count == right.Qualifiers.Count
        && left.Qualifiers.All(pair => right.Qualifiers.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
