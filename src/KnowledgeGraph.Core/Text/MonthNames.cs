namespace KnowledgeGraph.Text;

/// <summary>The months in Russian, Belarusian and Ukrainian, in every case of the noun.</summary>
internal static class MonthNames
{
    // Stems without their endings: береза is a birch, and no March.
    private static readonly string[][] Stems =
    [
        ["январ", "студзен", "студзён", "січен", "січн"],
        ["феврал", "люты", "лютага", "лютаму", "лютым", "лютий", "лютого", "лютому", "лютим"],
        ["март", "сакавік", "березен", "березн"],
        ["апрел", "красавік", "квітен", "квітн"],
        ["май", "мая", "мае", "маем", "маі", "травен", "травн", "траўн"],
        ["июн", "чэрвен", "червен", "червн"],
        ["июл", "ліпен", "липен", "липн"],
        ["август", "жнівен", "жніўн", "серпен", "серпн"],
        ["сентябр", "верасен", "верасн", "вересен", "вересн"],
        ["октябр", "кастрычнік", "жовтен", "жовтн"],
        ["ноябр", "лістапад", "листопад"],
        ["декабр", "снежань", "снежн", "груден", "грудн"],
    ];

    private static readonly string[] Endings = ["", "ь", "а", "я", "у", "ю", "ом", "ем", "ём", "е", "і"];

    /// <summary>The month that a word in lower case names, from 1; null for none.</summary>
    public static int? Month(string word) =>
        Find(stem => word.StartsWith(stem, StringComparison.Ordinal) && Endings.Contains(word[stem.Length..]));

    /// <summary>
    /// The month that a word in lower case abbreviates (<c>янв</c>, <c>квіт</c>), from 1; null for none. One of four
    /// letters ends in a consonant: вера is faith, дека a deck.
    /// </summary>
    public static int? Abbreviated(string word) =>
        word.Length == 3 || (word.Length == 4 && !"аеиоуыэюяі".Contains(word[^1]))
            ? Find(stem => stem.StartsWith(word, StringComparison.Ordinal))
            : null;

    private static int? Find(Predicate<string> fits) =>
        Array.FindIndex(Stems, stems => Array.Exists(stems, fits)) is >= 0 and var month ? month + 1 : null;
}
