using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Names;

/// <summary>
/// Folds a word to how it sounds, so that Бяляцкі, Bialiatski and Białacki become one text. Belarusian and Russian
/// forms keep
/// their different vowels (Беляцкий); those are <see cref="WordFit"/>'s to weigh. The skeleton leaves the vowels out.
/// </summary>
internal static class NameFold
{
    /// <summary>Longer words are cut. A letter has two sounds at most (щ), so that a sound fits into a term.</summary>
    private const int MaxLetters = 30;

    private static readonly SearchValues<char> Hooked = SearchValues.Create("čšžćżŭ");
    private static readonly SearchValues<char> SlavicLetters = SearchValues.Create("wčšžćśźżłŭěřňńąęůýáí");

    // What may follow the letters typed so far and change how they are read.
    private static readonly string[] Continuations =
    [
        "h",
        "i",
        "ia",
        "a",
        "u",
        "z",
        "s",
        "st",
        "t",
        "k",
        "е",
        "я",
        "ь",
        "у",
        "с",
        "з",
    ];

    /// <summary>
    /// How a lower-case word may sound, the likeliest first: Pinchuk and Cichanouskaya read ch differently, and a
    /// letter may have
    /// lost its hook (Lukasenka). Usually one.
    /// </summary>
    public static string[] Sounds(string word)
    {
        word = NameText.Cut(word, MaxLetters);
        var orthographies = Orthographies(word);
        var withL = WithL(word);
        var hooked = word.AsSpan().ContainsAny(Hooked);
        if (orthographies.Length == 1 && withL is null && !hooked)
            return Sound(word, orthographies[0]) is var only && IsHeard(only) ? [only] : [];

        List<string> sounds = [.. orthographies.Select(orthography => Sound(word, orthography))];
        if (withL is not null)
            sounds.Add(Sound(withL, orthographies[0]));
        if (hooked)
            sounds.Add(Sound(NameText.Plain(word), Orthography.Slavic));
        return [.. sounds.Where(IsHeard).Distinct()];
    }

    /// <summary>A mark that stands alone has no sound.</summary>
    private static bool IsHeard(string sound) => sound.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>The sound that every word has that begins with these letters; may be empty.</summary>
    public static string SoundOfBeginning(string letters)
    {
        letters = NameText.Cut(letters, MaxLetters);
        var orthography = Orthographies(letters)[0];
        var common = Sound(letters, orthography).AsSpan();
        foreach (var continuation in Continuations)
        {
            common = common[..common.CommonPrefixLength(Sound(letters + continuation, orthography))];
        }
        return common.ToString();
    }

    /// <summary>The consonants of a sound, т and ц as one, and A for a vowel at the start.</summary>
    public static string Skeleton(string sound)
    {
        Span<char> skeleton = stackalloc char[sound.Length];
        var length = 0;
        for (var i = 0; i < sound.Length; i++)
        {
            var c = sound[i];
            if (c == 'j' || IsVowel(c))
            {
                if (i == 0)
                    skeleton[length++] = 'A';
                continue;
            }
            skeleton[length++] = c == 'ț' ? 't' : c;
        }
        return skeleton[..length].ToString();
    }

    public static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'u';

    private static Orthography[] Orthographies(string word)
    {
        if (LooksFrench(word))
            return [Orthography.English, Orthography.French, Orthography.Slavic];
        if (!word.Contains('c') && !word.Contains("rz"))
            return [Orthography.English];
        return LooksSlavic(word)
            ? [Orthography.Slavic, Orthography.English]
            : [Orthography.English, Orthography.Slavic];
    }

    private static bool LooksSlavic(string word) =>
        word.AsSpan().ContainsAny(SlavicLetters)
        || word.Contains("sz")
        || word.Contains("cz")
        || word.Contains("ci")
        || word.Contains("ck");

    // "ou" before s is nearly always Belarusian: Tsikhanouskaya.
    private static bool LooksFrench(string word)
    {
        if (word.Contains("tch") || word.Contains('ï'))
            return true;
        var ou = word.IndexOf("ou");
        return ou >= 0
            && (
                word.Contains("ch")
                || (ou + 2 < word.Length && word[ou + 2] is not ('s' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            );
    }

    /// <summary>Воўкаў is Волков in Russian: the word with л for its first ў before a consonant, -оўскі left out; null
    /// when it has none.</summary>
    private static string? WithL(string word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            var isShortU = word[i] is 'ў' or 'ŭ' || (word[i] == 'u' && word[i - 1] is 'a' or 'o');
            if (isShortU && !"sсaeiouyаеёіоуыэюя".Contains(word[i + 1]))
                return $"{word[..i]}{(word[i] == 'ў' ? 'л' : 'l')}{word[(i + 1)..]}";
        }
        return null;
    }

    private static string Sound(string word, Orthography orthography)
    {
        var sound = new Writer(stackalloc char[word.Length * 2]);
        for (var at = 0; at < word.Length; )
        {
            var (sounds, letters) = Spelling.Next(word.AsSpan(at), at == 0, orthography);
            at += letters;
            foreach (var c in sounds)
                sound.Add(c);
        }
        return sound.End();
    }

    /// <summary>Writes sounds down by the rules of their neighborhood.</summary>
    private ref struct Writer(Span<char> buffer)
    {
        private readonly Span<char> buffer = buffer;
        private int length;
        private char pending;

        public void Add(char c)
        {
            switch (c)
            {
                case 'i' or 'j':
                    Soften();
                    // Whether it is a vowel or a glide, the next sound tells.
                    if (pending == '\0')
                        pending = c;
                    break;
                case '\'':
                    Soften();
                    break;
                case 'E':
                    if (pending == '\0' && (length == 0 || IsVowel(Last)))
                        pending = 'j';
                    AddVowel('e');
                    break;
                case 'a' or 'e' or 'u':
                    AddVowel(c);
                    break;
                default:
                    EndGlide();
                    AddConsonant(c);
                    break;
            }
        }

        public string End()
        {
            EndGlide();
            return buffer[..length].ToString();
        }

        private readonly char Last => length == 0 ? '\0' : buffer[length - 1];

        /// <summary>Ціханоўская, Цічина and Тихановская: soft ц is т.</summary>
        private readonly void Soften()
        {
            if (Last == 'ț')
                buffer[length - 1] = 't';
        }

        private void EndGlide()
        {
            if (pending != '\0')
                Write('i');
            pending = '\0';
        }

        private void AddVowel(char c)
        {
            var glide = pending != '\0';
            pending = '\0';
            if (glide && (length == 0 || (c == 'u' && IsVowel(Last))))
                Write('j');
            if (c == 'u' && !glide && length > 0 && Last is 'a' or 'e')
                AddConsonant('v');
            else
                Write(c);
        }

        private void AddConsonant(char c)
        {
            // Уладзімір = Владимир
            if (length == 1 && Last == 'u')
                buffer[0] = 'v';
            switch (Last, c)
            {
                case ('d', 'z') or ('ț', 't'):
                    if (Last == 'ț')
                        buffer[length - 1] = 't';
                    break;
                case ('t', 's') or ('t', 'ț'):
                    buffer[length - 1] = 'ț';
                    break;
                case ('s', 'z'):
                    buffer[length - 1] = 'z';
                    break;
                default:
                    Write(c);
                    break;
            }
        }

        private void Write(char c)
        {
            if (Last != c || char.IsDigit(c))
                buffer[length++] = c;
        }
    }
}
