namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Conditions on the first and last day of a date, as day numbers.</summary>
internal static class Dates
{
    /// <summary>Missing days never match.</summary>
    public static string Condition(CypherText cypher, DateOperator @operator, PartialDate value, string first, string last) => @operator switch
    {
        DateOperator.Before => $"{last} < {cypher.Value(value.Earliest.DayNumber)}",
        DateOperator.After => $"{first} > {cypher.Value(value.Latest.DayNumber)}",
        _ => $"({first} >= {cypher.Value(value.Earliest.DayNumber)} AND {last} <= {cypher.Value(value.Latest.DayNumber)})",
    };
}
