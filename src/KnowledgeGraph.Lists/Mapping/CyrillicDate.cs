using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Dates in Russian, Belarusian and Ukrainian words: <c>5 мая 2021 г.</c>, <c>5 траўня 2021</c>.</summary>
internal static partial class CyrillicDate
{
    // How the names of a month begin in the three languages, in every case of the noun.
    private static readonly (string Month, string[] Beginnings)[] Months =
    [
        ("Jan", ["янв", "студз", "січ"]),
        ("Feb", ["фев", "лют"]),
        ("Mar", ["мар", "сак", "бер"]),
        ("Apr", ["апр", "крас", "квіт"]),
        ("May", ["май", "мая", "мае", "тра"]),
        ("Jun", ["июн", "чэр", "чер"]),
        ("Jul", ["июл", "ліп", "лип"]),
        ("Aug", ["авг", "жні", "сер"]),
        ("Sep", ["сен", "вер"]),
        ("Oct", ["окт", "кас", "жов"]),
        ("Nov", ["ноя", "ліс", "лис"]),
        ("Dec", ["дек", "сне", "гру"]),
    ];

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
        return Months.FirstOrDefault(month => month.Beginnings.Any(lower.StartsWith)).Month;
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
