using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Dates in Russian, Belarusian and Ukrainian words: <c>5 мая 2021 г.</c>, <c>5 траўня 2021</c>.</summary>
internal static partial class CyrillicDate
{
    /// <summary>The same with English months and without the word for year; other texts as they are.</summary>
    public static string InEnglish(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0400', '\u04ff'))
            return text;
        var plain = Quoted().Replace(Year().Replace(text.Trim(), ""), "$1");
        return Word().Replace(About().Replace(plain, "circa "), word => MonthOf(word.Value) ?? word.Value);
    }

    private static string? MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        var month = MonthNames.Month(lower) ?? MonthNames.Abbreviated(lower.TrimEnd('.'));
        return month is { } number ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(number) : null;
    }

    [GeneratedRegex(@"(?<=\d{4})\s*(?:г\.?|год[ау]?|годзе|р\.?|року|рік)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:около|ок\.|примерно|каля|прыкладна|близько|бл\.)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    /// <summary>«5» мая 2021</summary>
    [GeneratedRegex(@"[«""„](\d{1,2})[»""“]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{IsCyrillic}{3,}\.?")]
    private static partial Regex Word();
}
