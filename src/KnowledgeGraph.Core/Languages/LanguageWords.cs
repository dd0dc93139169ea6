using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Languages;

/// <summary>
/// What the files beside this one say of the languages that are read; they are embedded in the program. A row is one
/// thing: a word, its forms, or a word and what it means.
/// </summary>
internal sealed class LanguageWords
{
    private static readonly string[] Sections =
    [
        "months",
        "monthEndings",
        "weekdays",
        "weekdayEndings",
        "notWeekdays",
        "days",
        "beforeMonths",
        "beforeYears",
        "lastYear",
        "last",
        "since",
        "until",
        "years",
        "ordinals",
        "numbers",
        "abbreviations",
        "behindHyphens",
        "possessives",
        "plurals",
        "notPlurals",
        "singularVerbs",
        "vowels",
        "hardEndings",
        "hardBehind",
        "softEndings",
        "softBehind",
        "noCasesBehind",
        "changedStems",
    ];

    private readonly Dictionary<string, IReadOnlyList<string[]>> _rows;

    private LanguageWords(string name, string text)
    {
        var mistakes = new Mistakes(name);
        var fields = new InputFields(
            YamlFile.Parse(text, mistakes) ?? throw mistakes.ToException(),
            "the language",
            mistakes
        );
        fields.OneOf("format", ["language-words/1"], required: true);
        _rows = Sections.ToDictionary(
            section => section,
            IReadOnlyList<string[]> (section) => [.. fields.Texts(section).Select(row => row.Value.Split(' '))]
        );
        fields.Done();
        if (mistakes.Any)
            throw mistakes.ToException();
    }

    /// <summary>All languages, in the order of their files.</summary>
    public static IReadOnlyList<LanguageWords> All { get; } =
    [
        .. typeof(LanguageWords)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{typeof(LanguageWords).Namespace}.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new LanguageWords(name, TextOf(name))),
    ];

    /// <summary>The rows of a section of this language.</summary>
    public IReadOnlyList<string[]> Rows(string section) => _rows[section];

    /// <summary>The rows of a section of all languages.</summary>
    public static IEnumerable<string[]> OfAll(string section) => All.SelectMany(language => language.Rows(section));

    /// <summary>The words of a section of all languages, whatever row they stand in.</summary>
    public static HashSet<string> WordsOfAll(string section) => [.. OfAll(section).SelectMany(row => row)];

    /// <summary>What the words of a section mean in numbers: a row is <c>2 two</c> or, numbers last, <c>today 0</c>.
    /// </summary>
    public static Dictionary<string, int> Numbers(string section)
    {
        var meanings = new Dictionary<string, int>();
        foreach (var row in OfAll(section))
        {
            var number = Array.FindIndex(row, word => int.TryParse(word, out _));
            foreach (var word in row.Where((_, at) => at != number))
                meanings.TryAdd(word, int.Parse(row[number], System.Globalization.CultureInfo.InvariantCulture));
        }
        return meanings;
    }

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(LanguageWords).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
