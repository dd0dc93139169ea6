using System.Runtime.InteropServices;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>
/// Rows that a write adds and seldom looks at again: kept back and inserted in the order of their keys, so that a page
/// is changed once, not whenever chance leads to it. Whoever reads these tables in the same write saves them first.
/// </summary>
internal sealed class DeferredInserts(Session session)
{
    private readonly List<End> _ends = [];
    private readonly List<Draft> _drafts = [];
    private readonly List<Evidence> _evidence = [];

    /// <summary>A row of fact_end.</summary>
    public readonly record struct End(
        long Entity,
        int Day,
        string Id,
        long Relation,
        long Side,
        bool Retracted,
        long? Other,
        long Fact
    );

    /// <summary>A row of entity_draft, and the entity_saying it needs.</summary>
    public readonly record struct Draft(long Entity, long Article, int Position, EntityDraftRow EntityDraftRow);

    /// <summary>A row of evidence.</summary>
    public readonly record struct Evidence(long Fact, long Article, int Position, EvidenceRow EvidenceRow);

    public void Add(in End end) => _ends.Add(end);

    public void Add(in Draft draft) => _drafts.Add(draft);

    public void Add(in Evidence evidence) => _evidence.Add(evidence);

    public void Save()
    {
        _ends.Sort(
            static (a, b) =>
                a.Entity != b.Entity ? a.Entity.CompareTo(b.Entity)
                : a.Day != b.Day ? a.Day.CompareTo(b.Day)
                : string.CompareOrdinal(a.Id, b.Id)
        );
        foreach (ref readonly var end in CollectionsMarshal.AsSpan(_ends))
            Insert(session, end);
        _ends.Clear();
        _drafts.Sort(
            static (a, b) => a.Entity != b.Entity ? a.Entity.CompareTo(b.Entity) : a.Article.CompareTo(b.Article)
        );
        foreach (ref readonly var draft in CollectionsMarshal.AsSpan(_drafts))
            Insert(session, draft);
        _drafts.Clear();
        _evidence.Sort(static (a, b) => a.Fact != b.Fact ? a.Fact.CompareTo(b.Fact) : a.Article.CompareTo(b.Article));
        foreach (ref readonly var evidence in CollectionsMarshal.AsSpan(_evidence))
            Insert(session, evidence);
        _evidence.Clear();
    }

    public static void Insert(Session session, in End end) =>
        session.Execute(
            "INSERT INTO fact_end (entity, day, id, relation, side, retracted, other, fact) VALUES (?1, ?2, "
                + "?3, ?4, ?5, ?6, ?7, ?8)",
            end.Entity,
            end.Day,
            end.Id,
            end.Relation,
            end.Side,
            end.Retracted ? 1 : 0,
            end.Other,
            end.Fact
        );

    public static void Insert(Session session, in Draft draft)
    {
        session.Execute(
            "INSERT INTO entity_saying (entity, hash, doc) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            draft.Entity,
            draft.EntityDraftRow.Hash,
            draft.EntityDraftRow.Doc
        );
        session.Execute(
            "INSERT INTO entity_draft (entity, article, position, hash) VALUES (?1, ?2, ?3, ?4)",
            draft.Entity,
            draft.Article,
            draft.Position,
            draft.EntityDraftRow.Hash
        );
    }

    public static void Insert(Session session, in Evidence evidence)
    {
        var claim = evidence.EvidenceRow;
        session.Execute(
            "INSERT INTO evidence "
                + "(fact, article, position, start, \"end\", at, confidence, qualifiers, spans, withdrawn) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            evidence.Fact,
            evidence.Article,
            evidence.Position,
            claim.Start,
            claim.End,
            claim.At,
            claim.Confidence,
            claim.Qualifiers,
            claim.Spans,
            claim.IsWithdrawn ? 1 : 0
        );
    }
}
