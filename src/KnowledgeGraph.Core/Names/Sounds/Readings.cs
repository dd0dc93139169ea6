using System.Buffers;

namespace KnowledgeGraph.Names.Sounds;

/// <summary>Which habits of spelling a Latin word may follow, the likeliest first.</summary>
internal static class Readings
{
    /// <summary>More readings of one word than this are not tried.</summary>
    private const int MaxReadings = 6;

    private static readonly SearchValues<char> SlavicLetters = SearchValues.Create("wčšžćśźżłŭěřňńąęů");
    private static readonly string[] GermanSigns =
    [
        "sch",
        "tz",
        "ß",
        "ä",
        "ö",
        "ü",
        "mann",
        "stein",
        "berg",
        "burg",
        "haus",
        "ei",
        "eu",
        "ie",
        "dt",
    ];

    private static readonly string[] MuteEnds =
        "ant ent ont ard art ert ot et oit ois ais aux oux eux as ault aud amp".Split(' ');

    public static Orthography[] Of(string word)
    {
        var readings = new List<Orthography>(MaxReadings);
        var slavic = LooksSlavic(word);
        var usual = slavic ? Orthography.Slavic : Orthography.English;
        readings.Add(usual);
        var (softJ, muteH) = (HasSoftJ(word), HasMuteH(word));
        if (LooksFrench(word))
            readings.Add(Orthography.French);
        if (word.Contains('c') || word.Contains("rz"))
            readings.Add(slavic ? Orthography.English : Orthography.Slavic);
        if (
            word.EndsWith("ic", StringComparison.Ordinal)
            || word.EndsWith("ica", StringComparison.Ordinal)
            || word.EndsWith("cic", StringComparison.Ordinal)
        )
            readings.Add(Orthography.Slavic | Orthography.Hookless);
        if (softJ)
            readings.Add(usual | Orthography.SoftJ);
        if (LooksPinyin(word))
            readings.Add(Orthography.Pinyin);
        if (LooksGerman(word))
            readings.Add(Orthography.German);
        if (softJ && muteH)
            readings.Add(usual | Orthography.SoftJ | Orthography.MuteH);
        if (muteH)
            readings.Add(usual | Orthography.MuteH);
        if (word.Contains("ch") && !slavic)
            readings.Add(Orthography.French);
        if (HasMuteEnd(word))
            readings.Add(Orthography.French | Orthography.MuteEnd);
        if (HasSplitH(word))
            readings.Add(usual | Orthography.SplitH);
        return [.. readings.Distinct().Take(MaxReadings)];
    }

    private static bool LooksSlavic(string word) =>
        word.AsSpan().ContainsAny(SlavicLetters)
        || word.Contains("sz")
        || word.Contains("cz")
        || word.Contains("ci")
        || word.EndsWith("cki", StringComparison.Ordinal)
        || word.EndsWith("cka", StringComparison.Ordinal)
        || word.Contains("ckij")
        || word.Contains("ckaj")
        || word.EndsWith("cky", StringComparison.Ordinal)
        || word.EndsWith("ckiy", StringComparison.Ordinal);

    // "ou" before s is nearly always Belarusian: Tsikhanouskaya.
    private static bool LooksFrench(string word)
    {
        if (
            word.Contains("tch")
            || word.Contains('ï')
            || word.Contains('ç')
            || word.EndsWith("ou", StringComparison.Ordinal)
            || word.EndsWith("eau", StringComparison.Ordinal)
        )
            return true;
        var ou = word.IndexOf("ou", StringComparison.Ordinal);
        return ou >= 0
            && (
                word.Contains("ch")
                || (ou + 2 < word.Length && word[ou + 2] is not ('s' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            );
    }

    private static bool HasSoftJ(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var next = word[i + 1];
            if (
                word[i] == 'j'
                && (i == 0 || word[i - 1] is not ('i' or 'y'))
                && next is 'a' or 'e' or 'i' or 'o' or 'u' or 'h'
            )
                return true;
            if (word[i] == 'g' && next is 'e' or 'i' or 'y')
                return true;
        }
        return false;
    }

    private static bool LooksGerman(string word)
    {
        if (word.Length > 2 && word[0] == 'z' && word[1] is 'i' or 'e' or 'u' or 'o')
            return true;
        foreach (var sign in GermanSigns)
        {
            if (word.Contains(sign))
                return true;
        }
        return word.Length > 3 && word[0] == 's' && word[1] is 't' or 'p' or 'w';
    }

    private static bool LooksPinyin(string word) =>
        word.Length <= 10
        && (
            word[0] is 'x' or 'q'
            || word.EndsWith("ng", StringComparison.Ordinal)
            || word.StartsWith("zh", StringComparison.Ordinal)
            || (word[0] == 'j' && word[^1] is 'n' or 'a' or 'u' or 'e' or 'o' or 'i')
        );

    private static bool HasMuteEnd(string word) =>
        word.Length > 4
        && word[^1] is 't' or 'd' or 's' or 'x' or 'p'
        && Array.Exists(MuteEnds, end => word.EndsWith(end, StringComparison.Ordinal));

    private static bool HasMuteH(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] != 'h')
                continue;
            var before = word[i - 1];
            if (before is 'a' or 'e' or 'i' or 'o' or 'u' or 'g')
                return true;
        }
        return false;
    }

    private static bool HasSplitH(string word)
    {
        if (word.Contains("sch"))
            return true;
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == 'h' && word[i - 1] is 'r' or 'z')
                return true;
        }
        return false;
    }
}
