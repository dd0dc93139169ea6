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
    private readonly Session _session = writer.Session;

    public void Save(FactChange fact)
    {
        if (!fact.Changed)
            return;
        var (before, after) = (fact.Before?.Fact, (fact.After ?? fact.Gone)?.Fact);
        var row = before is null ? NewRow(after!) : writer.Rows.Of(fact.Id);
        // One more article under a fact changes the count of articles, seldom more: the ends stay.
        var endsStay =
            before is not null
            && after is { IsGone: false }
            && FactInserts.Day(before) == FactInserts.Day(after)
            && before.Retraction is null == after.Retraction is null;
        if (before is not null && !endsStay)
            RemoveEnds(row, before);
        if (after is null)
            _session.Execute("DELETE FROM fact WHERE row = ?1", row.Row);
        else if (before is null)
            FactInserts.Fact(_session, writer.RelationNumbers, row.Row, (row.Subject, row.Object), fact.After!);
        else
            Update(row, (fact.After ?? fact.Gone)!);
        if (after is { IsGone: true })
            _session.Execute("UPDATE fact SET id = ?2 WHERE row = ?1", row.Row, after.Id);
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

    private void Update(in StoredRows.FactRow row, StoredFact stored) =>
        _session.Execute(
            """
            UPDATE fact SET start = ?2, "end" = ?3, at = ?4, day = ?5, last = ?6, valid_from = ?7, valid_to = ?8,
              confidence = ?9, qualifiers = ?10, articles = ?11, retracted = ?12, retraction = ?13, recorded = ?14
            WHERE row = ?1
            """,
            [row.Row, .. FactInserts.Changing(stored), stored.Fact.Recorded]
        );

    private void AddEnds(in StoredRows.FactRow row, Fact fact)
    {
        foreach (var end in FactInserts.Ends(writer.RelationNumbers, row.Row, (row.Subject, row.Object), fact))
        {
            // Values of properties are read again by the next article that gives the entity one.
            if (end.Other is null)
                DeferredInserts.Insert(_session, end);
            else
                writer.Late.Add(end);
        }
        Count(row, fact, 1);
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
                    FactInserts.Day(fact),
                    fact.Id
                );
        }
        Count(row, fact, -1);
    }

    /// <summary>Facts that are retracted or gone count nowhere.</summary>
    private void Count(in StoredRows.FactRow row, Fact fact, int sign)
    {
        if (fact.Retraction is not null || fact.IsGone)
            return;
        writer.Tallies.Add(Tallies.Facts, fact.Relation, sign);
        if (row.Object is not { } other || other == row.Subject)
            return;
        writer.AddDegree(row.Subject, sign);
        writer.AddDegree(other, sign);
    }
}
