using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>A new fact as rows: of one write, and of the filling of an empty graph.</summary>
internal static class FactInserts
{
    private const long SubjectSide = 0,
        ObjectSide = 1,
        BothSides = 2;

    /// <param name="session">The connection.</param>
    /// <param name="relations">Numbers of relations.</param>
    /// <param name="row">Its new row.</param>
    /// <param name="ends">Rows of the entities that it joins.</param>
    /// <param name="stored">The fact.</param>
    public static void Fact(
        Session session,
        RelationNumbers relations,
        long row,
        (long Subject, long? Object) ends,
        StoredFact stored
    )
    {
        var fact = stored.Fact;
        session.Execute(
            """
            INSERT INTO fact (row, id, relation, subject, object, value, stance, attributed, recorded,
              start, "end", at, day, last, valid_from, valid_to, confidence, qualifiers, articles,
              retracted, retraction)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
            """,
            [
                row,
                fact.Id,
                relations.Row(fact.Relation),
                ends.Subject,
                ends.Object,
                fact.Value,
                (long)fact.Stance,
                fact.AttributedTo,
                fact.Recorded,
                .. Changing(stored),
            ]
        );
    }

    /// <summary>The fact as seen from each of its entities.</summary>
    public static IEnumerable<DeferredInserts.End> Ends(
        RelationNumbers relations,
        long row,
        (long Subject, long? Object) ends,
        Fact fact
    )
    {
        var itself = ends.Subject == ends.Object;
        var symmetric = itself || relations.IsSymmetric(fact.Relation);
        yield return End(ends.Subject, ends.Object, symmetric ? BothSides : SubjectSide);
        if (ends.Object is { } other && !itself)
            yield return End(other, ends.Subject, symmetric ? BothSides : ObjectSide);

        DeferredInserts.End End(long entity, long? other, long side) =>
            new(
                entity,
                Day(fact),
                fact.Id,
                relations.Row(fact.Relation),
                side,
                fact.Retraction is not null || fact.IsGone,
                other,
                row
            );
    }

    /// <summary>The first day of the date that it is ordered by.</summary>
    public static int Day(Fact fact) => fact.Date?.Earliest.DayNumber ?? Schema.NoDay;

    /// <summary>What is not the fact's identity.</summary>
    public static SqlValue[] Changing(StoredFact stored)
    {
        var fact = stored.Fact;
        var (from, to) = fact.Validity;
        return
        [
            fact.Start?.ToString(),
            fact.End?.ToString(),
            fact.At?.ToString(),
            Day(fact),
            fact.Date?.Latest.DayNumber,
            from?.DayNumber ?? 0,
            to?.DayNumber ?? Schema.NoDay,
            fact.Confidence,
            Json.Of(fact.Qualifiers),
            fact.ArticleCount,
            stored.RetractedIn,
            fact.Retraction is { } retraction ? JsonSerializer.Serialize(retraction, GraphJson.Plain.Retraction) : null,
        ];
    }
}
