namespace KnowledgeGraph.Names;

/// <summary>A word of a query that stands for a word of a name; by their places.</summary>
internal readonly record struct WordPair(int Query, int Name, WordFit Fit);

/// <summary>Which word of a query stands for which word of a name, whatever their order.</summary>
internal sealed class WordAssignment
{
    private WordAssignment(List<WordPair> pairs, int queryLeft, int nameLeft)
    {
        Pairs = pairs;
        QueryLeft = queryLeft;
        NameLeft = nameLeft;
    }

    /// <summary>The pairs, each word in one at most.</summary>
    public IReadOnlyList<WordPair> Pairs { get; }

    /// <summary>How many words of the query stand for nothing, those not counted that may be missing.</summary>
    public int QueryLeft { get; }

    /// <summary>How many words of the name nothing stands for, those not counted that may be missing.</summary>
    public int NameLeft { get; }

    /// <summary>The best pair first: words fit either very well or hardly, so that nothing is gained by weighing all
    /// assignments.</summary>
    public static WordAssignment Of(NameReading query, NameReading name)
    {
        var fits = Fits(query, name);
        if (fits.Count > 1)
            fits.Sort(BestFirst);
        // Names have 16 words at most: one bit for each that is taken.
        var (queryTaken, nameTaken) = (0, 0);
        var pairs = new List<WordPair>(fits.Count);
        foreach (var fit in fits)
        {
            if ((queryTaken & (1 << fit.Query)) != 0 || (nameTaken & (1 << fit.Name)) != 0)
                continue;
            queryTaken |= 1 << fit.Query;
            nameTaken |= 1 << fit.Name;
            pairs.Add(fit);
        }
        return new(pairs, CountLeft(query, queryTaken), CountLeft(name, nameTaken));
    }

    private static List<WordPair> Fits(NameReading query, NameReading name)
    {
        var fits = new List<WordPair>(2);
        var bothHaveFathers = query.PatronymicAt >= 0 && name.PatronymicAt >= 0;
        for (var i = 0; i < query.Words.Length; i++)
        {
            for (var j = 0; j < name.Words.Length; j++)
            {
                if (bothHaveFathers && (i == query.PatronymicAt) != (j == name.PatronymicAt))
                    continue;
                var fit = WordFit.Of(query.Words[i], name.Words[j]);
                // A letter alone is no initial, somebody began to type.
                if (
                    fit.Kind is FitKind.None or FitKind.Misspelled
                    || (fit.Kind == FitKind.Initial && query.Words.Length == 1)
                )
                {
                    var begins = WordFit.OfBeginning(query.Words[i], name.Words[j]);
                    if (begins.Similarity > fit.Similarity || fit.Kind == FitKind.Initial)
                        fit = begins;
                }
                if (fit.Kind != FitKind.None)
                    fits.Add(new(i, j, fit));
            }
        }
        return fits;
    }

    private static int BestFirst(WordPair one, WordPair other)
    {
        var bySimilarity = other.Fit.Similarity.CompareTo(one.Fit.Similarity);
        if (bySimilarity != 0)
            return bySimilarity;
        // The same whichever of the names is the query.
        var byPlace = (one.Query + one.Name).CompareTo(other.Query + other.Name);
        return byPlace != 0 ? byPlace : one.Query.CompareTo(other.Query);
    }

    private static int CountLeft(NameReading reading, int taken)
    {
        var left = 0;
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if ((taken & (1 << i)) == 0 && !reading.IsFree(i))
                left++;
        }
        return left;
    }
}
