namespace KnowledgeGraph.Names.Scripts;

/// <summary>
/// What somebody meant who typed with the other keyboard layout: ЙЦУКЕН of Russian and Belarusian beside QWERTY.
/// </summary>
internal static class KeyboardLayout
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Russian = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private const string Belarusian = "ёйцукенгшўзх'фывапролджэячсмітьбю";

    /// <summary>The text as the other layouts have it; none when nothing of it was typed by letters.</summary>
    public static string[] Others(string text)
    {
        var lower = text.ToLowerInvariant();
        var cyrillic = lower.Any(c => Transliteration.ScriptOf(c) == WordScript.Cyrillic);
        if (!cyrillic && !lower.Any(char.IsAsciiLetter))
            return [];
        string[] others = cyrillic
            ? [Retype(lower, Russian, Latin), Retype(lower, Belarusian, Latin)]
            : [Retype(lower, Latin, Russian), Retype(lower, Latin, Belarusian)];
        return [.. others.Where(other => other != lower).Distinct()];
    }

    private static string Retype(string text, string from, string to) =>
        string.Concat(text.Select(c => from.IndexOf(c) is >= 0 and var at ? to[at] : c));
}
