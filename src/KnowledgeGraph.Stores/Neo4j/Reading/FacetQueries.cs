using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statement that counts by facets.</summary>
internal static class FacetQueries
{
    /// <summary>All facets over one set, one column for each: [value, count] of one value more than asked
    /// for.</summary>
    public static Statement Count(Ontology ontology, FacetQuery query)
    {
        var cypher = new CypherText(ontology);
        var conditions = new List<string>();
        var label = EntityQueries.Matching(cypher, query.Kinds, query.Where, conditions);
        var pattern = FactFilters.Pattern(cypher, query.Facts, "e", "r", "o");
        var condition = FactFilters.Condition(cypher, query.Facts, "e", "r", "o");
        return cypher.Statement(
            $$"""
            MATCH (e:{{label}}) WHERE {{StatementText.And(conditions)}}
            WITH collect(e) AS one
            RETURN {{string.Join(
                ", ",
                query.Facets.Select(
                    (facet, number) => $"{Part(cypher, facet, $"MATCH {pattern} WHERE {condition}")} AS f{number}"
                )
            )}}
            """
        );
    }

    private static string Part(CypherText cypher, Facet facet, string facts)
    {
        var (from, value, count) = Source(cypher, facet, facts);
        return $$"""
            COLLECT {
              UNWIND one AS e
              {{from}}
              WITH {{value}} AS value, {{count}} AS count WHERE value IS NOT NULL
              ORDER BY count DESC, value LIMIT {{cypher.Value(facet.Size + 1L)}}
              RETURN [value, count]
            }
            """;
    }

    /// <summary>How to get from the entities to what has the value, the value, and how often it is there.</summary>
    private static (string From, string Value, string Count) Source(CypherText cypher, Facet facet, string facts)
    {
        const string distinct = "count(DISTINCT r)";
        return facet.By switch
        {
            FacetField.Kind => ("", "e.kind", "count(e)"),
            FacetField.Property => ("", Property(cypher, facet.Property!), "count(e)"),
            FacetField.Relation => (facts, "r.relation", distinct),
            FacetField.Year => (facts, FactDates.Year(cypher, "r"), distinct),
            FacetField.Stance => (facts, "r.stance", distinct),
            FacetField.Speaker => (facts, "r.attributedTo", distinct),
            FacetField.Publisher => (
                $"{facts} WITH DISTINCT r UNWIND r.articles AS article MATCH (a:Article {{id: article}})",
                "a.publisher",
                distinct
            ),
            _ => (facts, "CASE WHEN o:Entity THEN o.id END", distinct),
        };
    }

    private static string Property(CypherText cypher, string property)
    {
        if (!cypher.Ontology.TryRelation(property, out var kind) || kind.Type is not { } type)
            return "null";
        var name = CypherNames.IsText(type) ? CypherNames.Property(property) : CypherNames.TextOf(property);
        var text = $"e.{CypherNames.Quote(name)}";
        return type is PropertyType.Date ? $"left({text}, 4)" : text;
    }
}
