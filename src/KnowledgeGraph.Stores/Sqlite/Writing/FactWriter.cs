using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes facts, their ends and what articles say of them.</summary>
internal sealed class FactWriter(GraphWriter writer)
{
    private const long SubjectSide = 0,
        ObjectSide = 1,
        BothSides = 2;

    private readonly Session _session = writer.Session;

    public void Save(FactChange fact)
    {
        if (!fact.Changed)
            return;
        var (before, after) = (fact.Before, fact.After);
        // One more article under a fact changes the count of articles, seldom more: the ends stay.
        var endsStay =
            before is not null
            && after is not null
            && Day(before) == Day(after)
            && before.Retraction is null == after.Retraction is null;
        if (before is not null && !endsStay)
            RemoveEnds(fact, before);
        if (after is null)
            _session.Execute("DELETE FROM fact WHERE row = ?1", fact.Row);
        else if (before is null)
            Insert(fact, after);
        else
            Update(fact, after);
        if (after is not null && !endsStay)
            AddEnds(fact, after);
    }

    public void SaveClaim(FactChange fact, long article)
    {
        if (fact.EvidenceRow is not var (claim, position))
            return;
        writer.Late.Add(new DeferredInserts.Evidence(fact.Row, article, position, claim));
    }

    private void Insert(FactChange change, Fact fact) =>
        _session.Execute(
            """
            INSERT INTO fact (row, id, relation, subject, object, value, stance, attributed, recorded,
              start, "end", at, day, last, valid_from, valid_to, confidence, qualifiers, articles, retracted, retraction)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
            """,
            [
                change.Row,
                fact.Id,
                Relation(fact),
                change.Ends.Subject,
                change.Ends.Object,
                fact.Value,
                (long)fact.Stance,
                fact.AttributedTo,
                fact.Recorded,
                .. Changing(change, fact),
            ]
        );

    private void Update(FactChange change, Fact fact) =>
        _session.Execute(
            """
            UPDATE fact SET start = ?2, "end" = ?3, at = ?4, day = ?5, last = ?6, valid_from = ?7, valid_to = ?8,
              confidence = ?9, qualifiers = ?10, articles = ?11, retracted = ?12, retraction = ?13, recorded = ?14
            WHERE row = ?1
            """,
            [change.Row, .. Changing(change, fact), fact.Recorded]
        );

    /// <summary>What is not the fact's identity.</summary>
    private static SqlValue[] Changing(FactChange change, Fact fact)
    {
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
            change.Retracted,
            fact.Retraction is { } retraction ? JsonSerializer.Serialize(retraction, GraphJson.Plain.Retraction) : null,
        ];
    }

    private void AddEnds(FactChange change, Fact fact)
    {
        var (subject, @object) = change.Ends;
        var itself = subject == @object;
        var symmetric = itself || writer.RelationNumbers.IsSymmetric(fact.Relation);
        AddEnd(change, fact, subject, @object, symmetric ? BothSides : SubjectSide);
        if (@object is { } other && !itself)
            AddEnd(change, fact, other, subject, symmetric ? BothSides : ObjectSide);
        Count(change, fact, 1);
    }

    private void AddEnd(FactChange change, Fact fact, long entity, long? other, long side)
    {
        var end = new DeferredInserts.End(
            entity,
            Day(fact),
            fact.Id,
            Relation(fact),
            side,
            change.Retracted is not null,
            other,
            change.Row
        );
        // Values of properties are read again by the next article that gives the entity one.
        if (other is null)
            DeferredInserts.Insert(_session, end);
        else
            writer.Late.Add(end);
    }

    private void RemoveEnds(FactChange change, Fact fact)
    {
        writer.Late.Save();
        foreach (var end in (long?[])[change.Ends.Subject, change.Ends.Object])
        {
            if (end is not null)
                _session.Execute(
                    "DELETE FROM fact_end WHERE entity = ?1 AND day = ?2 AND id = ?3",
                    end,
                    Day(fact),
                    fact.Id
                );
        }
        Count(change, fact, -1);
    }

    /// <summary>Retracted facts count nowhere.</summary>
    private void Count(FactChange change, Fact fact, int sign)
    {
        if (fact.Retraction is not null)
            return;
        writer.Tallies.Add(Tallies.Facts, fact.Relation, sign);
        if (change.Ends.Object is not { } other || other == change.Ends.Subject)
            return;
        writer.AddDegree(change.Ends.Subject, sign);
        writer.AddDegree(other, sign);
    }

    private static int Day(Fact fact) => fact.Date?.Earliest.DayNumber ?? Schema.NoDay;

    private long Relation(Fact fact) => writer.RelationNumbers.Row(fact.Relation);
}
