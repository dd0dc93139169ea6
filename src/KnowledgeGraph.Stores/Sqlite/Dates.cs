namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Conditions on the first and last day of a date.</summary>
internal static class Dates
{
    /// <summary>NULL days never match.</summary>
    public static string Condition(SqlText sql, DateOperator @operator, PartialDate value, string first, string last) => @operator switch
    {
        DateOperator.Before => $"{last} < {sql.Value(value.Earliest.DayNumber)}",
        DateOperator.After => $"{first} > {sql.Value(value.Latest.DayNumber)}",
        _ => $"({first} >= {sql.Value(value.Earliest.DayNumber)} AND {last} <= {sql.Value(value.Latest.DayNumber)})",
    };
}
