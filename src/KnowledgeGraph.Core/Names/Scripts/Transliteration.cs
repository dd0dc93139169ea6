using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Names.Scripts;

/// <summary>Which table reads a word; told by its first letter that belongs to one.</summary>
internal enum WordScript
{
    Latin,
    Cyrillic,
    Greek,
    Georgian,
    Armenian,
    Hebrew,
    Arabic,
    Hangul,
    Kana,
    Other,
}

/// <summary>Words of other alphabets in Cyrillic letters, which the sounds are then read from.</summary>
internal static class Transliteration
{
    public static WordScript ScriptOf(string word)
    {
        foreach (var c in word)
        {
            var script = ScriptOf(c);
            if (script != WordScript.Other)
                return script;
        }
        return WordScript.Other;
    }

    public static WordScript ScriptOf(char c) =>
        c switch
        {
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'À' and <= 'ʯ') or (>= 'Ḁ' and <= 'ỿ') =>
                WordScript.Latin,
            >= '\u0400' and <= '\u052F' => WordScript.Cyrillic,
            (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => WordScript.Greek,
            (>= '\u10A0' and <= '\u10FF') or (>= '\u1C90' and <= '\u1CBF') or (>= '\u2D00' and <= '\u2D2F') =>
                WordScript.Georgian,
            (>= '\u0531' and <= '\u058F') => WordScript.Armenian,
            >= '\u0591' and <= '\u05F4' => WordScript.Hebrew,
            (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') => WordScript.Arabic,
            >= '\uAC00' and <= '\uD7A3' => WordScript.Hangul,
            (>= '\u3041' and <= '\u30FF') => WordScript.Kana,
            _ => WordScript.Other,
        };

    /// <summary>
    /// Whether vowels are left out or consonants are not told apart, so that only a loose comparison is fair.
    /// </summary>
    public static bool IsLoose(WordScript script) =>
        script is WordScript.Hebrew or WordScript.Arabic or WordScript.Hangul or WordScript.Kana;

    /// <summary>
    /// The word in Cyrillic letters, the likeliest reading first; null for Latin, Cyrillic and scripts without a table.
    /// </summary>
    public static string[]? Read(string word, WordScript script) =>
        script switch
        {
            WordScript.Greek => Greek(Plain(word)),
            WordScript.Georgian => [ByTable(Plain(word), LetterTables.Georgian)],
            WordScript.Armenian => [ByTable(word, LetterTables.Armenian)],
            WordScript.Hebrew => Abjad(Plain(word), LetterTables.Hebrew),
            WordScript.Arabic => Arabic(Plain(word)),
            WordScript.Hangul => [Hangul.Read(word)],
            WordScript.Kana => [ByTable(string.Concat(word.Select(Katakana)), LetterTables.Kana)],
            _ => null,
        };

    private static string[] Greek(string word)
    {
        var usual = ByTable(word, LetterTables.Greek);
        // Foreign b, d and g are spelled μπ, ντ and γκ.
        var foreign = usual.Replace("мп", "б").Replace("нт", "д").Replace("нг", "г");
        return foreign == usual ? [usual] : [usual, foreign];
    }

    private static string[] Arabic(string word)
    {
        var readings = Abjad(word, LetterTables.Arabic);
        if (word.Length <= 4 || !word.StartsWith("ال", StringComparison.Ordinal))
            return readings;
        // The article is a word of its own in Latin, or left out.
        return [.. Abjad(word[2..], LetterTables.Arabic), readings[0]];
    }

    /// <summary>The letter of u is that of v, too; inside a word a weak h or a glottal stop is hardly heard.</summary>
    private static string[] Abjad(string word, FrozenDictionary<string, string> letters)
    {
        var usual = ByTable(word, letters);
        if (usual.Length > 1 && usual[^1] == 'х' && word[^1] is 'ה' or 'ه')
            usual = usual[..^1] + 'а';
        if (usual.Length > 0 && usual[0] == 'у')
            usual = 'в' + usual[1..];
        var other = usual.Replace('у', 'в');
        return other == usual ? [usual] : [usual, other];
    }

    private static string ByTable(string word, FrozenDictionary<string, string> letters)
    {
        var read = new StringBuilder(word.Length * 2);
        for (var at = 0; at < word.Length; )
        {
            var taken = 1;
            for (var length = Math.Min(LetterTables.LongestEntry, word.Length - at); length > 0; length--)
            {
                if (letters.TryGetValue(word.Substring(at, length), out var found))
                {
                    read.Append(found);
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return read.ToString();
    }

    private static char Katakana(char c) => c is >= '\u3041' and <= '\u3096' ? (char)(c + 0x60) : c;

    /// <summary>Without vowel points and accents.</summary>
    private static string Plain(string word) =>
        string.Concat(
            word.Normalize(NormalizationForm.FormKD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        );
}
