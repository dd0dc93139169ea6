using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>
/// A word of a query that stands for a word of a name; by their places. Two neighbors may stand together.
/// </summary>
internal readonly record struct WordPair(int Query, int Name, WordFit Fit);

/// <summary>Which word of a query stands for which word of a name, whatever their order.</summary>
internal sealed class WordAssignment
{
    private WordAssignment(List<WordPair> pairs, int queryTaken, int nameTaken)
    {
        Pairs = pairs;
        QueryTaken = queryTaken;
        NameTaken = nameTaken;
    }

    /// <summary>The pairs, each word in one at most.</summary>
    public List<WordPair> Pairs { get; }

    /// <summary>A bit for each word of the query that stands for something.</summary>
    public int QueryTaken { get; }

    /// <summary>A bit for each word of the name that something stands for.</summary>
    public int NameTaken { get; }

    /// <summary>
    /// The best pair first: words fit either very well or hardly, so that nothing is gained by weighing all
    /// assignments.
    /// </summary>
    public static WordAssignment Of(NameReading query, NameReading name)
    {
        var fits = Fits(query, name);
        if (fits.Count > 1)
            fits.Sort(BestFirst);
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
        if (HasFree(query, queryTaken) || HasFree(name, nameTaken))
        {
            AddJoined(query, name, pairs, ref queryTaken, ref nameTaken, swapped: false);
            AddJoined(name, query, pairs, ref nameTaken, ref queryTaken, swapped: true);
        }
        return new(pairs, queryTaken, nameTaken);
    }

    private static List<WordPair> Fits(NameReading query, NameReading name)
    {
        var fits = new List<WordPair>(4);
        for (var i = 0; i < query.Words.Length; i++)
        {
            var one = query.Words[i];
            if (one.Role == WordRole.LegalForm)
                continue;
            for (var j = 0; j < name.Words.Length; j++)
            {
                var other = name.Words[j];
                if (other.Role == WordRole.LegalForm || !MayPair(one.Role, other.Role))
                    continue;
                var fit = WordFit.Of(one, other);
                if (fit.Kind == FitKind.None && query.Sort == NameSort.Thing)
                    fit = WordFit.AsAdjective(one, other);
                if (fit.Kind is FitKind.None or FitKind.Misspelled)
                {
                    var begins = WordFit.OfBeginning(one, other);
                    if (begins.Similarity > fit.Similarity)
                        fit = begins;
                }
                // A letter alone is no initial, somebody began to type: K of Kate, but X, which is read as ks, not.
                if (fit.Kind == FitKind.Initial && query.Words.Length == 1)
                    fit =
                        one.Plain[0] == other.Plain[0] || one.Sounds[0].Length == 1
                            ? fit with
                            {
                                Kind = FitKind.Beginning,
                            }
                            : WordFit.None;
                if (fit.Kind != FitKind.None)
                    fits.Add(new(i, j, fit));
            }
        }
        return fits;
    }

    /// <summary>A father's name stands for a father's name or its initial, a suffix for a suffix.</summary>
    private static bool MayPair(WordRole one, WordRole other)
    {
        if (one == WordRole.Patronymic || other == WordRole.Patronymic)
            return one == other
                || one == WordRole.Initial
                || other == WordRole.Initial
                || one == WordRole.Ordinary
                || other == WordRole.Ordinary;
        return one == WordRole.Suffix == (other == WordRole.Suffix);
    }

    /// <summary>
    /// Words that one side writes together and the other apart: Kim Jong Un, Kim Jongun; Grodno Azot, Grodnoazot.
    /// </summary>
    private static void AddJoined(
        NameReading apart,
        NameReading together,
        List<WordPair> pairs,
        ref int apartTaken,
        ref int togetherTaken,
        bool swapped
    )
    {
        // A beginning is no more than a guess: two words that fit as one are better.
        var (apartBits, togetherBits) = (apartTaken, togetherTaken);
        foreach (var pair in pairs)
        {
            if (!IsGuess(pair))
                continue;
            apartBits &= ~Bit(pair, swapped);
            togetherBits &= ~Bit(pair, !swapped);
        }
        List<WordPair>? joined = null;
        for (var i = 0; i + 1 < apart.Words.Length; i++)
        {
            var (first, second) = (apart.Words[i], apart.Words[i + 1]);
            if ((apartBits & (3 << i)) != 0 || !MayJoin(first) || !MayJoin(second))
                continue;
            for (var j = 0; j < together.Words.Length; j++)
            {
                if ((togetherBits & (1 << j)) != 0 || together.Words[j].Plain.Length < 4)
                    continue;
                if (!MayBe(first, second, together.Words[j]))
                    continue;
                var fit = WordFit.Of(apart.Joined(i), together.Words[j]);
                if (fit.Similarity < 0.8)
                    continue;
                fit = new(fit.Similarity * 0.97, FitKind.Joined);
                (joined ??= []).Add(swapped ? new(j, i, fit) : new(i, j, fit));
                apartBits |= 3 << i;
                togetherBits |= 1 << j;
                break;
            }
        }
        if (joined is null)
            return;
        (apartTaken, togetherTaken) = (apartBits, togetherBits);
        pairs.RemoveAll(pair =>
            IsGuess(pair) && ((apartBits & Bit(pair, swapped)) != 0 || (togetherBits & Bit(pair, !swapped)) != 0)
        );
        foreach (var guess in pairs.Where(IsGuess))
        {
            apartTaken |= Bit(guess, swapped);
            togetherTaken |= Bit(guess, !swapped);
        }
        pairs.AddRange(joined);
    }

    /// <summary>Cheap, and nearly always no: two words as long as one, where they are written in one script.</summary>
    private static bool MayBe(NameWord first, NameWord second, NameWord together)
    {
        var (apart, joined) = (first.Plain.Length + second.Plain.Length, together.Plain.Length);
        return first.Script != together.Script || (joined * 3 >= apart * 2 && joined * 2 <= apart * 3);
    }

    private static int Bit(WordPair pair, bool ofName) => 1 << (ofName ? pair.Name : pair.Query);

    private static bool IsGuess(WordPair pair) => pair.Fit.Kind is FitKind.Beginning or FitKind.Misspelled;

    private static bool MayJoin(NameWord word) =>
        word.Role is WordRole.Ordinary or WordRole.Given or WordRole.Concept or WordRole.Small
        && !word.Written.Contains(' ');

    private static bool HasFree(NameReading reading, int taken)
    {
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if ((taken & (1 << i)) == 0 && reading.Words[i].Weight > 0.2)
                return true;
        }
        return false;
    }

    private static int BestFirst(WordPair one, WordPair other)
    {
        var bySimilarity = other.Fit.Similarity.CompareTo(one.Fit.Similarity);
        if (bySimilarity != 0)
            return bySimilarity;
        // The same whichever of the names is the query.
        var byPlace = (one.Query + one.Name).CompareTo(other.Query + other.Name);
        return byPlace != 0 ? byPlace : Math.Abs(one.Query - one.Name).CompareTo(Math.Abs(other.Query - other.Name));
    }
}
