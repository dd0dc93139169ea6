using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read pages of the facts of entities.</summary>
internal static class FactPages
{
    /// <summary>Columns of a fact before the keys of an order other than by date.</summary>
    public const int SortColumn = 0,
        OtherColumn = 1,
        VersionColumn = 3,
        KeyColumn = 4;

    /// <summary>
    /// All requests as one statement, a row for each entity of each: number of the request, entity id, the first facts
    /// of its page, the total when asked for. A fact comes as [its day and id (<see cref="FactRows.Sort"/>), id and
    /// version of the other entity, its version when facts are wanted, keys of an order other than by date].
    /// </summary>
    public static Statement Of(Ontology ontology, IReadOnlyList<FactRequest> requests)
    {
        var cypher = new CypherText(ontology);
        return cypher.Statement(
            string.Join("\nUNION ALL\n", requests.Select((request, i) => Page(cypher, request, i)))
        );
    }

    /// <summary>One request from the beginning, which others may share.</summary>
    public static IdStatement First(Ontology ontology, FactRequest request) =>
        new(Of(ontology, [request]), IdParameter: "p0", request.EntityIds.ToHashSet(), IdColumn: 1);

    private static string Page(CypherText cypher, FactRequest request, int number)
    {
        var ids = cypher.Value(request.EntityIds.Distinct());
        var facts = IndexedFacts.Of(cypher, request) ?? Expanded(cypher, request);
        var total = request.Page.WithTotal ? $"COUNT {{ MATCH {Matching(cypher, request.Filter)} }}" : "null";
        return $$"""
            {{FactQueries.Each(ids)}}
            RETURN {{number}} AS request, id, COLLECT {
              {{facts}}
            } AS facts, {{total}} AS total
            """;
    }

    /// <summary>Reads all facts of the entity and sorts them.</summary>
    private static string Expanded(CypherText cypher, FactRequest request)
    {
        var (page, matching) = (request.Page, Matching(cypher, request.Filter));
        // Where "sort" has day and id in one, it is half as dear as two keys.
        OrderKey[] keys = [.. OrderOf(cypher.Ontology, request).Select(key => Key(cypher, key))];
        OrderKey[] named = [.. keys.Select((key, i) => key with { Expression = $"k{i}" })];
        var columns = string.Concat(named.Select(key => $", {key.Expression}"));
        var behind = page.After is { } after ? $" WHERE {Behind(cypher, named, after, page.Backward)}" : "";
        var version = request.WithFacts ? "r.version" : "null";
        return $$"""
            MATCH {{matching}}
              WITH r, o{{string.Concat(keys.Select((key, i) => $", {key.Expression} AS k{i}"))}}{{behind}}
              WITH r, o{{columns}} ORDER BY {{OrderBy(named, page.Backward)}} LIMIT {{cypher.Value(page.Size + 1L)}}
              RETURN [r.sort, o.id, o.version, {{version}}{{columns}}]
            """;
    }

    /// <summary>
    /// The keys of the order; none where "sort" has it in one: by date and id, as long as no event at an end dates the
    /// facts.
    /// </summary>
    public static IReadOnlyList<FactOrder> OrderOf(Ontology ontology, FactRequest request) =>
        !request.IsByDate ? request.Order
        : ontology.MayBeDatedByEnds(request.Filter.Relations) ? [new FactOrder(FactField.Date, Descending: false)]
        : [];

    private static string Matching(CypherText cypher, FactFilter filter) =>
        $"{FactFilters.Pattern(cypher, filter, "e", "r", "o")} "
        + $"WHERE {FactFilters.Condition(cypher, filter, "e", "r", "o")}";

    private static string OrderBy(OrderKey[] keys, bool backward) =>
        keys.Length > 0 ? Keyset.OrderBy(keys, "r.id", backward) : $"r.sort{(backward ? " DESC" : "")}";

    private static string Behind(CypherText cypher, OrderKey[] keys, Cursor after, bool backward) =>
        keys.Length > 0
            ? Keyset.Behind(cypher, keys, "r.id", after, backward)
            : $"r.sort {(backward ? "<" : ">")} {cypher.Value(FactRows.Sort(after))}";

    internal static OrderKey Key(CypherText cypher, FactOrder order) =>
        order.Field switch
        {
            FactField.Date => new(FactDates.Days(cypher, "r").First, order.Descending),
            FactField.Confidence => new("r.confidence", order.Descending, Nullable: false),
            FactField.ArticleCount => new("r.articleCount", order.Descending, Nullable: false),
            FactField.Recorded => new("r.recorded", order.Descending, Nullable: false),
            FactField.OtherName => new("o.name_key", order.Descending),
            FactField.OtherDegree => new("o.degree", order.Descending),
            // A value has no facts, and so would have none of them: it has no number at all.
            _ => new(
                $"CASE WHEN o:Entity THEN {EntityQueries.Key(cypher, order.OfOther!, "o").Expression} END",
                order.Descending
            ),
        };
}
