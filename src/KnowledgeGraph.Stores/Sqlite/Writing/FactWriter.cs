using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes facts and their ends.</summary>
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
        var (before, after) = (fact.Before?.Fact, fact.After?.Fact);
        var row = before is null ? NewRow(after!) : writer.Rows.Of(fact.Id);
        // One more article under a fact changes the count of articles, seldom more: the ends stay.
        var endsStay =
            before is not null
            && after is not null
            && Day(before) == Day(after)
            && before.Retraction is null == after.Retraction is null;
        if (before is not null && !endsStay)
            RemoveEnds(row, before);
        if (after is null)
            _session.Execute("DELETE FROM fact WHERE row = ?1", row.Row);
        else if (before is null)
            Insert(row, fact.After!);
        else
            Update(row, fact.After!);
        if (after is not null && !endsStay)
            AddEnds(row, after);
    }

    private StoredRows.FactRow NewRow(Fact fact)
    {
        var subject = writer.Entities.RowOf(fact.Subject);
        long? @object = fact.Object is null ? null : writer.Entities.RowOf(fact.Object);
        var row = new StoredRows.FactRow(writer.NewFactRow(), subject, @object, fact);
        writer.Rows.Add(row);
        return row;
    }

    private void Insert(in StoredRows.FactRow row, StoredFact stored)
    {
        var fact = stored.Fact;
        _session.Execute(
            """
            INSERT INTO fact (row, id, relation, subject, object, value, stance, attributed, recorded,
              start, "end", at, day, last, valid_from, valid_to, confidence, qualifiers, articles,
              retracted, retraction)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
            """,
            [
                row.Row,
                fact.Id,
                Relation(fact),
                row.Subject,
                row.Object,
                fact.Value,
                (long)fact.Stance,
                fact.AttributedTo,
                fact.Recorded,
                .. Changing(stored),
            ]
        );
    }

    private void Update(in StoredRows.FactRow row, StoredFact stored) =>
        _session.Execute(
            """
            UPDATE fact SET start = ?2, "end" = ?3, at = ?4, day = ?5, last = ?6, valid_from = ?7, valid_to = ?8,
              confidence = ?9, qualifiers = ?10, articles = ?11, retracted = ?12, retraction = ?13, recorded = ?14
            WHERE row = ?1
            """,
            [row.Row, .. Changing(stored), stored.Fact.Recorded]
        );

    /// <summary>What is not the fact's identity.</summary>
    private static SqlValue[] Changing(StoredFact stored)
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

    private void AddEnds(in StoredRows.FactRow row, Fact fact)
    {
        var itself = row.Subject == row.Object;
        var symmetric = itself || writer.RelationNumbers.IsSymmetric(fact.Relation);
        AddEnd(row, fact, row.Subject, row.Object, symmetric ? BothSides : SubjectSide);
        if (row.Object is { } other && !itself)
            AddEnd(row, fact, other, row.Subject, symmetric ? BothSides : ObjectSide);
        Count(row, fact, 1);
    }

    private void AddEnd(in StoredRows.FactRow row, Fact fact, long entity, long? other, long side)
    {
        var retracted = fact.Retraction is not null;
        var end = new DeferredInserts.End(entity, Day(fact), fact.Id, Relation(fact), side, retracted, other, row.Row);
        // Values of properties are read again by the next article that gives the entity one.
        if (other is null)
            DeferredInserts.Insert(_session, end);
        else
            writer.Late.Add(end);
    }

    private void RemoveEnds(in StoredRows.FactRow row, Fact fact)
    {
        writer.Late.Save();
        foreach (var end in (long?[])[row.Subject, row.Object])
        {
            if (end is not null)
                _session.Execute(
                    "DELETE FROM fact_end WHERE entity = ?1 AND day = ?2 AND id = ?3",
                    end,
                    Day(fact),
                    fact.Id
                );
        }
        Count(row, fact, -1);
    }

    /// <summary>Retracted facts count nowhere.</summary>
    private void Count(in StoredRows.FactRow row, Fact fact, int sign)
    {
        if (fact.Retraction is not null)
            return;
        writer.Tallies.Add(Tallies.Facts, fact.Relation, sign);
        if (row.Object is not { } other || other == row.Subject)
            return;
        writer.AddDegree(row.Subject, sign);
        writer.AddDegree(other, sign);
    }

    private static int Day(Fact fact) => fact.Date?.Earliest.DayNumber ?? Schema.NoDay;

    private long Relation(Fact fact) => writer.RelationNumbers.Row(fact.Relation);
}
