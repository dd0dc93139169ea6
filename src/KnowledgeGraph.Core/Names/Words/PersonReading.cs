using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Words of names of people: titles and particles are free, initials count beside a surname, fathers' names may be
/// missing.
/// </summary>
internal static class PersonReading
{
    public static List<NameWord> Words(List<string> tokens)
    {
        var words = GluedInitials(KoreanSurname(tokens)).ConvertAll(token => new NameWord(token));
        foreach (var word in words)
            (word.Role, word.Weight) = Usual(word);
        FreeTitles(words);
        if (FindPatronymic(words) is >= 0 and var father)
            (words[father].Role, words[father].Weight) = (WordRole.Patronymic, NameWeights.Patronymic);
        KeepSomething(words);
        return words;
    }

    private static (WordRole, double) Usual(NameWord word)
    {
        if (word.IsLetter)
            return (WordRole.Initial, NameWeights.Initial);
        if (PersonWords.Suffix(word.Plain) >= 0)
            return (WordRole.Suffix, 0);
        if (PersonWords.IsParticle(word.Plain))
            return (WordRole.Small, NameWeights.Small);
        return word.IsGiven ? (WordRole.Given, NameWeights.Given) : (WordRole.Ordinary, 1);
    }

    /// <summary>김정은: the surname is the first syllable, and nothing parts it from the given name.</summary>
    private static List<string> KoreanSurname(List<string> tokens) =>
        tokens is [{ Length: 2 or 3 or 4 } only] && only.All(Hangul.Is) ? [only[..1], only[1..]] : tokens;

    /// <summary>AG Lukashenko, Лукашенко АГ: capitals beside a word in small letters.</summary>
    private static List<string> GluedInitials(List<string> tokens)
    {
        if (tokens.Count != 2 || !tokens.Exists(token => token.Length > 3 && token.Any(char.IsLower)))
            return tokens;
        return
        [
            .. tokens.SelectMany(token =>
                token.Length == 2 && token.All(char.IsUpper) && PersonWords.Suffix(token.ToLowerInvariant()) < 0
                    ? token.Select(letter => letter.ToString())
                    : [token]
            ),
        ];
    }

    /// <summary>
    /// Titles are words of names, too (Stephen King): they are free only where enough is left, and none at the very
    /// end.
    /// </summary>
    private static void FreeTitles(List<NameWord> words)
    {
        var others = words.Count(word =>
            word.Role is WordRole.Ordinary or WordRole.Given && !PersonWords.IsTitle(word.Plain)
        );
        if (others == 0)
            return;
        for (var i = 0; i < words.Count; i++)
        {
            if (
                words[i].Role is not (WordRole.Ordinary or WordRole.Given or WordRole.Small)
                || !PersonWords.IsTitle(words[i].Plain)
            )
                continue;
            if (others > 1 || i < words.Count - 1)
                (words[i].Role, words[i].Weight) = (WordRole.Title, 0);
        }
    }

    /// <summary>
    /// A word in -ich is a patronymic only if another word is left for the surname besides given names, initials and
    /// titles; only the stem of a known given name makes it sure. -1 when none is.
    /// </summary>
    private static int FindPatronymic(List<NameWord> words)
    {
        var places = Enumerable
            .Range(0, words.Count)
            .Where(i => words[i].Role is WordRole.Ordinary or WordRole.Given)
            .ToList();
        var candidates = places.Where(i => words[i].LooksPatronymic).ToList();
        if (candidates.Count == 0)
            return -1;
        bool LeavesSurname(int at) => places.Exists(i => i != at && words[i].Role == WordRole.Ordinary);
        bool LeavesGiven(int at) =>
            places.Exists(i => i != at && words[i].Role == WordRole.Given)
            || words.Exists(word => word.Role == WordRole.Initial)
            || places.Count > 2;
        // Second in Ivan Ivanovich Petrovich, last in Petrovich Ivan Ivanovich: after the given name when there are
        // two.
        var fit = candidates.Where(i => LeavesSurname(i) && LeavesGiven(i)).ToList();
        if (fit.Count > 1)
            return fit.Where(i => i > 0 && words[i - 1].Role == WordRole.Given).DefaultIfEmpty(fit[0]).First();
        if (fit.Count == 0)
            return -1;
        var only = fit[0];
        var afterGiven = places.Count > 2 && only > 0 && words[only - 1].Role == WordRole.Given;
        return Patronymic.IsSure(words[only]) || afterGiven ? only : -1;
    }

    private static void KeepSomething(List<NameWord> words)
    {
        if (words.Exists(word => word.Role is WordRole.Ordinary or WordRole.Given))
            return;
        foreach (var word in words)
            (word.Role, word.Weight) = (
                word.IsLetter ? WordRole.Initial : WordRole.Ordinary,
                word.IsLetter ? NameWeights.Initial : 1
            );
    }
}
