using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Matching;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>How well a search text or another name fits a name, and why.</summary>
public static class NameMatcher
{
    /// <summary>What the first letters of the words are worth.</summary>
    private const double ShortName = 0.6;

    /// <summary>
    /// Compares as the sort of name that the texts themselves suggest; null when they have nothing to do with each
    /// other. Never throws, whatever the texts hold.
    /// </summary>
    public static NameMatch? Compare(string query, string name) =>
        Compare(
            query,
            name,
            NameReading.SortOf(query) == NameSort.Thing || NameReading.SortOf(name) == NameSort.Thing
                ? NameSort.Thing
                : NameSort.Person
        );

    /// <summary>
    /// Compares as names of that sort; null when they have nothing to do with each other. Never throws, whatever the
    /// texts hold.
    /// </summary>
    public static NameMatch? Compare(string query, string name, NameSort sort) =>
        Compare(NameReading.Of(query, sort), NameReading.Of(name, sort));

    internal static NameMatch? Compare(NameReading query, NameReading name, WordWeights? weights = null)
    {
        if (query.Text.Length == 0 || name.Text.Length == 0)
            return null;
        if (query.Text == name.Text)
            return new(1, "same spelling");
        if (query.Words.Length == 0 || name.Words.Length == 0)
            return null;
        if (query.Key == name.Key)
            return SameKey(query, name);
        var words = WordAssignment.Of(query, name);
        var raw = RawScore.Of(query, name, words, weights ?? WordWeights.Plain, out var notes);
        if (raw is null or < ShortName && AcronymFit.Fits(query, name))
            return new(0.7, "first letters of the words") { Raw = ShortName };
        if (raw is not { } score)
            return null;
        return new(Calibration.Probability(score, query.Sort), FitExplanation.Of(query, name, words, notes))
        {
            Raw = score,
            IsBeginning = words.Pairs.Exists(pair => pair.Fit.Kind == FitKind.Beginning),
        };
    }

    private static NameMatch SameKey(NameReading query, NameReading name)
    {
        var acronym = name.Words is [{ IsAcronym: true }] && !query.Words[0].IsAcronym;
        return acronym ? new(0.9, "same letters as the acronym") : new(0.995, "same apart from case and diacritics");
    }
}

/// <summary>A fit of two names.</summary>
/// <param name="Score">0 to 1; 1 = the same text. Calibrated: of pairs with 0.9, nine of ten are the same
/// (<see cref="NameThresholds"/>).</param>
/// <param name="Explanation">Why, for people: "same spelling", "Cyrillic spelling of the same name" ...</param>
public sealed record NameMatch(double Score, string Explanation)
{
    /// <summary>The score before calibration.</summary>
    internal double Raw { get; init; } = Score;

    /// <summary>Whether a word is only begun.</summary>
    internal bool IsBeginning { get; init; }

    /// <summary>What the score means.</summary>
    public NameVerdict Verdict =>
        Score switch
        {
            >= NameThresholds.Same => NameVerdict.Same,
            >= NameThresholds.Likely => NameVerdict.Likely,
            _ when IsBeginning => NameVerdict.Begins,
            >= NameThresholds.Possible => NameVerdict.Possible,
            _ => NameVerdict.Nearest,
        };
}
