using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// Reads letters into sounds: consonants b v g d ž z k l m n p r s t ț č š f, vowels a e i u, the glide j and the soft
/// sign '. Everything that depends on neighboring sounds is <see cref="SoundWriter"/>'s.
/// </summary>
internal static class Spelling
{
    private static readonly string[] Letters =
    [
        .. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()),
    ];

    /// <summary>The sounds of the letters at the start of the text, and how many letters that took.</summary>
    public static (string Sounds, int Letters) Next(ReadOnlySpan<char> text, int at, Orthography orthography)
    {
        var c = text[at];
        if (c is >= 'a' and <= 'z')
            return Latin(text, at, orthography);
        return (CyrillicLetters.Sound(c) ?? LatinWithMark(c, orthography) ?? Other(c), 1);
    }

    private static (string Sounds, int Letters) Latin(ReadOnlySpan<char> word, int at, Orthography orthography)
    {
        var text = word[at..];
        if (text[0] is 's' or 'c' or 't' or 'd' && Cluster(text, orthography) is { Letters: > 0 } cluster)
            return cluster;
        if (orthography.HasFlag(Orthography.German) && German(text, at) is { Letters: > 0 } german)
            return german;
        var next = text.Length > 1 ? text[1] : '\0';
        if (next == 'h')
            return WithH(text, at, orthography);
        var (slavic, french) = (orthography.HasFlag(Orthography.Slavic), orthography.HasFlag(Orthography.French));
        if (Odd(text, at, orthography) is { Letters: > 0 } odd)
            return odd;
        return (text[0], next) switch
        {
            ('s', 'z') => ("š", 2),
            ('c', 'z') => ("č", 2),
            ('r', 'z') when slavic => ("ž", 2),
            ('o', 'u') when french => ("u", 2),
            ('e', 'a') when french && text.StartsWith("eau") => ("a", 3),
            ('g', 'u') when text.Length > 2 && text[2] is 'e' or 'i' or 'ï' or 'y' => ("g", 2),
            ('q', 'u') when text.Length > 2 && text[2] is 'a' or 'e' or 'i' or 'o' => (french ? "k" : "kv", 2),
            ('c', 't') => ("k", 1),
            ('c', 'k') => slavic ? ("ț", 1) : ("k", 2),
            ('c', 'e' or 'i' or 'y') => (slavic ? "ț" : "s", 1),
            ('c', _) => (slavic ? "ț" : "k", 1),
            ('o', 'o') => ("u", 2),
            ('g', 'e' or 'i' or 'y') when orthography.HasFlag(Orthography.SoftJ) || french => ("ž", 1),
            ('j', not '\0') when orthography.HasFlag(Orthography.SoftJ) || french => ("ž", 1),
            ('j', not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or '\0')) when at == 0 && next < 'z' => ("ž", 1),
            ('a' or 'o', _) => ("a", 1),
            ('i' or 'y', _) => ("i", 1),
            ('h', _) => (IsMute(word, at, orthography) ? "" : "g", 1),
            ('w', _) => ("v", 1),
            ('q', _) => ("k", 1),
            ('x', _) => ("ks", 1),
            _ => (Letters[text[0] - 'a'], 1),
        };
    }

    /// <summary>Letters that only the rarer habits read otherwise.</summary>
    private static (string Sounds, int Letters) Odd(ReadOnlySpan<char> text, int at, Orthography orthography)
    {
        if (orthography < Orthography.Pinyin)
            return default;
        if (orthography.HasFlag(Orthography.Pinyin))
        {
            return text[0] switch
            {
                'x' => ("s", 1),
                'q' or 'j' => ("ț", 1),
                'n' when text.SequenceEqual("ng") => ("n", 2),
                _ => default,
            };
        }
        if (orthography.HasFlag(Orthography.Hookless))
        {
            return text[0] switch
            {
                'c' => ("č", 1),
                's' when at > 0 && text.Length > 1 && text[1] is 'e' or 'i' => ("š", 1),
                'z' when at > 0 && text.Length > 1 && text[1] is 'e' or 'i' => ("ž", 1),
                _ => default,
            };
        }
        var silent = orthography.HasFlag(Orthography.MuteEnd) && at > 0;
        if (silent && (text.SequenceEqual("ts") || text.SequenceEqual("ds")))
            return ("", 2);
        return silent && text.Length == 1 && text[0] is 't' or 'd' or 's' or 'x' or 'p' ? ("", 1) : default;
    }

    /// <summary>A letter before h.</summary>
    private static (string Sounds, int Letters) WithH(ReadOnlySpan<char> text, int at, Orthography orthography)
    {
        var split = orthography.HasFlag(Orthography.SplitH);
        return text[0] switch
        {
            's' => ("š", 2),
            'c' when orthography.HasFlag(Orthography.French) => ("š", 2),
            'c' => (orthography.HasFlag(Orthography.Slavic) || orthography.HasFlag(Orthography.German) ? "g" : "č", 2),
            'z' when split && at > 0 => ("zg", 2),
            'z' => ("ž", 2),
            'k' => ("g", 2),
            'g' => (orthography.HasFlag(Orthography.MuteH) ? "" : "g", 2),
            't' => ("t", 2),
            'd' => ("d", 2),
            'b' => ("b", 2),
            'p' => ("f", 2),
            'r' when split && at > 0 => ("rg", 2),
            'r' => ("r", 2),
            'w' => ("v", 2),
            'a' or 'o' => ("a", 1),
            'i' or 'y' => ("i", 1),
            'h' => ("g", 2),
            'q' => ("k", 1),
            'x' => ("ks", 1),
            _ => (Letters[text[0] - 'a'], 1),
        };
    }

    private static (string Sounds, int Letters) German(ReadOnlySpan<char> text, int at)
    {
        if (text.StartsWith("ei") || text.StartsWith("ey") || text.StartsWith("ai"))
            return ("ai", 2);
        if (text.StartsWith("eu"))
            return ("ai", 2);
        if (text.StartsWith("ie"))
            return ("i", 2);
        if (at == 0 && (text.StartsWith("st") || text.StartsWith("sp")))
            return ("š", 1);
        if (text.StartsWith("tz"))
            return ("ț", 2);
        if (text.StartsWith("dt"))
            return ("t", 2);
        return text[0] == 'z' ? ("ț", 1) : default;
    }

    private static bool IsMute(ReadOnlySpan<char> word, int at, Orthography orthography) =>
        orthography.HasFlag(Orthography.MuteH) && at > 0 && word[at - 1] is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (string Sounds, int Letters) Cluster(ReadOnlySpan<char> text, Orthography orthography)
    {
        if (text.StartsWith("schtsch"))
            return ("šč", 7);
        if (text.StartsWith("chtch"))
            return ("šč", 5);
        if (text.StartsWith("tsch"))
            return ("č", 4);
        if (text.StartsWith("dsch"))
            return ("ž", 4);
        if (text.StartsWith("shch") || text.StartsWith("szcz"))
            return ("šč", 4);
        if (text.StartsWith("sch"))
            return (orthography.HasFlag(Orthography.SplitH) ? "šč" : "š", 3);
        return text.StartsWith("tch") ? ("č", 3) : default;
    }

    private static string? LatinWithMark(char c, Orthography orthography) =>
        c switch
        {
            'č' or 'ç' => orthography.HasFlag(Orthography.French) && c == 'ç' ? "s" : "č",
            'š' or 'ş' or 'ș' => "š",
            'ŝ' => "šč",
            'ž' or 'ż' or 'ź' when c != 'ź' => "ž",
            'ț' or 'ţ' => "ț",
            // Łacinka writes the soft ць so; dž, dź stay two letters.
            'ć' => "t",
            'ŭ' => "v",
            'ě' => "E",
            'ß' => "s",
            'ğ' => "g",
            'ə' => "a",
            'þ' => "t",
            'ð' => "d",
            'æ' => "e",
            'œ' => "e",
            _ => null,
        };

    private static string Other(char c)
    {
        if (char.IsSurrogate(c))
            return c.ToString();
        var plain = NameText.Plain([c]);
        if (plain is not [var letter])
            return plain.Length > 2 ? plain[..2] : plain;
        return letter is >= 'a' and <= 'z'
            ? Latin(plain, 0, Orthography.English).Sounds
            : CyrillicLetters.Sound(letter) ?? LatinWithMark(letter, Orthography.English) ?? plain;
    }
}
