using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Rows for search, filters and walks, and counts, from the facts and entities that are shown.</summary>
internal sealed class DerivedRepair(Session session, RelationNumbers relations)
{
    private const int AtOnce = 500;

    private static readonly (string Table, string Columns, string What)[] _tables =
    [
        ("entity_name", "entity, value, fold", "names of the index"),
        ("name_term", "term, entity", "terms of search"),
        ("identifier", "scheme, value, entity", "identifiers"),
        ("property", "entity, relation, value, key, last", "properties of filters"),
        ("fact_end", "entity, day, id, relation, side, retracted, other, fact", "ends of facts"),
        ("tally", "what, name, count", "counts"),
    ];

    /// <summary>What was wrong, in sentences; it is right now.</summary>
    public IReadOnlyList<string> Run()
    {
        foreach (var (table, columns, _) in _tables)
            session.Script($"CREATE TEMP TABLE was_{table} AS SELECT {columns} FROM {table}; DELETE FROM {table};");
        FillOfEntities();
        FillOfFacts();
        FillCounts();
        var found = _tables.Select(Difference).OfType<string>().Concat(Degrees()).ToList();
        foreach (var (table, _, _) in _tables)
            session.Script($"DROP TABLE was_{table}");
        return found;
    }

    private string? Difference((string Table, string Columns, string What) one)
    {
        var (table, columns, what) = one;
        // Counts that came down to nothing may be there or not.
        var filter = table == "tally" ? " WHERE count <> 0" : "";
        var now = $"SELECT {columns} FROM {table}{filter}";
        var was = $"SELECT {columns} FROM was_{table}{filter}";
        var wrong = session.Number(
            $"SELECT (SELECT count(*) FROM ({now} EXCEPT {was})) + (SELECT count(*) FROM ({was} EXCEPT {now}))"
        );
        return wrong == 0 ? null : $"{wrong:N0} {what} were missing, wrong or too many.";
    }

    private void FillOfEntities()
    {
        var derived = new DerivedWriter(session, relations);
        for (var last = 0L; ; )
        {
            var some = new List<EntityLookup.Entry>();
            using (
                var rows = session.Read(
                    "SELECT row, doc FROM entity_doc WHERE row > ?1 ORDER BY row LIMIT ?2",
                    last,
                    AtOnce
                )
            )
            {
                while (rows.Read())
                    some.Add(
                        new EntityLookup.Entry(
                            last = rows.GetInt64(0),
                            null,
                            new EntityDoc(rows.GetFieldValue<byte[]>(1)).Entity
                        )
                    );
            }
            if (some.Count == 0)
                return;
            foreach (var entry in some)
                derived.Save(new PreparedEntity(entry));
        }
    }

    private void FillOfFacts()
    {
        var facts = new FactRows(relations);
        for (var last = 0L; ; )
        {
            var ends = new List<DeferredInserts.End>();
            using (
                var rows = session.Read(
                    $"""
                    SELECT f.row, f.subject, f.object, {FactRows.Columns("f")} FROM fact f
                    WHERE f.row > ?1 ORDER BY f.row LIMIT ?2
                    """,
                    last,
                    AtOnce
                )
            )
            {
                while (rows.Read())
                {
                    last = rows.GetInt64(0);
                    long? other = rows.IsDBNull(2) ? null : rows.GetInt64(2);
                    var fact = facts.Read(rows, 3, "", null);
                    ends.AddRange(FactInserts.Ends(relations, last, (rows.GetInt64(1), other), fact));
                }
            }
            if (ends.Count == 0)
                return;
            foreach (var end in ends)
                DeferredInserts.Insert(session, end);
        }
    }

    private void FillCounts() =>
        session.Script(
            $"""
            INSERT INTO tally SELECT '{Tallies.Entities}', kind, count(*) FROM entity GROUP BY kind;
            INSERT INTO tally SELECT '{Tallies.Facts}', w.text, count(*) FROM fact f JOIN word w ON w.row = f.relation
              WHERE f.retracted IS NULL GROUP BY w.text;
            INSERT INTO tally SELECT '{Tallies.Evidence}', '', coalesce(sum(json_array_length(spans)), 0) FROM evidence;
            INSERT INTO tally SELECT '{Tallies.Records}', doc ->> '$.record.list', count(*) FROM article
              WHERE doc ->> '$.record.list' IS NOT NULL GROUP BY 2;
            """
        );

    private IEnumerable<string> Degrees()
    {
        const string Right = """
            (SELECT count(*) FROM fact_end x WHERE x.entity = e.row AND x.retracted = 0 AND x.other IS NOT NULL
              AND x.other <> x.entity)
            """;
        var wrong = session.Number($"SELECT count(*) FROM entity e WHERE degree <> {Right}");
        if (wrong == 0)
            yield break;
        session.Script($"UPDATE entity AS e SET degree = {Right} WHERE degree <> {Right}");
        yield return $"{wrong:N0} entities had a wrong number of relations.";
    }
}
