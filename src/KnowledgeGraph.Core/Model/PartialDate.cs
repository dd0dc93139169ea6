using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>
/// A calendar date that keeps its precision: <c>2020</c>, <c>2020-08</c> or <c>2020-08-09</c>, with a trailing <c>~</c>
/// when it is approximate (EDTF level 0 and the <c>~</c> of level 1, https://www.loc.gov/standards/datetime/). Years
/// 0001 to 9999, UTC.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly byte _month,
        _day;

    private PartialDate(int year, int month, int day, bool approximate) =>
        (Year, _month, _day, IsApproximate) = (year, (byte)month, (byte)day, approximate);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null when only the year is known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, 1 to 31; null when only the month or year is known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>Whether the source said "about".</summary>
    public bool IsApproximate { get; }

    /// <summary>1 = year, 2 = month, 3 = day.</summary>
    public int Precision =>
        _day != 0 ? 3
        : _month != 0 ? 2
        : 1;

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Math.Max((int)_month, 1), Math.Max((int)_day, 1));

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest =>
        Precision == 3 ? Earliest
        : Precision == 2 ? new(Year, _month, DateTime.DaysInMonth(Year, _month))
        : new(Year, 12, 31);

    /// <summary>
    /// The bounds as texts that sort as the dates do, for comparing text forms where they are stored: missing months
    /// and days as 01, and as 12 and 31 whatever the month.
    /// </summary>
    public (string First, string Last) SortableBounds =>
        ($"{Year:0000}-{Month ?? 1:00}-{Day ?? 1:00}", $"{Year:0000}-{Month ?? 12:00}-{Day ?? 31:00}");

    /// <summary>A whole day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day, false);

    /// <summary>Reads the text form; throws <see cref="FormatException"/> with what would be right.</summary>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"'{text}' is not a date: write 2020, 2020-08 or 2020-08-09.");

    /// <summary>Reads the text form; false for anything else, impossible days included.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null)
            return false;
        var approximate = text.EndsWith('~');
        var body = approximate ? text[..^1] : text;
        var format = body.Length switch
        {
            4 => "yyyy",
            7 => "yyyy-MM",
            10 => "yyyy-MM-dd",
            _ => null,
        };
        if (
            format is null
            || !DateOnly.TryParseExact(body, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return false;
        date = new PartialDate(
            day.Year,
            body.Length >= 7 ? day.Month : 0,
            body.Length == 10 ? day.Day : 0,
            approximate
        );
        return true;
    }

    /// <summary>
    /// The first day it can mean when "about" is taken at its word: an approximate year means two years more on either
    /// side, a month two months, a day two days (<see cref="Margin"/>). The same as <see cref="Earliest"/> for an exact
    /// date.
    /// </summary>
    public DateOnly PossibleFirst => IsApproximate ? Moved(Earliest, -Margin) : Earliest;

    /// <summary>The last day it can mean, see <see cref="PossibleFirst"/>.</summary>
    public DateOnly PossibleLast => IsApproximate ? Moved(Latest, Margin) : Latest;

    /// <summary>How many of its own units, years, months or days, an approximate date may be off.</summary>
    public const int Margin = 2;

    /// <summary>
    /// True when the other date can mean nothing that this one cannot: 2021 covers 2021-07, which covers 2021-07-14.
    /// </summary>
    public bool Covers(PartialDate other) => Earliest <= other.Earliest && other.Latest <= Latest;

    /// <summary>True when both can mean the same day.</summary>
    public bool Overlaps(PartialDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>
    /// True when both can mean the same day, "about" taken at its word: then they do not contradict each other.
    /// </summary>
    public bool CanBe(PartialDate other) => PossibleFirst <= other.PossibleLast && other.PossibleFirst <= PossibleLast;

    private DateOnly Moved(DateOnly day, int units) =>
        Precision switch
        {
            1 when day.Year + units is < 1 or > 9999 => units < 0 ? DateOnly.MinValue : DateOnly.MaxValue,
            1 => day.AddYears(units),
            2 => MovedByMonths(day, units),
            _ => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + units, 0, DateOnly.MaxValue.DayNumber)),
        };

    /// <summary>The first day of a month stays a first day, the last one a last day.</summary>
    private static DateOnly MovedByMonths(DateOnly day, int months)
    {
        var month = day.Year * 12 + day.Month - 1 + months;
        if (month is < 12 or >= 120_000)
            return months < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        var first = new DateOnly(month / 12, month % 12 + 1, 1);
        return day.Day == 1
            ? first
            : new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
    }

    /// <summary>Orders by first possible day, then the coarser first.</summary>
    public int CompareTo(PartialDate other) =>
        Earliest != other.Earliest ? Earliest.CompareTo(other.Earliest)
        : Precision != other.Precision ? Precision.CompareTo(other.Precision)
        : IsApproximate.CompareTo(other.IsApproximate);

    /// <summary>The text form.</summary>
    public override string ToString() =>
        (
            Precision switch
            {
                3 => $"{Year:0000}-{_month:00}-{_day:00}",
                2 => $"{Year:0000}-{_month:00}",
                _ => $"{Year:0000}",
            }
        ) + (IsApproximate ? "~" : "");

    /// <summary>Order by <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Order by <see cref="CompareTo"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Order by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Order by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
