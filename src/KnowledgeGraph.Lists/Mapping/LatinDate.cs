using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// Dates in words of other languages in Latin letters: <c>1. Februar 1960</c>, <c>1er février 1960</c>,
/// <c>1 de febrero de 1960</c>, <c>1 lutego 1960 r.</c>.
/// </summary>
internal static partial class LatinDate
{
    private static readonly Dictionary<string, int> Months = new[] { "de", "fr", "es", "pl" }
        .Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat)
        .SelectMany(format =>
            (string[][])
                [
                    format.MonthNames,
                    format.MonthGenitiveNames,
                    format.AbbreviatedMonthNames,
                    format.AbbreviatedMonthGenitiveNames,
                ]
        )
        .SelectMany(names => names.Select((name, i) => (Name: name.TrimEnd('.').ToLowerInvariant(), Month: i + 1)))
        .Where(one => one.Name.Length >= 3)
        .DistinctBy(one => one.Name)
        .ToDictionary(one => one.Name, one => one.Month);

    /// <summary>The same with English months; other texts as they are.</summary>
    public static string InEnglish(string text)
    {
        // Most are digits, or English.
        if (!text.Any(char.IsLetter))
            return text;
        var changed = false;
        var words = Word()
            .Replace(About().Replace(text, "circa "), word =>
            {
                if (!Months.TryGetValue(word.Value.TrimEnd('.').ToLowerInvariant(), out var month))
                    return word.Value;
                changed = true;
                return CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
            });
        return changed ? Around().Replace(words, " ").Trim() : words;
    }

    [GeneratedRegex(@"\p{L}{3,}\.?")]
    private static partial Regex Word();

    /// <summary>What stands around a month: 1er, de, the point behind the day, the Polish word for year.</summary>
    [GeneratedRegex(
        @"(?<=\b1)er\b|(?<=\b\d{1,2})\.(?=\s)|\bdel?\b|(?<=\d{4})\s*r(?:oku|\.)?\s*$|\s{2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Around();

    [GeneratedRegex(
        @"^\s*(?:um|etwa|ungefähr|vers|environ|hacia|alrededor de|około|ok\.)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex About();
}
