using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>Says for people why names fit: the weakest link tells, then what speaks against it.</summary>
internal static class FitExplanation
{
    // Said of most candidates: made once.
    private static readonly string[] Spellings = Array.ConvertAll(Enum.GetNames<WordScript>(), script =>
        $"{script} spelling of the same name"
    );

    private static readonly string[] AnotherSpellings = Array.ConvertAll(Spellings, spelling => $"another {spelling}");

    public static string Of(NameReading query, NameReading name, WordAssignment words, Against against)
    {
        var weakest = Weakest(query, words.Pairs);
        var (queryWhole, nameWhole) = (IsWhole(query, words.QueryTaken), IsWhole(name, words.NameTaken));
        var reason = (queryWhole, nameWhole) switch
        {
            (true, true) => OfWhole(query, name, weakest),
            (false, true) => $"the whole name is in the text ({OfWhole(query, name, weakest)})",
            (true, false) => OfPart(query, name, weakest, words.Pairs.Count == 1 ? "the word" : "the words"),
            _ => $"shares {Count(words.Pairs.Count)} ({OfWhole(query, name, weakest)})",
        };
        return reason + Notes(against);
    }

    /// <summary>The pair that fits worst of those whose words count; the first of equals.</summary>
    private static WordPair Weakest(NameReading query, List<WordPair> pairs)
    {
        var weakest = -1;
        for (var i = 0; i < pairs.Count; i++)
        {
            if (query.Words[pairs[i].Query].Weight < 0.2)
                continue;
            if (weakest < 0 || pairs[i].Fit.Kind > pairs[weakest].Fit.Kind)
                weakest = i;
        }
        return pairs[Math.Max(weakest, 0)];
    }

    private static string Notes(Against against)
    {
        var notes = "";
        if (against.HasFlag(Against.Father))
            notes += ", but another patronymic";
        if (against.HasFlag(Against.Initial))
            notes += ", but another initial";
        if (against.HasFlag(Against.Suffix))
            notes += ", but not the same suffix (Jr., Sr., III)";
        if (against.HasFlag(Against.Number))
            notes += ", but not the same number";
        if (against.HasFlag(Against.Country))
            notes += ", another country";
        if (against.HasFlag(Against.Order))
            notes += ", but in another order";
        return against.HasFlag(Against.GivenOnly) ? notes + ", only given names" : notes;
    }

    private static string Count(int words) => words == 1 ? "a word" : $"{words} words";

    private static bool IsWhole(NameReading reading, int taken)
    {
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if (
                (taken & (1 << i)) == 0
                && reading.Words[i].Weight >= 0.2
                && reading.Words[i].Role is not (WordRole.Patronymic or WordRole.Initial)
            )
                return false;
        }
        return true;
    }

    private static string OfPart(NameReading query, NameReading name, WordPair weakest, string words) =>
        weakest.Fit.Kind switch
        {
            FitKind.Same => $"contains {words}",
            FitKind.Beginning => "contains a word that begins so",
            _ => $"contains {words} ({OfWhole(query, name, weakest)})",
        };

    private static string OfWhole(NameReading query, NameReading name, WordPair weakest)
    {
        var (one, other) = (query.Words[weakest.Query], name.Words[weakest.Name]);
        return weakest.Fit.Kind switch
        {
            FitKind.Same => "same words",
            FitKind.Sound => AnotherSpelling(one, other),
            FitKind.Loose => "the same consonants in another alphabet",
            FitKind.GivenName => $"other given-name form ({one.Written} = {other.Written})",
            FitKind.Meaning => $"translated word ({one.Written} = {other.Written})",
            FitKind.Short => $"short form of a given name ({one.Written} = {other.Written})",
            FitKind.Declined => $"another case of the same name ({one.Written})",
            FitKind.Joined => "words written together or apart",
            FitKind.Initial => "same apart from an initial",
            FitKind.Gender => "masculine or feminine form of the same name",
            FitKind.Misspelled => AsWritten.Fit(one, other).Similarity is > 0 and < 0.73
                ? "similar spelling (2 letters differ)"
                : "similar spelling (1 letter differs)",
            _ => "begins with",
        };
    }

    private static string AnotherSpelling(NameWord query, NameWord name) =>
        (query.Script, name.Script) switch
        {
            (WordScript.Latin, WordScript.Latin) => "another romanization of the same name",
            (var one, var other) when one == other => AnotherSpellings[(int)one],
            (_, var other) => Spellings[(int)other],
        };
}
