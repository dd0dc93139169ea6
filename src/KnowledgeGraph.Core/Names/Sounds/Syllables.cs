using System.Text.RegularExpressions;

namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// Words of one syllable, as Chinese, Vietnamese and Korean names are made of: Zhang, Zhong, Zheng and Jiang are four
/// names, however alike they sound to others. Vowels that longer words are forgiven tell them apart.
/// </summary>
internal static partial class Syllables
{
    private const string Vowels = "aeiou";

    /// <summary>Whether both are of one syllable, and two different ones. Latin letters without diacritics.</summary>
    public static bool Differ(string one, string other)
    {
        if (IsPinyin(one) && IsPinyin(other))
            return one != other;
        return OnlyVowels(one) is { } vowels && OnlyVowels(other) is { } others && Fold(vowels) != Fold(others);
    }

    /// <summary>Whether it is a syllable as Chinese ones are spelled.</summary>
    public static bool IsPinyin(string plain) => plain.Length <= 6 && Pinyin().IsMatch(plain);

    /// <summary>The vowels of a word that has one group of them; null for others. The y of Luoyang is none.</summary>
    private static string? OnlyVowels(string word)
    {
        var start = word.AsSpan().IndexOfAny(Vowels);
        if (start < 0)
            return word.Contains('y') ? "y" : null;
        var length = word.AsSpan(start).IndexOfAnyExcept(Vowels);
        if (length < 0)
            return word[start..];
        if (word.AsSpan(start + length).ContainsAny(Vowels))
            return null;
        return word.Substring(start, word[start + length] == 'y' ? length + 1 : length);
    }

    /// <summary>Romanizations write one vowel as oo, ou, eu or u, as ee, ie, y or i.</summary>
    private static char Fold(string vowels) =>
        vowels switch
        {
            "oo" or "ou" or "oe" or "ue" or "eu" or "eo" or "uo" or "o" or "u" or "iu" or "io" => 'u',
            "ee" or "ie" or "ea" or "y" or "i" or "ui" or "uy" => 'i',
            "e" or "ae" => 'e',
            "ei" or "ey" or "ai" or "ay" => 'é',
            "a" or "aa" or "ia" or "oa" => 'a',
            _ => vowels[0],
        };

    [GeneratedRegex(
        "^(?:[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
            + "|(?:[bpmfdtnlgkhrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|er"
            + "|ia|ie|iao|iu|ian|in|iang|ing|ua|uo|uai|ui|uan|un|uang|ue))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pinyin();
}
