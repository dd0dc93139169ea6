using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>How a date lies to another, by expressions for its first and its last day; a missing one never
/// matches.</summary>
internal static class DateCondition
{
    /// <summary>The days are numbers, see <see cref="DateOnly.DayNumber"/>.</summary>
    public static string Of(StatementText text, DateOperator @operator, PartialDate value, string first, string last) =>
        Of(
            @operator,
            first,
            last,
            () => text.Value(value.Earliest.DayNumber),
            () => text.Value(value.Latest.DayNumber)
        );

    /// <summary>The days are texts, see <see cref="PartialDate.SortableBounds"/>.</summary>
    public static string OfTexts(
        StatementText text,
        DateOperator @operator,
        PartialDate value,
        string first,
        string last
    ) =>
        Of(
            @operator,
            first,
            last,
            () => text.Value(value.SortableBounds.First),
            () => text.Value(value.SortableBounds.Last)
        );

    // A parameter that no condition names would be one too many.
    private static string Of(
        DateOperator @operator,
        string first,
        string last,
        Func<string> from,
        Func<string> until
    ) =>
        @operator switch
        {
            DateOperator.Before => $"{last} < {from()}",
            DateOperator.After => $"{first} > {until()}",
            _ => $"({first} >= {from()} AND {last} <= {until()})",
        };
}
