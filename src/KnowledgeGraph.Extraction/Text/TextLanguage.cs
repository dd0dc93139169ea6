namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Which language a text is in, told by its letters: English for Latin, else Russian, Belarusian or Ukrainian. Russian
/// has no і; of the others, Belarusian has ў, ы, э, ё and no и, Ukrainian и, ї, є, ґ and none of those.
/// </summary>
public static class TextLanguage
{
    /// <summary>
    /// A BCP 47 tag: <c>en</c>, <c>ru</c>, <c>be</c> or <c>uk</c>. The first 20,000 characters count.
    /// </summary>
    public static string Of(string text)
    {
        var (latin, cyrillic, dotted, belarusian, ukrainian) = (0, 0, 0, 0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                latin++;
            else if (c is >= 'Ѐ' and <= 'ӿ')
                cyrillic++;
            if (c is 'і' or 'І')
                dotted++;
            else if (c is 'ў' or 'Ў' or 'ы' or 'Ы' or 'э' or 'Э' or 'ё' or 'Ё')
                belarusian++;
            else if (c is 'и' or 'И' or 'ї' or 'Ї' or 'є' or 'Є' or 'ґ' or 'Ґ')
                ukrainian++;
        }
        if (latin >= cyrillic)
            return "en";
        // One letter of forty: a name in another language may bring an і into a Russian text.
        if (dotted * 40 < cyrillic)
            return "ru";
        return ukrainian > belarusian ? "uk" : "be";
    }
}
