using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>
/// Two words of one script that sound alike and differ in letters which no romanization, and no neighbor language,
/// writes for each other: Warner and Werner, Hansen and Hanson, Lin and Ling are two names. Kalina and Kolina, Lavonau
/// and Levonau may be one.
/// </summary>
internal static class SpellingClash
{
    // After these Belarusian writes a where Russian writes e: Чарнавус and Черноус, Лявонаў and Левонов.
    private const string AorE = "lrchjyiжшчщцрлšžč";

    // After these е stands for ё, which Latin letters write o, e or yo.
    private const string EorO = "lchjyiжшчщцлšžč";

    // In longer words Belarusian and Russian may write several vowels otherwise.
    private const int ShortWord = 5;

    public static bool Between(NameWord one, NameWord other)
    {
        if (one.Script != other.Script || one.Script is not (WordScript.Latin or WordScript.Cyrillic))
            return false;
        if (one.Script == WordScript.Latin && Syllables.Differ(one.Plain, other.Plain))
            return true;
        var (a, b) = one.Plain.Length <= other.Plain.Length ? (one.Plain, other.Plain) : (other.Plain, one.Plain);
        var start = a.AsSpan().CommonPrefixLength(b);
        if (a.Length == b.Length)
            return HaveOtherVowels(a, b, one) || AreManAndWoman(one, other);
        if (a.Length + 1 != b.Length || start == 0 || !a.AsSpan(start).SequenceEqual(b.AsSpan(start + 1)))
            return false;
        // Palin and Paulin: au is another sound than a, in every language that has both. Chen and Cheng: so is ng.
        // And Luong is not Long; but Luo is Lo in another romanization, which writes uo before no other consonant.
        return b[start] is 'u' or 'у' && b[start - 1] is 'a' or 'а'
            || b[start] == 'u' && start < a.Length && a[start] == 'o' && AreConsonants(a.AsSpan(start + 1))
            || start == a.Length && b[start] == 'g' && b[start - 1] == 'n';
    }

    /// <summary>Mario and Maria, Alejandro and Alejandra; surnames as Lukashenko are written either way.</summary>
    public static bool AreManAndWoman(NameWord one, NameWord other) =>
        one.Script == WordScript.Latin
        && other.Script == WordScript.Latin
        && (one.IsGiven || other.IsGiven)
        && one.Plain.AsSpan(0, one.Plain.Length - 1).SequenceEqual(other.Plain.AsSpan(0, other.Plain.Length - 1))
        && (one.Plain[^1], other.Plain[^1]) is ('a', 'o') or ('o', 'a');

    /// <summary>
    /// Whether they differ in vowels alone, long ones in one, and such a vowel is never written for the other.
    /// </summary>
    private static bool HaveOtherVowels(string one, string other, NameWord word)
    {
        var (clash, left) = (false, one.Length <= ShortWord && word.Script == WordScript.Latin ? ShortWord : 1);
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i])
                continue;
            if (left-- == 0 || Vowel(one[i]) == '\0' || Vowel(other[i]) == '\0')
                return false;
            clash |= Clash(one[i], other[i], Before(word, i));
        }
        return clash;
    }

    private static bool AreConsonants(ReadOnlySpan<char> end) => end.Length > 0 && !end.ContainsAny("aeiou");

    /// <summary>The letter before, with its diacritics where they can be told; a blank at the beginning.</summary>
    private static char Before(NameWord word, int place) =>
        place == 0 ? ' '
        : word.Lower.Length == word.Plain.Length ? word.Lower[place - 1]
        : word.Plain[place - 1];

    private static bool Clash(char one, char other, char before)
    {
        var (x, y) = (Vowel(one), Vowel(other));
        if (x > y)
            (x, y) = (y, x);
        return (x, y) switch
        {
            ('a', 'u') or ('e', 'u') or ('a', 'i') or ('i', 'o') => true,
            // Mohammed is also Muhammad in Latin letters, Jakobowski Jakubowski.
            ('o', 'u') => one is 'о' or 'у',
            ('a', 'e') => !AorE.Contains(before),
            ('e', 'o') => before != ' ' && !EorO.Contains(before),
            _ => false,
        };
    }

    /// <summary>Soft vowels are none of these: ia and e, io and o are one in many spellings.</summary>
    private static char Vowel(char c) =>
        c switch
        {
            'a' or 'а' => 'a',
            'e' or 'э' or 'е' => 'e',
            'i' or 'и' or 'і' or 'ы' => 'i',
            'o' or 'о' => 'o',
            'u' or 'у' => 'u',
            _ => '\0',
        };
}
