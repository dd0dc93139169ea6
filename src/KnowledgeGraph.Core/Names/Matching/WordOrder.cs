using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>Whether the words of two names of people follow each other alike.</summary>
internal static class WordOrder
{
    /// <summary>
    /// Wherever one begins: the surname may stand first, but a son of Hassan is no son of Ali. And whole names turned
    /// round, as Vietnamese ones are in the West; not where given names make a line of fathers.
    /// </summary>
    public static bool IsKept(IReadOnlyList<WordPair> pairs, NameReading query, NameReading name)
    {
        if (pairs.Count < 3)
            return true;
        var asked = pairs
            .Where(pair => IsName(query.Words[pair.Query]) && IsName(name.Words[pair.Name]))
            .OrderBy(pair => pair.Query)
            .ToList();
        if (asked.Count < 3)
            return true;
        var told = asked.OrderBy(pair => pair.Name).ToList();
        return Enumerable.Range(0, told.Count).Any(start => AreAlike(at => told[(start + at) % told.Count]))
            || (asked.TrueForAll(IsNoGivenName) && AreAlike(at => told[^(at + 1)]));

        bool IsNoGivenName(WordPair pair) =>
            query.Words[pair.Query].Role == WordRole.Ordinary && name.Words[pair.Name].Role == WordRole.Ordinary;

        bool AreAlike(Func<int, WordPair> other) =>
            Enumerable.Range(0, asked.Count).All(at => IsAlike(asked[at], other(at)));

        // Of Ali Hassan Ali, either Ali may stand for the other.
        bool IsAlike(WordPair one, WordPair other) =>
            query.Words[one.Query].Plain == query.Words[other.Query].Plain
            || name.Words[one.Name].Plain == name.Words[other.Name].Plain;
    }

    private static bool IsName(NameWord word) => word.Role is WordRole.Given or WordRole.Ordinary;
}
