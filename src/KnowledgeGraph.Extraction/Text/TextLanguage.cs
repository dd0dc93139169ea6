namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Which language a text is in, told by its letters: English for Latin, else Russian, Belarusian or Ukrainian.
/// </summary>
public static class TextLanguage
{
    /// <summary>
    /// A BCP 47 tag: <c>en</c>, <c>ru</c>, <c>be</c> or <c>uk</c>. The first 20,000 characters count.
    /// </summary>
    public static string Of(string text)
    {
        var (latin, cyrillic, belarusian, ukrainian) = (0, 0, 0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                latin++;
            else if (c is >= 'Ѐ' and <= 'ӿ')
                cyrillic++;
            if (c is 'ў' or 'Ў')
                belarusian++;
            else if (c is 'ї' or 'Ї' or 'є' or 'Є' or 'ґ' or 'Ґ')
                ukrainian++;
        }
        if (latin >= cyrillic)
            return "en";
        if (belarusian > ukrainian && belarusian * 400 > cyrillic)
            return "be";
        return ukrainian > 0 && ukrainian * 400 > cyrillic ? "uk" : "ru";
    }
}
