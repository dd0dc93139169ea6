using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The words of dates in all languages.</summary>
internal static class DateWords
{
    private static readonly IReadOnlyList<(string[] Stems, HashSet<string> Endings, int Day)> Weekdays =
    [
        .. LanguageWords.All.SelectMany(language =>
            language.Rows("weekdays").Select((stems, day) => (stems, WeekdayEndings(language), day))
        ),
    ];

    private static readonly HashSet<string> NoWeekdays = LanguageWords.WordsOfAll("notWeekdays");

    /// <summary>How many days from the day of publication: yesterday is -1.</summary>
    public static readonly Dictionary<string, int> NearDays = LanguageWords.Numbers("days");

    public static readonly HashSet<string> BeforeMonths = LanguageWords.WordsOfAll("beforeMonths");
    public static readonly HashSet<string> BeforeYears = [.. LanguageWords.WordsOfAll("beforeYears"), ","];
    public static readonly HashSet<string> YearWords = LanguageWords.WordsOfAll("years");
    public static readonly HashSet<string> Last = LanguageWords.WordsOfAll("last");
    public static readonly HashSet<string> SinceWords = LanguageWords.WordsOfAll("since");
    public static readonly HashSet<string> UntilWords = LanguageWords.WordsOfAll("until");

    /// <summary>Letters behind the number of a day: 5th.</summary>
    public static readonly HashSet<string> Ordinals = LanguageWords.WordsOfAll("ordinals");

    private static readonly HashSet<string> LastYear = [.. LanguageWords.OfAll("lastYear").Select(row => Joined(row))];

    /// <summary>How many words behind a month say that it was one of last year; 0 when they do not.</summary>
    public static int LastYearLength(string first, string second) =>
        LastYear.Contains($"{first} {second}") ? 2
        : LastYear.Contains(first) ? 1
        : 0;

    /// <summary>The number of the day of the week that a word in lower case names, from Sunday; -1 for none.</summary>
    public static int Weekday(string word)
    {
        if (!NoWeekdays.Contains(word))
        {
            foreach (var (stems, endings, day) in Weekdays)
            {
                if (Array.Exists(stems, stem => IsDay(word, stem, endings)))
                    return day;
            }
        }
        return -1;
    }

    private static bool IsDay(string word, string stem, HashSet<string> endings) =>
        word.StartsWith(stem, StringComparison.Ordinal) && endings.Contains(word[stem.Length..]);

    private static HashSet<string> WeekdayEndings(LanguageWords language) =>
        [.. language.Rows("weekdayEndings").SelectMany(row => row), ""];

    private static string Joined(string[] words) => string.Join(' ', words);
}
