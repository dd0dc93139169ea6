using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>The statement that counts by facets.</summary>
internal static class FacetQueries
{
    private static readonly string Stance =
        $"CASE f.stance {string.Join(' ', Enum.GetValues<Stance>().Select(OfStance))} END";

    private static string OfStance(Stance stance) => $"WHEN {(int)stance} THEN '{stance}'";

    /// <summary>All facets over one set: number of the facet, value, count; one value more than asked for.</summary>
    public static string Count(SqlText sql, FacetQuery query)
    {
        var entities = EntityQueries.Condition(sql, query.Kinds, query.Where);
        var facts = FactFilters.Condition(sql, query.Facts, "e", "g");
        return $"""
            WITH one AS MATERIALIZED (SELECT e.row, e.kind FROM entity e WHERE {entities}),
            seen AS MATERIALIZED (
              SELECT DISTINCT e.fact, e.other FROM one s CROSS JOIN {FactFilters.Tables(
                facts,
                "e",
                "g"
            )} WHERE e.entity = s.row AND {facts})
            {string.Join("\nUNION ALL ", query.Facets.Select((facet, number) => Part(sql, facet, number)))}
            """;
    }

    private static string Part(SqlText sql, Facet facet, int number)
    {
        var (value, count, from) = Source(sql, facet);
        return $"""
            SELECT * FROM (
              SELECT {number}, {value} AS shown, {count} AS count FROM {from}
              GROUP BY shown HAVING shown IS NOT NULL ORDER BY count DESC, shown LIMIT {sql.Value(facet.Size + 1L)})
            """;
    }

    /// <summary>The value, how often it is there, and the tables.</summary>
    private static (string Value, string Count, string From) Source(SqlText sql, Facet facet)
    {
        const string facts = "seen CROSS JOIN fact f ON f.row = seen.fact",
            distinct = "count(DISTINCT seen.fact)";
        return facet.By switch
        {
            FacetField.Kind => ("kind", "count(*)", "one"),
            FacetField.Property => (
                sql.RelationNumbers.TypeOf(facet.Property!) is PropertyType.Date ? "substr(p.value, 1, 4)" : "p.value",
                "count(*)",
                $"one CROSS JOIN property p ON p.entity = one.row AND p.relation = {sql.Relation(facet.Property!)}"
            ),
            FacetField.Relation => ("w.text", distinct, $"{facts} CROSS JOIN word w ON w.row = f.relation"),
            FacetField.Year => (FactDates.Year(sql, "f"), distinct, facts),
            FacetField.Stance => (Stance, distinct, facts),
            FacetField.Speaker => ("f.attributed", distinct, facts),
            FacetField.Publisher => (
                "a.doc ->> '$.publisher'",
                distinct,
                "seen CROSS JOIN evidence v ON v.fact = seen.fact CROSS JOIN article a ON a.row = v.article"
            ),
            _ => ("o.id", distinct, "seen CROSS JOIN entity o ON o.row = seen.other"),
        };
    }
}
