namespace KnowledgeGraph.Names;

/// <summary>Says for people why names fit: the weakest link tells.</summary>
internal static class FitExplanation
{
    public static string Of(NameReading query, NameReading name, WordAssignment words, bool fathersDiffer)
    {
        var weakest = words.Pairs.MaxBy(pair => pair.Fit.Kind);
        var whole = words.QueryLeft + words.NameLeft == 0;
        var reason = whole
            ? OfWhole(query, name, weakest)
            : OfPart(query, name, weakest, words.Pairs.Count == 1 ? "the word" : "the words");
        return fathersDiffer ? reason + ", but another patronymic" : reason;
    }

    private static string OfPart(NameReading query, NameReading name, WordPair weakest, string words) =>
        weakest.Fit.Kind switch
        {
            FitKind.Same => $"contains {words}",
            FitKind.Beginning => "contains a word that begins so",
            _ => $"contains {words} ({OfWhole(query, name, weakest)})",
        };

    private static string OfWhole(NameReading query, NameReading name, WordPair weakest) =>
        weakest.Fit.Kind switch
        {
            FitKind.Same => "same words",
            FitKind.Sound => AnotherSpelling(query.Words[weakest.Query], name.Words[weakest.Name]),
            FitKind.GivenName =>
                $"other given-name form ({query.Words[weakest.Query].Written} = {name.Words[weakest.Name].Written})",
            FitKind.Declined => $"another case of the same name ({query.Words[weakest.Query].Written})",
            FitKind.Initial => "same apart from an initial",
            FitKind.Gender => "masculine or feminine form of the same name",
            FitKind.Misspelled => "similar spelling (1 letter differs)",
            _ => "begins with",
        };

    private static string AnotherSpelling(NameWord query, NameWord name) =>
        (query.IsCyrillic, name.IsCyrillic) switch
        {
            (false, true) => "Cyrillic spelling of the same name",
            (true, false) => "Latin spelling of the same name",
            (true, true) => "another Cyrillic spelling of the same name",
            _ => "another romanization of the same name",
        };
}
