namespace KnowledgeGraph.Names.Indexing;

/// <summary>
/// The names of an index that are compared with a query: those that are worth most, and of those all of whose words are
/// in the query as many more, however common they are.
/// </summary>
internal static class Likeliest
{
    // As many names are compared with a text of up to ten words; of longer ones each comparison takes longer.
    private const int Most = 200;
    private const int UsualWords = 10;

    /// <summary>Those names, and whether there were more.</summary>
    /// <param name="scores">What each name is worth.</param>
    /// <param name="words">How many words the query has.</param>
    /// <param name="wordsOf">How many words a name has.</param>
    /// <param name="orderOf">Which of two names that are worth the same comes first, whenever they came in.</param>
    /// <param name="isAskedFor">Whether a name is of an entity that is looked for.</param>
    public static (List<int> Names, bool More) Of(
        CandidateScores scores,
        int words,
        Func<int, int> wordsOf,
        Func<int, uint> orderOf,
        Func<int, bool> isAskedFor
    )
    {
        var max = Most * UsualWords / Math.Max(UsualWords, words);
        var (most, whole, more) = (
            new PriorityQueue<int, (float, uint)>(),
            new PriorityQueue<int, (float, uint)>(),
            false
        );
        foreach (var name in scores.Touched)
        {
            var key = (scores[name], orderOf(name));
            // Most names are worth less than those at hand: cheap to see, and nothing else is asked of them.
            var (isMost, isWhole) = (
                Fits(most, max, key),
                scores.WordsOf(name) >= wordsOf(name) && Fits(whole, max / 2, key)
            );
            if ((!isMost && !isWhole && more) || !isAskedFor(name))
                continue;
            more |= most.Count == max;
            if (isMost)
                Put(most, max, name, key);
            if (isWhole)
                Put(whole, max / 2, name, key);
        }
        while (more && most.Count > max / 2)
            most.Dequeue();
        var names = most.UnorderedItems.Select(item => item.Element);
        return ([.. more ? names.Union(whole.UnorderedItems.Select(item => item.Element)) : names], more);
    }

    private static bool Fits(PriorityQueue<int, (float, uint)> top, int max, (float, uint) key) =>
        top.Count < max || (top.TryPeek(out _, out var least) && key.CompareTo(least) > 0);

    private static void Put(PriorityQueue<int, (float, uint)> top, int max, int name, (float, uint) key)
    {
        if (top.Count < max)
            top.Enqueue(name, key);
        else
            top.EnqueueDequeue(name, key);
    }
}
