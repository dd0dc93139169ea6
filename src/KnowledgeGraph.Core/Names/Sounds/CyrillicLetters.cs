namespace KnowledgeGraph.Names.Sounds;

/// <summary>The sounds of Cyrillic letters: Belarusian, Russian, Ukrainian, the Balkans, Central Asia.</summary>
internal static class CyrillicLetters
{
    /// <summary>Null for what is no such letter.</summary>
    public static string? Sound(char c) =>
        c switch
        {
            'а' or 'о' or 'ә' or 'ө' or 'ӧ' => "a",
            'б' => "b",
            'в' or 'ў' => "v",
            'г' or 'ґ' or 'х' or 'ғ' or 'һ' or 'ҳ' => "g",
            'д' => "d",
            'е' or 'ѐ' => "E",
            'ё' => "ja",
            'ж' or 'җ' => "ž",
            'з' => "z",
            'и' or 'і' or 'ы' or 'й' or 'ӣ' or 'ѝ' or 'ѣ' => "i",
            'к' or 'қ' or 'ҡ' or 'ќ' => "k",
            'л' or 'љ' => "l",
            'м' => "m",
            'н' or 'њ' or 'ң' => "n",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' or 'ѳ' => "t",
            'у' or 'ұ' or 'ү' or 'ӯ' => "u",
            'ф' => "f",
            'ц' => "ț",
            'ч' or 'ћ' or 'ҷ' => "č",
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
            'ђ' or 'ѓ' => "d",
            'џ' => "ž",
            'ѕ' => "z",
            _ => null,
        };
}
