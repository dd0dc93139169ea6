using System.Text;

namespace KnowledgeGraph.Names.Scripts;

/// <summary>
/// Korean syllables read by rule: each is an initial, a vowel and a final, counted from U+AC00 (The Unicode Standard,
/// 3.12).
/// </summary>
internal static class Hangul
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;

    private static readonly string[] Initials = "к к н т т р м п п с с _ дж дж ч к т п х".Split(' ');

    private static readonly string[] Vowels = "а э я е о э ё е о уа уэ уэ ё у уо уэ уи ю ы и и".Split(' ');

    private static readonly string[] Finals = "_ к к к н н н т л к м л л л п л м п п т т нг т т к т п _".Split(' ');

    public static bool Is(char c) => c is >= (char)First and <= (char)Last;

    public static string Read(string word)
    {
        var read = new StringBuilder(word.Length * 3);
        foreach (var c in word)
        {
            if (!Is(c))
                continue;
            var (initial, rest) = Math.DivRem(c - First, 21 * 28);
            var (vowel, final) = Math.DivRem(rest, 28);
            foreach (var part in (string[])[Initials[initial], Vowels[vowel], Finals[final]])
            {
                if (part != "_")
                    read.Append(part);
            }
        }
        return read.ToString();
    }
}
