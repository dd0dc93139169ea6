using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// Dates as lists write them: <c>2006-05-18</c>, <c>2015-03-27-04:00</c>, <c>18/05/2006</c>, <c>dd/mm/1968</c>,
/// <c>00/00/1995</c>, <c>10 Dec 1948</c>, <c>Apr 1961</c>, <c>circa 1951</c>, <c>1951 to 1953</c>,
/// <c>circa 1979-1982</c>, <c>between 1960 and 1965</c>, <c>1960s</c>, <c>1960 or 1962</c>, <c>5 мая 2021 г.</c>,
/// <c>1er février 1960</c>.
/// </summary>
public static partial class ListDate
{
    private static readonly string[] DayForms =
    [
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yyyy",
        "dd-MMM-yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
        "yyyy/MM/dd",
        "yyyyMMdd",
        "yyyy-M-d",
        "yyyy.M.d",
        "d-M-yyyy",
        "d MMM, yyyy",
        "d MMMM, yyyy",
        "MMM d yyyy",
        "MMMM d yyyy",
    ];
    private static readonly string[] MonthForms = ["MMM yyyy", "MMMM yyyy", "MMM-yyyy", "yyyy/M", "yyyy-M", "yyyy.M"];

    /// <summary>
    /// The dates that a text tells: one, two for a period whose ends are then approximate, each of several; none when
    /// it is no date.
    /// </summary>
    /// <param name="text">As written.</param>
    /// <param name="monthFirst">Whether the month comes first in 03/04/2020.</param>
    public static IReadOnlyList<PartialDate> Parse(string text, bool monthFirst = false)
    {
        if (PartialDate.TryParse(text, out var exact))
            return [exact];
        text = LatinDate.InEnglish(CyrillicDate.InEnglish(text));
        var about = Circa().Match(text);
        var period = Period().Split((about.Success ? text[about.Length..] : text).Trim().TrimEnd('.'));
        if (period.Length == 2 && One(period[0], monthFirst) is { } from && One(period[1], monthFirst) is { } to)
        {
            // The first and the last day of a year are that year: 01 Jan 1976 to 31 Dec 1978.
            if (IsFirstDay(from) && IsLastDay(to))
                (from, to) = (YearOf(from), YearOf(to));
            if (from == to)
                return [about.Success ? About(from) : from];
            return [About(from), About(to)];
        }
        if (Decade().Match(text) is { Success: true } decade)
            return [.. "09".Select(last => PartialDate.Parse($"{decade.Groups[1].Value}{last}~"))];
        return One(text, monthFirst) is { } date ? [date] : Several(text, monthFirst);
    }

    /// <summary>Dates beside each other, all of which must be some.</summary>
    private static IReadOnlyList<PartialDate> Several(string text, bool monthFirst)
    {
        var parts = Between().Split(text);
        if (parts.Length == 1)
            return [];
        var dates = parts.Select(part => Parse(part, monthFirst)).ToList();
        return dates.All(date => date.Count > 0) ? [.. dates.SelectMany(date => date).Distinct()] : [];
    }

    /// <summary>The date of a text that tells one, or the first of a period; null when it is no date.</summary>
    public static PartialDate? First(string text, bool monthFirst = false) =>
        Parse(text, monthFirst) is [var first, ..] ? first : null;

    /// <summary>The same date, said to be approximate.</summary>
    public static PartialDate About(PartialDate date) => date.IsApproximate ? date : PartialDate.Parse(date + "~");

    private static PartialDate? One(string text, bool monthFirst)
    {
        if (After().Match(text) is { Success: true } after)
            text = "circa " + text[..after.Index];
        var about = Circa().Match(text);
        var body = (about.Success ? text[about.Length..] : text).Trim().TrimEnd('.');
        var isAbout = about.Success || body.EndsWith('?');
        if (Exact(body.TrimEnd('?').TrimEnd(), monthFirst) is not { } date)
            return null;
        return isAbout ? About(date) : date;
    }

    private static PartialDate? Exact(string text, bool monthFirst)
    {
        if (PartialDate.TryParse(text, out var date))
            return date;
        // A time or an offset behind the day tells nothing about the day.
        if (text.Length > 10 && text[4] == '-' && text[10] is 'T' or ' ' or '-' or '+' or 'Z')
            return PartialDate.TryParse(text[..10], out date) ? date : null;
        if (Unknown().Match(text) is { Success: true } known)
            return PartialDate.TryParse(known.Groups[1].Value, out date) ? date : null;
        if (Slashed().Match(text) is { Success: true } slashed)
            return Of(slashed, monthFirst);
        const DateTimeStyles Loose = DateTimeStyles.AllowWhiteSpaces;
        var culture = CultureInfo.InvariantCulture;
        var plain = Ordinal().Replace(text.Replace(". ", " ", StringComparison.Ordinal), "$1");
        plain = plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateOnly.TryParseExact(plain, DayForms, culture, Loose, out var day))
            return PartialDate.Of(day);
        if (DateOnly.TryParseExact(plain, MonthForms, culture, Loose, out day))
            return PartialDate.Parse($"{day.Year:0000}-{day.Month:00}");
        return null;
    }

    /// <summary>Days and months that are not known are written 00, dd and mm.</summary>
    private static PartialDate? Of(Match slashed, bool monthFirst)
    {
        var (first, second) = (slashed.Groups["a"].Value, slashed.Groups["b"].Value);
        var (day, month) = monthFirst ? (second, first) : (first, second);
        if (!slashed.Groups["a"].Success)
            (day, month) = ("", slashed.Groups["b"].Value);
        var text = slashed.Groups["y"].Value;
        var hasDay = int.TryParse(day, CultureInfo.InvariantCulture, out var d) && d > 0;
        if (int.TryParse(month, CultureInfo.InvariantCulture, out var m) && m > 0)
        {
            // There is no month 18: the file has the other order here.
            if (m > 12 && hasDay)
                (d, m) = (m, d);
            text += hasDay ? $"-{m:00}-{d:00}" : $"-{m:00}";
        }
        return PartialDate.TryParse(text, out var date) ? date : null;
    }

    private static bool IsFirstDay(PartialDate date) => date is { Month: 1, Day: 1 };

    private static bool IsLastDay(PartialDate date) => date is { Month: 12, Day: 31 };

    private static PartialDate YearOf(PartialDate date) => PartialDate.Parse($"{date.Year:0000}");

    [GeneratedRegex(
        @"\s+(?:to|and|until)\s+|\s+[-–]\s+|(?<=^\d{4})[-–](?=\d{4}$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Period();

    [GeneratedRegex(
        @"\s*[;,|]\s*|(?<=\b\d{4})\s*/\s*(?=\d{4}\b)|\s+(?:or|and|alt\.?)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\s*(?:(?:early|mid|late)[\s-]+)?(?:the\s+)?(\d{3})0'?s\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Decade();

    /// <summary>1960 (approx.)</summary>
    [GeneratedRegex(
        @"\s*\(?\b(?:circa|approx\.?|approximately|estimated|est\.)\)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex After();

    [GeneratedRegex(
        @"^\s*(?:circa|c\.|c(?=\d)|ca\.?(?=[\s\d])|~|approximately|approx\.?|about|around|between)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Circa();

    /// <summary>A year, or a year and month, with zeros for the rest.</summary>
    [GeneratedRegex(@"^(\d{4}(?:-(?!00)\d{2})?)(?:-00){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"^(?:(?<a>\d{1,2}|[dDmMxX?-]{2})[/.])?(?<b>\d{1,2}|[dDmMxX?-]{2})[/.](?<y>\d{4})(?:\s.*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Slashed();
}
