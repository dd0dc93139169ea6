namespace KnowledgeGraph.Names;

/// <summary>How letters of the Latin script are to be read.</summary>
internal enum Orthography
{
    /// <summary>BGN/PCGN and most news: ch = ч.</summary>
    English,

    /// <summary>Łacinka, Polish, Czech, also German: ch = х, c = ц.</summary>
    Slavic,

    /// <summary>ou = у, ch = ш, tch = ч.</summary>
    French,
}

/// <summary>
/// Reads letters into sounds: consonants b v g d ž z k l m n p r s t ț č š f, vowels a e i u, the glide j and the soft
/// sign '.
/// Everything that depends on neighboring sounds is <see cref="NameFold"/>'s.
/// </summary>
internal static class Spelling
{
    /// <summary>The sounds of the letters at the start of the text, and how many letters that took.</summary>
    public static (string Sounds, int Letters) Next(ReadOnlySpan<char> text, bool initial, Orthography orthography)
    {
        var c = text[0];
        if (c is >= 'a' and <= 'z')
            return Latin(text, initial, orthography);
        return (Cyrillic(c) ?? LatinWithMark(c) ?? Other(c), 1);
    }

    private static (string Sounds, int Letters) Latin(ReadOnlySpan<char> text, bool initial, Orthography orthography)
    {
        if (text[0] is 's' or 'c' or 't' && Cluster(text) is { Letters: > 0 } cluster)
            return cluster;
        var next = text.Length > 1 ? text[1] : '\0';
        return (text[0], next) switch
        {
            ('s', 'h') or ('s', 'z') => ("š", 2),
            ('c', 'z') => ("č", 2),
            ('c', 'h') => (
                orthography switch
                {
                    Orthography.English => "č",
                    Orthography.Slavic => "g",
                    _ => "š",
                },
                2
            ),
            ('z', 'h') => ("ž", 2),
            ('k', 'h') or ('g', 'h') => ("g", 2),
            ('t', 'h') => ("t", 2),
            ('p', 'h') => ("f", 2),
            ('r', 'h') => ("r", 2),
            ('r', 'z') when orthography == Orthography.Slavic => ("ž", 2),
            ('o', 'u') when orthography == Orthography.French => ("u", 2),
            ('g', 'u') when orthography == Orthography.French && text.Length > 2 && text[2] is 'e' or 'i' or 'ï' => (
                "g",
                2
            ),
            ('c', 't') => ("k", 1),
            ('c', 'e' or 'i' or 'y' or 'k') => ("ț", 1),
            ('c', _) => (orthography == Orthography.Slavic ? "ț" : "k", 1),
            ('j', not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or '\0')) when initial && next < 'z' => ("ž", 1),
            ('a' or 'o', _) => ("a", 1),
            ('i' or 'y', _) => ("i", 1),
            ('h', _) => ("g", 1),
            ('w', _) => ("v", 1),
            ('q', _) => ("k", 1),
            ('x', _) => ("ks", 1),
            _ => (Letters[text[0] - 'a'], 1),
        };
    }

    private static (string Sounds, int Letters) Cluster(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("schtsch"))
            return ("šč", 7);
        if (text.StartsWith("chtch"))
            return ("šč", 5);
        if (text.StartsWith("tsch"))
            return ("č", 4);
        if (text.StartsWith("shch") || text.StartsWith("szcz"))
            return ("šč", 4);
        if (text.StartsWith("sch"))
            return ("š", 3);
        return text.StartsWith("tch") ? ("č", 3) : default;
    }

    private static string? Cyrillic(char c) =>
        c switch
        {
            'а' or 'о' => "a",
            'б' => "b",
            'в' or 'ў' => "v",
            'г' or 'ґ' or 'х' => "g",
            'д' => "d",
            'е' => "E",
            'ё' => "ja",
            'ж' => "ž",
            'з' => "z",
            'и' or 'і' or 'ы' or 'й' => "i",
            'к' => "k",
            'л' or 'љ' => "l",
            'м' => "m",
            'н' or 'њ' => "n",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'ц' => "ț",
            'ч' or 'ћ' => "č",
            'ш' => "š",
            'щ' => "šč",
            'ь' => "'",
            'ъ' => "",
            'э' => "e",
            'ю' => "ju",
            'я' => "ja",
            'є' => "E",
            'ї' => "ji",
            'ј' => "j",
            'ђ' => "d",
            'џ' => "dž",
            _ => null,
        };

    private static string? LatinWithMark(char c) =>
        c switch
        {
            'č' or 'ç' => "č",
            'š' or 'ş' or 'ș' => "š",
            'ž' or 'ż' => "ž",
            'ț' or 'ţ' => "ț",
            // Łacinka writes the soft ць so; dž, dź stay two letters.
            'ć' => "t",
            'ŭ' => "v",
            'ě' => "E",
            'ß' => "s",
            _ => null,
        };

    private static string Other(char c)
    {
        if (char.IsSurrogate(c))
            return c.ToString();
        var plain = NameText.Plain([c]);
        if (plain is not [var letter])
            return plain;
        return letter is >= 'a' and <= 'z'
            ? Latin(plain, false, Orthography.English).Sounds
            : Cyrillic(letter) ?? LatinWithMark(letter) ?? plain;
    }

    private static readonly string[] Letters =
    [
        .. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()),
    ];
}
