namespace KnowledgeGraph.Extraction.Text;

/// <summary>The words of dates in English, Russian, Belarusian and Ukrainian.</summary>
internal static class DateWords
{
    // Beginnings of the names of months, the longest that all forms share.
    public static readonly string[][] Months =
    [
        ["jan", "январ", "студзен", "студзён", "січ"],
        ["feb", "феврал", "лют"],
        ["mar", "март", "сакавік", "берез"],
        ["apr", "апрел", "красавік", "квіт"],
        ["may", "мая", "май", "мае", "травен", "травня", "траўн"],
        ["jun", "июн", "чэрвен", "червен", "червн"],
        ["jul", "июл", "ліпен", "липен", "липн"],
        ["aug", "август", "жнівен", "жніўн", "серпен", "серпн"],
        ["sep", "сентябр", "верасен", "верасн", "вересен", "вересн"],
        ["oct", "октябр", "кастрычнік", "жовт"],
        ["nov", "ноябр", "лістапад", "листопад"],
        ["dec", "декабр", "снежан", "снежн", "груден", "грудн"],
    ];

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

    // Whole words: "серед" is Ukrainian for among.
    public static readonly string[][] Weekdays =
    [
        ["sunday", "воскресенье", "воскресенья", "нядзеля", "нядзелю", "нядзелі", "неділя", "неділю", "неділі"],
        ["monday", "понедельник", "понедельника", "панядзелак", "панядзелка", "понеділок", "понеділка"],
        ["tuesday", "вторник", "вторника", "аўторак", "аўторка", "вівторок", "вівторка"],
        ["wednesday", "среда", "среду", "среды", "серада", "сераду", "серады", "середа", "середу", "середи"],
        ["thursday", "четверг", "четверга", "чацвер", "чацвярга", "четвер", "четверга"],
        [
            "friday",
            "пятница",
            "пятницу",
            "пятницы",
            "пятніца",
            "пятніцу",
            "пятніцы",
            "п'ятниця",
            "п'ятницю",
            "п'ятниці",
        ],
        ["saturday", "суббота", "субботу", "субботы", "субота", "суботу", "суботы", "суботи"],
    ];

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
    public static int Weekday(string word) => Array.FindIndex(Weekdays, names => names.Contains(word));

    /// <summary>The month that a word in lower case names, from 1; null for none.</summary>
    public static int? Month(string word, bool isCapital)
    {
        for (var month = 0; month < 12; month++)
        {
            foreach (var begin in Months[month])
            {
                if (!word.StartsWith(begin, StringComparison.Ordinal))
                    continue;
                if (char.IsAsciiLetter(begin[0]) ? isCapital && IsEnglishMonth(word, month) : IsForm(word, begin))
                    return month + 1;
            }
        }
        return null;
    }

    private static bool IsEnglishMonth(string word, int month) =>
        word == EnglishMonths[month]
        || word.TrimEnd('.') is { Length: 3 or 4 } abbreviated
            && EnglishMonths[month].StartsWith(abbreviated, StringComparison.Ordinal);

    /// <summary>An ending of a case is short; мартеновский is no month.</summary>
    private static bool IsForm(string word, string begin) => word.Length - begin.Length <= 3;
}
