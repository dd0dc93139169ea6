using System.Globalization;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Dates of the advanced format, which are periods of four days: 1962 is all from its first day to its last.
/// </summary>
internal static class OfacDate
{
    /// <summary>
    /// A period as other lists write it: <c>1962-05-03</c>, <c>1962-05</c>, <c>1962</c>,
    /// <c>1951-01-01 to 1953-06-30</c>,
    /// <c>circa 1962</c>; null when it has no days.
    /// </summary>
    public static string? Of(RecordNode period)
    {
        var (start, end) = (Part(period, "Start"), Part(period, "End"));
        var from = start is null ? null : Read(Part(start, "From"));
        var to = (end is null ? null : Read(Part(end, "To"))) ?? (start is null ? null : Read(Part(start, "To")));
        if ((from ?? to) is not { } first || (to ?? from) is not { } last)
            return null;
        var about = new[] { start, end }.Any(one => one is not null && OfacSections.Text(one, "Approximate") == "true");
        return (about ? "circa " : "") + Span(first, last);
    }

    /// <summary>A day that has no period around it; null when it has no year.</summary>
    public static string? Day(RecordNode? date) =>
        date is not null && OfacSections.Text(date, "Year") is { } year
            ? string.Join('-', new[] { year.PadLeft(4, '0'), Two(date, "Month"), Two(date, "Day") }.OfType<string>())
            : null;

    private static string Span(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Text(from);
        if (from.Day == 1 && to == LastOf(from.Year, from.Month))
            return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (from is { Month: 1, Day: 1 } && to == LastOf(from.Year, 12))
            return from.ToString("yyyy", CultureInfo.InvariantCulture);
        return $"{Text(from)} to {Text(to)}";
    }

    private static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateOnly? Read(RecordNode? point)
    {
        if (Day(point) is not { } text)
            return null;
        // A month or a day that is left out is the first.
        text = text.Length switch
        {
            4 => $"{text}-01-01",
            7 => $"{text}-01",
            _ => text,
        };
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day) ? day : null;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Two(RecordNode date, string part) => OfacSections.Text(date, part)?.PadLeft(2, '0');

    private static RecordNode? Part(RecordNode of, string name) => of.Parts.FirstOrDefault(part => part.Name == name);
}
