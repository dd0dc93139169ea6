using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Ids for new entities: their name in lower-case Latin letters. The page makes them of the same letters
/// (<c>wwwroot/js/editing/letters.json</c>).</summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary>Cyrillic as it is read, and what is Latin but no letter of English: Əliyev is Aliyev.</summary>
    private static readonly Dictionary<char, string> Letters = Read();

    /// <summary>
    /// The slug of a name; <paramref name="otherwise"/> when it has no letter that can be written so.
    /// </summary>
    public static string Of(string name, string otherwise = "unnamed")
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().EnumerateRunes())
        {
            if (letter.IsBmp && Letters.TryGetValue((char)letter.Value, out var latin))
                slug.Append(latin);
            else if (letter.Value is '\'' or '’' or '.')
                continue;
            else
                Append(slug, letter);
        }
        var text = slug.ToString().Trim('-');
        if (text.Length > MaxLength)
            text = text[..MaxLength].TrimEnd('-');
        return text.Length == 0 ? otherwise : text;
    }

    private static void Append(StringBuilder slug, Rune letter)
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

    private static Dictionary<char, string> Read()
    {
        using var letters = typeof(Slug).Assembly.GetManifestResourceStream("letters.json")!;
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(letters)!
            .ToDictionary(letter => letter.Key[0], letter => letter.Value);
    }
}
