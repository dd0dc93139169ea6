namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Words that tell where a name begins and ends, and which words with a capital name nobody.</summary>
public sealed record NameBorders
{
    /// <summary>No words.</summary>
    public static NameBorders None { get; } = new();

    /// <summary>Small words inside a name: Joost van den Berg.</summary>
    public WordList Particles { get; init; } = WordList.Empty;

    /// <summary>Words that join what follows to an organization: the Committee to Protect Journalists.</summary>
    public WordList Purposes { get; init; } = WordList.Empty;

    /// <summary>What a district is called.</summary>
    public WordList Areas { get; init; } = WordList.Empty;

    /// <summary>Words that in lower case only say what is named: the Renewal party.</summary>
    public WordList Descriptions { get; init; } = WordList.Empty;

    /// <summary>Words before the number of an office: Colony No. 2.</summary>
    public WordList Numbers { get; init; } = WordList.Empty;

    /// <summary>Words before a name that are no part of it.</summary>
    public WordList Articles { get; init; } = WordList.Empty;

    /// <summary>Those of them that also stand before all but the first of a list: Acme, the Bolt Bank.</summary>
    public WordList Definite { get; init; } = WordList.Empty;

    /// <summary>Words whose dot belongs to the name: Acme Ltd.</summary>
    public WordList Abbreviations { get; init; } = WordList.Empty;

    /// <summary>Names of fathers, behind a given name.</summary>
    public WordList Patronymics { get; init; } = WordList.Empty;

    /// <summary>Words with a capital that name nobody where they stand alone: peoples, faiths.</summary>
    public WordList Nameless { get; init; } = WordList.Empty;

    /// <summary>Words that with a capital stand before a name and are no part of it: Вчера, Сам.</summary>
    public WordList Apart { get; init; } = WordList.Empty;

    /// <summary>What the lists are called in rule files.</summary>
    internal static IReadOnlyList<string> Lists { get; } =
    [
        "particles",
        "purposes",
        "areas",
        "descriptions",
        "numbers",
        "articles",
        "definite",
        "abbreviations",
        "patronymics",
        "nameless",
        "apart",
    ];

    /// <summary>The lists by their names.</summary>
    internal static NameBorders Of(IReadOnlyDictionary<string, WordList> lists)
    {
        WordList Words(string name) => lists.GetValueOrDefault(name) ?? WordList.Empty;
        return new NameBorders
        {
            Particles = Words("particles"),
            Purposes = Words("purposes"),
            Areas = Words("areas"),
            Descriptions = Words("descriptions"),
            Numbers = Words("numbers"),
            Articles = Words("articles"),
            Definite = Words("definite"),
            Abbreviations = Words("abbreviations"),
            Patronymics = Words("patronymics"),
            Nameless = Words("nameless"),
            Apart = Words("apart"),
        };
    }
}
