using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>Conditions on the first and last day of a date, as day numbers.</summary>
internal static class Dates
{
    /// <summary>Missing days never match.</summary>
    public static string Condition(
        CypherText cypher,
        DateOperator @operator,
        PartialDate value,
        string first,
        string last
    ) =>
        DateCondition.Of(
            @operator,
            first,
            last,
            () => cypher.Value(value.Earliest.DayNumber),
            () => cypher.Value(value.Latest.DayNumber)
        );

    /// <summary>The same for a date that stands there as text, see <see cref="PartialDate.SortableBounds"/>.</summary>
    public static string OfText(CypherText cypher, DateOperator @operator, PartialDate value, string text)
    {
        var date = $"replace({text}, '~', '')";
        var (first, last) = (
            $"left({date} + '-01-01', 10)",
            $"left({date} + CASE size({date}) WHEN 4 THEN '-12-31' ELSE '-31' END, 10)"
        );
        return DateCondition.Of(
            @operator,
            first,
            last,
            () => cypher.Value(value.SortableBounds.First),
            () => cypher.Value(value.SortableBounds.Last)
        );
    }
}
