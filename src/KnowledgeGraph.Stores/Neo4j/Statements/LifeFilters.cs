using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>What the dates of its ends say about a relationship.</summary>
internal sealed class LifeFilters(CypherText cypher) : LifeConditions(cypher, cypher.Ontology.Lives)
{
    private readonly CypherText _cypher = cypher;

    protected override string IsValue(string fact) => $"{fact}.to_id IS NULL";

    protected override string IsKnown(string fact, string day) => $"({fact}.{day} IS NOT NULL)";

    // One list of dates and one condition, instead of an AND and OR for each date of each end: Neo4j 5.26.31 plans a
    // statement of 14,000 characters for a second or two when it first sees it. The gain was not timed.
    protected override string AnyEnd(
        string fact,
        IReadOnlyList<string> properties,
        Func<DateNames, string> condition,
        bool onlyAtOnce = false
    )
    {
        var known = condition(new DateNames("known[0]", "known[1]", "known[2]"));
        return $"any(known IN {string.Join(" + ", EndsOf(fact).Select(Dates))} WHERE coalesce({known}, false))";

        string Dates((string Node, Func<RelationKind, bool> IsBeyond) end)
        {
            var dates = $"[{string.Join(", ", properties.Select(name => Date(end.Node, name)))}]";
            string[] conditions = [.. Bounding(_cypher, fact, end.IsBeyond), .. onlyAtOnce ? AtOnce(end.Node) : []];
            return conditions.Length == 0
                ? dates
                : $"CASE WHEN {StatementText.And(conditions)} THEN {dates} ELSE [] END";
        }
    }

    private static string Date(string node, string name) =>
        $"[{node}.{CypherNames.Quote(CypherNames.KeyOf(name))}, {node}.{CypherNames.Quote(CypherNames.LastOf(name))}, "
        + $"{node}.{CypherNames.Quote(CypherNames.TextOf(name))}]";

    protected override string EndsWithMark(string known) => $"{known} ENDS WITH '~'";

    protected override string Length(string known) => $"size({known})";

    private IEnumerable<string> AtOnce(string node)
    {
        var lives = _cypher.Ontology.Lives;
        if (lives.Until is { } until)
            yield return $"{node}.{CypherNames.Quote(CypherNames.KeyOf(until))} IS NULL";
        if (lives.Lasting.Count > 0)
            yield return $"NOT {node}.kind IN {_cypher.Value(lives.Lasting)}";
    }

    /// <summary>This property of the ends that bound a fact; null for one that does not.</summary>
    public static IEnumerable<string> Ends(CypherText cypher, string fact, string property) =>
        EndsOf(fact)
            .Select(end =>
                Bounding(cypher, fact, end.IsBeyond).FirstOrDefault() is { } condition
                    ? $"CASE WHEN {condition} THEN {end.Node}.{property} END"
                    : $"{end.Node}.{property}"
            );

    private static (string Node, Func<RelationKind, bool> IsBeyond)[] EndsOf(string fact) =>
        [
            ($"startNode({fact})", relation => relation.BeyondSubject),
            ($"endNode({fact})", relation => relation.BeyondObject),
        ];

    private static IEnumerable<string> Bounding(CypherText cypher, string fact, Func<RelationKind, bool> isBeyond)
    {
        var beyond = cypher.Ontology.Relations.Where(isBeyond).Select(relation => relation.Name).ToList();
        if (beyond.Count > 0)
            yield return $"NOT {fact}.relation IN {cypher.Value(beyond)}";
    }
}
