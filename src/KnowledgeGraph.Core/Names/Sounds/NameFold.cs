using System.Buffers;
using System.Text;
using KnowledgeGraph.Keeping;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// Folds a word to how it sounds, so that Бяляцкі, Bialiatski and Białacki become one text. Belarusian and Russian
/// forms keep their different vowels (Беляцкий); those are <see cref="SoundDistance"/>'s to weigh. The skeleton leaves
/// the vowels out.
/// </summary>
internal static class NameFold
{
    /// <summary>Longer words are cut. A letter has two sounds at most (щ), so that a sound fits into a term.</summary>
    private const int MaxLetters = 30;

    private static readonly SearchValues<char> Hooked = SearchValues.Create("čšžćżŭ");
    private static readonly SearchValues<char> Roofed = SearchValues.Create("âûŝ");

    // The same words stand in many names: of two names in three, every word is known.
    private static readonly SecondChanceCache<string, string[]> Heard = new(max: 40_000);

    // What may follow the letters typed so far and change how they are read.
    private static readonly string[] Continuations = "h i ia a u z s st t k е я ь у с з".Split(' ');

    /// <summary>
    /// How a lower-case word may sound, the likeliest first: Pinchuk and Cichanouskaya read ch differently, and a
    /// letter may have lost its hook (Lukasenka). Usually one; none when nothing of it is heard.
    /// </summary>
    public static string[] Sounds(string word) => Heard.GetOrMake(NameText.Cut(word, MaxLetters), Hear);

    private static string[] Hear(string word)
    {
        var script = Transliteration.ScriptOf(word);
        if (Transliteration.Read(word, script) is { } read)
            return
            [
                .. read.Select(reading => Sound(NameText.Cut(reading, MaxLetters), default)).Where(IsHeard).Distinct(),
            ];
        var orthographies = script == WordScript.Latin ? Readings.Of(word) : [Orthography.English];
        var withL = WithL(word);
        var hooked = word.AsSpan().ContainsAny(Hooked);
        var roofed = word.AsSpan().ContainsAny(Roofed);
        if (orthographies.Length == 1 && withL is null && !hooked && !roofed)
            return Sound(word, orthographies[0]) is var only && IsHeard(only) ? [only] : [];

        List<string> sounds = [.. orthographies.Select(orthography => Sound(word, orthography))];
        if (withL is not null)
            sounds.Insert(1, Sound(withL, orthographies[0]));
        if (hooked)
            sounds.Insert(1, Sound(NameText.Plain(word), Orthography.Slavic));
        // What is soft t in Łacinka is č in Serbian and Croatian: Vučić.
        if (word.Contains('ć'))
            sounds.Add(Sound(word.Replace('ć', 'č'), Orthography.Slavic));
        if (roofed)
            sounds.Insert(1, Sound(word.Replace("â", "ja").Replace("û", "ju"), Orthography.Slavic));
        return [.. sounds.Where(IsHeard).Distinct()];
    }

    /// <summary>The sound that every word has that begins with these letters; may be empty.</summary>
    public static string SoundOfBeginning(string letters)
    {
        letters = NameText.Cut(letters, MaxLetters);
        var script = Transliteration.ScriptOf(letters);
        if (Transliteration.Read(letters, script) is { } read)
            return Sound(NameText.Cut(read[0], MaxLetters), default);
        var orthography = script == WordScript.Latin ? Readings.Of(letters)[0] : Orthography.English;
        var common = Sound(letters, orthography).AsSpan();
        foreach (var continuation in Continuations)
            common = common[..common.CommonPrefixLength(Sound(letters + continuation, orthography))];
        return common.ToString();
    }

    /// <summary>A sound with т and ц as one, and without й.</summary>
    public static string LooseSound(string sound) => sound.Replace('ț', 't').Replace("j", "");

    /// <summary>
    /// The consonants of a sound, т and ц as one, с, з, ш and ж as one, and A for a vowel at the start.
    /// </summary>
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
            skeleton[length++] = c switch
            {
                'ț' => 't',
                'z' or 'š' or 'ž' => 's',
                _ => c,
            };
        }
        return skeleton[..length].ToString();
    }

    /// <summary>
    /// A skeleton in the few classes that are left of names without vowels: what Hebrew, Arabic, Korean and kana tell
    /// apart.
    /// </summary>
    public static string Loose(string skeleton)
    {
        Span<char> loose = stackalloc char[skeleton.Length];
        var length = 0;
        for (var i = 0; i < skeleton.Length; i++)
        {
            var c = skeleton[i] switch
            {
                'A' => '\0',
                'p' or 'f' or 'v' => 'b',
                'g' => 'k',
                'd' => 't',
                'č' => 's',
                var other => other,
            };
            if (c != '\0' && (length == 0 || loose[length - 1] != c))
                loose[length++] = c;
        }
        return loose[..length].ToString();
    }

    public static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'u';

    /// <summary>A mark that stands alone has no sound.</summary>
    private static bool IsHeard(string sound)
    {
        foreach (var rune in sound.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Воўкаў is Волков in Russian: the word with л for its first ў before a consonant, -оўскі left out; null when it
    /// has none.
    /// </summary>
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
        var sound = new SoundWriter(stackalloc char[word.Length * 2 + 2]);
        for (var at = 0; at < word.Length; )
        {
            var (sounds, letters) = Spelling.Next(word, at, orthography);
            at += letters;
            foreach (var c in sounds)
                sound.Add(c);
        }
        return sound.End();
    }
}
