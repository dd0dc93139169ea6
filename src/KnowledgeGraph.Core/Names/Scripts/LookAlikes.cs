using System.Collections.Frozen;

namespace KnowledgeGraph.Names.Scripts;

/// <summary>
/// Letters of one alphabet that stand in a word of another because they look the same: the minority is read as what it
/// looks like. Pairs after Unicode's confusables (UTS 39), those that keyboards and scanners produce.
/// </summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, char> ToCyrillic = Pairs(
        "aа cс eе oо pр xх yу iі kк mм tт bв hн ĸк rг AА CС EЕ OО PР XХ YУ IІ KК MМ TТ BВ HН jј JЈ sѕ SЅ ıі"
    );

    private static readonly FrozenDictionary<char, char> ToLatin = Pairs(
        "аa сc еe оo рp хx уy іi кk мm тt вb нh АA СC ЕE ОO РP ХX УY ІI КK МM ТT ВB НH јj ЈJ ѕs ЅS αa οo ρp νv "
            + "τt υu κk ιi ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM "
            + "ΝN ΟO ΡP ΤT ΥY ΧX ΛL ĸk"
    );

    private static readonly FrozenDictionary<char, char> ToGreek = Pairs(
        "AΑ BΒ EΕ ZΖ HΗ IΙ KΚ MΜ NΝ OΟ PΡ TΤ YΥ XΧ oο vν"
    );

    /// <summary>
    /// The word in one alphabet, when all letters of the smaller part look like letters of the greater; else as it is.
    /// </summary>
    public static string Mend(string word)
    {
        var (latin, cyrillic, greek) = (0, 0, 0);
        foreach (var c in word)
        {
            switch (c == 'ĸ' ? WordScript.Other : Transliteration.ScriptOf(c))
            {
                case WordScript.Latin:
                    latin++;
                    break;
                case WordScript.Cyrillic:
                    cyrillic++;
                    break;
                case WordScript.Greek:
                    greek++;
                    break;
            }
        }
        var scripts = (latin > 0 ? 1 : 0) + (cyrillic > 0 ? 1 : 0) + (greek > 0 ? 1 : 0);
        if (scripts < 2 && !word.Contains('ĸ'))
            return word;
        if (cyrillic >= latin && cyrillic >= greek && Try(word, ToCyrillic, WordScript.Cyrillic) is { } mended)
            return mended;
        if (greek > latin && Try(word, ToGreek, WordScript.Greek) is { } inGreek)
            return inGreek;
        return Try(word, ToLatin, WordScript.Latin) ?? Try(word, ToCyrillic, WordScript.Cyrillic) ?? word;
    }

    /// <summary>
    /// The text in Latin letters when all its letters look like such: МА1953684, typed in Cyrillic ones.
    /// </summary>
    public static string Latin(string text) =>
        System.Text.Ascii.IsValid(text) ? text : Try(text, ToLatin, WordScript.Latin) ?? text;

    private static string? Try(string word, FrozenDictionary<char, char> pairs, WordScript script)
    {
        var mended = word.ToCharArray();
        for (var i = 0; i < mended.Length; i++)
        {
            if (pairs.TryGetValue(mended[i], out var alike))
                mended[i] = alike;
            else if (char.IsLetter(mended[i]) && Transliteration.ScriptOf(mended[i]) != script)
                return null;
        }
        return new string(mended);
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        pairs.Split(' ').Where(pair => pair.Length == 2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
