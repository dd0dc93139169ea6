using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>A date of an entity in a statement: expressions for its first and last day and for its text.</summary>
internal readonly record struct DateNames(string First, string Last, string Text);

/// <summary>
/// Whether the lives of the ends of a fact let it hold on some day of a date (<see cref="Lives.Of"/>): what its own
/// dates leave open ends with the life of an end, unless they contradict it. A store says how it finds a date of an
/// end.
/// </summary>
internal abstract class LifeConditions(StatementText text)
{
    // "about 1838" is five characters: ~ marks it.
    private const int YearLength = 5,
        MonthLength = 8;

    /// <summary>The conditions; none where the ontology says nothing of lives.</summary>
    public abstract IEnumerable<string> CanHoldIn(PartialDate date, string fact);

    /// <summary>Begins, "about" taken at its word, behind the date, and not behind the end of the fact.</summary>
    protected string IsAfter(DateNames known, PartialDate date, string fact) =>
        $"{known.First} > {Moved(known.Text, date.Latest, PartialDate.Margin)} "
        + $"AND (NOT {IsKnown(fact, "valid_to")} OR {known.First} <= {fact}.valid_to)";

    protected string IsBefore(DateNames known, PartialDate date, string fact) =>
        $"{known.Last} < {Moved(known.Text, date.Earliest, -PartialDate.Margin)} "
        + $"AND (NOT {IsKnown(fact, "valid_from")} OR {known.Last} >= {fact}.valid_from)";

    /// <summary>
    /// Instead of moving each stored date by what "about" means, the date that it is compared with is moved the other
    /// way: the same, since both are first days, or last days, of what they mean.
    /// </summary>
    private string Moved(string known, DateOnly day, int units) =>
        $"CASE WHEN NOT {EndsWithMark(known)} THEN {text.Value(day.DayNumber)} "
        + $"WHEN {Length(known)} = {YearLength} THEN {text.Value(Number(day, units * 12))} "
        + $"WHEN {Length(known)} = {MonthLength} THEN {text.Value(Number(day, units))} "
        + $"ELSE {text.Value(day.DayNumber + units)} END";

    private static int Number(DateOnly day, int months)
    {
        var month = (day.Year * 12) + day.Month - 1 + months;
        return month < 12 ? -1
            : month >= 120_000 ? int.MaxValue
            : day.AddMonths(months).DayNumber;
    }

    /// <summary>Whether a day of the fact itself is known.</summary>
    protected abstract string IsKnown(string fact, string day);

    protected abstract string EndsWithMark(string known);

    protected abstract string Length(string known);
}
