using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>Conditions on the first and last day of a date.</summary>
internal static class Dates
{
    /// <summary>NULL days never match.</summary>
    public static string Condition(SqlText sql, DateOperator @operator, PartialDate value, string first, string last) =>
        DateCondition.Of(
            @operator,
            first,
            last,
            () => sql.Value(value.Earliest.DayNumber),
            () => sql.Value(value.Latest.DayNumber)
        );

    /// <summary>The same for a date that stands there as text, see <see cref="PartialDate.SortableBounds"/>.</summary>
    public static string OfText(SqlText sql, DateOperator @operator, PartialDate value, string text)
    {
        var date = $"rtrim({text}, '~')";
        var (first, last) = (
            $"substr({date} || '-01-01', 1, 10)",
            $"substr({date} || CASE length({date}) WHEN 4 THEN '-12-31' ELSE '-31' END, 1, 10)"
        );
        return DateCondition.Of(
            @operator,
            first,
            last,
            () => sql.Value(value.SortableBounds.First),
            () => sql.Value(value.SortableBounds.Last)
        );
    }
}
