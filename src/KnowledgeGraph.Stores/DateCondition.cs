using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Stores;

/// <summary>How one date lies to another, in the words that SQL and Cypher share.</summary>
internal static class DateCondition
{
    /// <param name="operator">How.</param>
    /// <param name="first">Expression for the first day of the date; what it is compared with is of the same
    /// sort.</param>
    /// <param name="last">Expression for its last day.</param>
    /// <param name="from">Hands out a parameter for the first day of the other date; asked only where the condition has
    /// it.</param>
    /// <param name="until">Hands out a parameter for its last day.</param>
    public static string Of(DateOperator @operator, string first, string last, Func<string> from, Func<string> until) =>
        @operator switch
        {
            DateOperator.Before => $"{last} < {from()}",
            DateOperator.After => $"{first} > {until()}",
            _ => $"({first} >= {from()} AND {last} <= {until()})",
        };
}
