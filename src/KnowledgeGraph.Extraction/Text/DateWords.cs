using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The words of dates in English, Russian, Belarusian and Ukrainian.</summary>
internal static class DateWords
{
    public static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    // Beginnings of the names of weekdays, from Sunday; an ending of the singular follows, or none.
    private static readonly string[][] Weekdays =
    [
        ["sunday", "воскресень", "нядзел", "неділ"],
        ["monday", "понедельник", "панядзелак", "панядзелк", "панядзелкам", "понеділок", "понеділк"],
        ["tuesday", "вторник", "аўторак", "аўторк", "аўторкам", "вівторок", "вівторк"],
        ["wednesday", "сред", "серад", "серадз", "серед"],
        ["thursday", "четверг", "чацвер", "чацвярг", "чацвярз", "четвер"],
        ["friday", "пятниц", "пятніц", "п'ятниц"],
        ["saturday", "суббот", "субот", "субоц"],
    ];

    private static readonly HashSet<string> WeekdayEndings =
    [
        .. "а у ы і и е я ю ой ою ей ею ай аю яй яю ом ем".Split(' '),
        "",
    ];

    // Among, in the circles of.
    private static readonly HashSet<string> NoWeekdays = ["среди", "среде", "серед"];

    public static readonly Dictionary<string, int> NearDays = new()
    {
        ["today"] = 0,
        ["yesterday"] = -1,
        ["tomorrow"] = 1,
        ["сегодня"] = 0,
        ["вчера"] = -1,
        ["завтра"] = 1,
        ["сёння"] = 0,
        ["учора"] = -1,
        ["заўтра"] = 1,
        ["сьогодні"] = 0,
        ["вчора"] = -1,
    };

    public static readonly HashSet<string> BeforeMonths =
    [
        "in",
        "since",
        "until",
        "last",
        "late",
        "early",
        "by",
        "в",
        "во",
        "у",
        "ў",
        "с",
        "со",
        "з",
        "са",
    ];

    public static readonly HashSet<(string, string)> LastYear =
    [
        ("last", "year"),
        ("прошлого", "года"),
        ("минувшего", "года"),
        ("мінулага", "года"),
        ("минулого", "року"),
        ("торік", ""),
    ];

    public static readonly HashSet<string> SinceWords = ["since", "from", "с", "со", "з", "ад", "від"];
    public static readonly HashSet<string> UntilWords = ["until", "till", "to", "до", "по", "да"];

    /// <summary>The number of the day of the week that a word in lower case names, from Sunday; -1 for none.</summary>
    public static int Weekday(string word) =>
        NoWeekdays.Contains(word) ? -1 : Array.FindIndex(Weekdays, stems => stems.Any(stem => IsDay(word, stem)));

    private static bool IsDay(string word, string stem) =>
        word.StartsWith(stem, StringComparison.Ordinal) && WeekdayEndings.Contains(word[stem.Length..]);

    /// <summary>The month that a word in lower case names, from 1; null for none.</summary>
    public static int? Month(string word, bool isCapital) =>
        isCapital && Array.FindIndex(EnglishMonths, name => IsEnglishMonth(word, name)) is >= 0 and var month
            ? month + 1
            : MonthNames.Month(word);

    private static bool IsEnglishMonth(string word, string name) =>
        word == name
        || word.TrimEnd('.') is { Length: 3 or 4 } abbreviated
            && name.StartsWith(abbreviated, StringComparison.Ordinal);
}
