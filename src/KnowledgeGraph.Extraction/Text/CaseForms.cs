namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Forms of a Cyrillic word in the cases of Russian, Belarusian and Ukrainian, some too many: lists of known words hold
/// them, so that a lookup is enough.
/// </summary>
internal static class CaseForms
{
    private static readonly string[] Hard =
    [
        "а",
        "у",
        "ом",
        "ам",
        "е",
        "і",
        "ы",
        "ові",
        "ой",
        "ою",
        "и",
        "ем",
        "ей",
        "ев",
        "ов",
        "аў",
        "ів",
        "ами",
        "амі",
    ];
    private static readonly string[] Soft =
    [
        "я",
        "ю",
        "ем",
        "ём",
        "е",
        "и",
        "і",
        "ей",
        "еві",
        "ею",
        "й",
        "ь",
        "єм",
        "ї",
        "ії",
        "ія",
        "ев",
        "ям",
        "ями",
    ];

    // Stems that change where an ending follows.
    private static readonly Dictionary<string, string> Stems = new()
    {
        ["павел"] = "павл",
        ["лев"] = "льв",
        ["пётр"] = "петр",
        ["отец"] = "отц",
        ["певец"] = "певц",
    };

    /// <summary>The word itself, and its forms; <c>stem~</c> takes every ending.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (!word.Any(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            return [word.TrimEnd('~')];
        if (word.EndsWith('~'))
            return Of(word[..^1], [.. Hard, .. Soft]);
        if (Stems.TryGetValue(word, out var stem))
            return Of(stem, Hard).Append(word);
        return word[^1] switch
        {
            'а' or 'о' => Of(word[..^1], Hard).Append(word),
            'я' or 'й' or 'ь' => Of(word[..^1], Soft).Append(word),
            'е' or 'и' or 'і' or 'у' or 'ю' or 'ы' => [word],
            _ => Of(word, Hard),
        };
    }

    /// <summary>Whether one of two Cyrillic words, in lower case, is a form of the other.</summary>
    public static bool AreForms(string one, string other) =>
        one == other || Of(one).Contains(other) || Of(other).Contains(one);

    private static IEnumerable<string> Of(string stem, string[] endings) =>
        endings.Select(ending => stem + ending).Append(stem);
}
