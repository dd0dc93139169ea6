using System.Globalization;
using KnowledgeGraph.Languages;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Finds dates among the words of a sentence, in all languages: whole ones, months, years, and days told from the day
/// of publication ("on Saturday", "вчера"), which are marked as such.
/// </summary>
public static class DateReader
{
    /// <summary>The dates, from left to right.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="published">The day of publication; null leaves days that are told from it out.</param>
    public static IReadOnlyList<DateMention> Find(IReadOnlyList<Token> tokens, DateOnly? published)
    {
        // At the ends of the calendar there is no day before or behind; nobody publishes there.
        if (published is { Year: <= 1 or >= 9999 })
            published = null;
        var (dates, bare) = (new List<DateMention>(), new List<DateMention>());
        for (var at = 0; at < tokens.Count; at++)
        {
            var (date, length, relative) = ReadAt(tokens, at, published);
            if (length == 0)
                continue;
            var role =
                at == 0 ? DateRole.At
                : DateWords.SinceWords.Contains(tokens[at - 1].Lower) ? DateRole.Since
                : DateWords.UntilWords.Contains(tokens[at - 1].Lower) ? DateRole.Until
                : DateRole.At;
            dates.Add(new DateMention(tokens[at].Start, tokens[at + length - 1].End, date, relative, role));
            if (relative && length == 1 && date.Precision == 2 && !IsLast(tokens, at - 1))
                bare.Add(dates[^1]);
            at += length - 1;
        }
        // "Freed on 11 September 2023 after a visit in June": of which year is not told.
        dates.RemoveAll(date =>
            bare.Contains(date)
            && dates.Exists(other => !other.IsRelative && other.Date.Earliest.Year != date.Date.Earliest.Year)
        );
        return dates;
    }

    /// <summary>Whether a word is the name of a month, not the verb: "in May", "May 5".</summary>
    public static bool IsMonth(IReadOnlyList<Token> tokens, int at) =>
        Month(tokens, at) is not null
        && (DateWords.BeforeMonths.Contains(Word(tokens, at - 1)) || Day(Word(tokens, at + 1)) is not null);

    private static (PartialDate Date, int Length, bool IsRelative) ReadAt(
        IReadOnlyList<Token> tokens,
        int at,
        DateOnly? published
    )
    {
        var word = Word(tokens, at);
        if (tokens[at].Kind == TokenKind.Number)
        {
            if (PartialDate.TryParse(tokens[at].Text, out var iso) && iso.Precision > 1)
                return (iso, 1, false);
            if (IsoAt(tokens, at) is { } split)
                return (split, 5, false);
            if (Dotted(word) is { } dotted)
                return (dotted, 1, false);
            if (Day(word) is { } day && Month(tokens, at + 1) is { } month)
                return DayAndMonth(tokens, at, day, month, 2, published);
            if (Year(tokens, at) is { } only)
                return (Make(only, 0, 0), YearLength(tokens, at), false);
            return default;
        }
        if (Month(tokens, at) is { } named)
            return AfterMonth(tokens, at, named, published);
        if (published is not { } today)
            return default;
        if (DateWords.NearDays.TryGetValue(word, out var step))
            return (PartialDate.Of(today.AddDays(step)), 1, true);
        var weekday = DateWords.Weekday(word);
        if (weekday < 0)
            return default;
        // Reported is what happened: the last such day, today included, but not as "last Thursday" on a Thursday.
        var ago = ((int)today.DayOfWeek - weekday + 7) % 7;
        return (PartialDate.Of(today.AddDays(ago == 0 && IsLast(tokens, at - 1) ? -7 : -ago)), 1, true);
    }

    private static (PartialDate, int, bool) AfterMonth(
        IReadOnlyList<Token> tokens,
        int at,
        int month,
        DateOnly? published
    )
    {
        if (Day(Word(tokens, at + 1)) is { } day && tokens[at + 1].Kind == TokenKind.Number)
            return DayAndMonth(tokens, at, day, month, 2, published);
        var comma = DateWords.BeforeYears.Contains(Word(tokens, at + 1)) ? 1 : 0;
        if (Year(tokens, at + 1 + comma) is { } year)
            return (Make(year, month, 0), 1 + comma + YearLength(tokens, at + 1 + comma), false);
        // "may" and "march" alone are verbs; a month alone counts behind a preposition, as the last one before
        // publication.
        if (published is not { } today || at == 0 || !DateWords.BeforeMonths.Contains(tokens[at - 1].Lower))
            return default;
        if (DateWords.LastYearLength(Word(tokens, at + 1), Word(tokens, at + 2)) is var more and > 0)
            return (Make(today.Year - 1, month, 0), 1 + more, true);
        return (Make(month <= today.Month ? today.Year : today.Year - 1, month, 0), 1, true);
    }

    private static (PartialDate, int, bool) DayAndMonth(
        IReadOnlyList<Token> tokens,
        int at,
        int day,
        int month,
        int length,
        DateOnly? published
    )
    {
        var comma = Word(tokens, at + length) == "," ? 1 : 0;
        if (Year(tokens, at + length + comma) is { } year)
        {
            length += comma + YearLength(tokens, at + length + comma);
            return day <= DateTime.DaysInMonth(year, month) ? (Make(year, month, day), length, false) : default;
        }
        if (published is not { } today || day > DateTime.DaysInMonth(today.Year, month))
            return default;
        var last =
            new DateOnly(today.Year, month, day) <= today.AddDays(1)
            || !DateOnly.TryParseExact($"{today.Year - 1:0000}-{month:00}-{day:00}", "yyyy-MM-dd", out _)
                ? today.Year
                : today.Year - 1;
        return (Make(last, month, day), length, true);
    }

    private static PartialDate? IsoAt(IReadOnlyList<Token> tokens, int at) =>
        at + 4 < tokens.Count
        && tokens[at + 1].Text == "-"
        && tokens[at + 3].Text == "-"
        && tokens[at + 4].End - tokens[at].Start == 10
        && PartialDate.TryParse($"{tokens[at].Text}-{tokens[at + 2].Text}-{tokens[at + 4].Text}", out var date)
            ? date
            : null;

    /// <summary>13.12.2025: day first, as all four languages write it.</summary>
    private static PartialDate? Dotted(string word) =>
        DateOnly.TryParseExact(
            word,
            ["d.M.yyyy", "dd.MM.yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? PartialDate.Of(day)
            : null;

    private static int? Month(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word
            ? MonthNames.Month(tokens[at].Lower, tokens[at].IsCapitalized)
            : null;

    private static int? Day(string word)
    {
        var digits = string.Concat(word.TakeWhile(char.IsAsciiDigit));
        return
            (digits.Length == word.Length || DateWords.Ordinals.Contains(word[digits.Length..]))
            && digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31
            ? day
            : null;
    }

    private static int? Year(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Text.Length != 4 || !tokens[at].Text.All(char.IsAsciiDigit))
            return null;
        var year = int.Parse(tokens[at].Text, CultureInfo.InvariantCulture);
        return year is < 1800 or > 2100 ? null : year;
    }

    /// <summary>2020 года: the word "year" belongs to it.</summary>
    private static int YearLength(IReadOnlyList<Token> tokens, int at) =>
        DateWords.YearWords.Contains(Word(tokens, at + 1)) ? 2 : 1;

    private static bool IsLast(IReadOnlyList<Token> tokens, int at) => DateWords.Last.Contains(Word(tokens, at));

    private static string Word(IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count ? tokens[at].Lower : "";

    private static PartialDate Make(int year, int month, int day) =>
        PartialDate.Parse(
            day > 0 ? $"{year:0000}-{month:00}-{day:00}"
            : month > 0 ? $"{year:0000}-{month:00}"
            : $"{year:0000}"
        );
}
