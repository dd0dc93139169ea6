using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Ids for new entities: their name in lower-case Latin letters. <c>wwwroot/js/editing/slug.js</c> does the
/// same.</summary>
public static class Slug
{
    private const int MaxLength = 80;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['є'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ў'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ł'] = "l",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['æ'] = "ae",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['İ'] = "i", // the invariant culture has no small letter for it
        ['ə'] = "a", // as lists spell Azerbaijani names: Əliyev is Aliyev
    };

    /// <summary>
    /// The slug of a name; <paramref name="otherwise"/> when it has no letter that can be written so.
    /// </summary>
    public static string Of(string name, string otherwise = "unnamed")
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (Letters.TryGetValue(letter, out var latin))
                slug.Append(latin);
            else if (letter is '\'' or '’' or '.')
                continue;
            else
                Append(slug, letter);
        }
        var text = slug.ToString().Trim('-');
        if (text.Length > MaxLength)
            text = text[..MaxLength].TrimEnd('-');
        return text.Length == 0 ? otherwise : text;
    }

    private static void Append(StringBuilder slug, char letter)
    {
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(part) || char.IsAsciiDigit(part))
                slug.Append(part);
            else if (
                CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
                slug.Append('-');
        }
    }
}
