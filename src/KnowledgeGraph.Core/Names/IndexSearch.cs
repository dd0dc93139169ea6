using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Indexing;
using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>One look into a name index: candidates by their rarest words, then a comparison with each.</summary>
internal sealed class IndexSearch(NameIndex index, NameQuery query, CancellationToken cancellation)
{
    // Below this nothing fits but parts of names: time to guess.
    private const double GoodScore = 0.5;

    // A text of more words is no name in which one is misspelled, and each costs hundreds of look-ups.
    private const int MostGuessed = 10;

    // In such a text, words that so many names have lead nowhere and take longest.
    private const int Common = 2_000;

    // "Trial of Ales Bialiatski" is found by his name, behind him.
    private const double NamedAfter = 0.7;
    private const double WholeName = 0.97;
    private const double OtherKeyboard = 0.9;

    private readonly NameReading[] _readings =
    [
        NameReading.Of(query.Text, NameSort.Person),
        NameReading.Of(query.Text, NameSort.Thing),
    ];

    private readonly Dictionary<string, NameHit> _best = [];
    private readonly HashSet<string> _kinds = [.. query.Kinds];
    private readonly HashSet<int> _compared = [];
    private double _bestScore;
    private bool _truncated;

    public NameHits Run()
    {
        if (_readings[0].Text.Length == 0)
            return new([], Truncated: false);
        Look(_readings, misspelled: false);
        if (
            query is { Guess: true, Exact: false }
            && _bestScore < GoodScore
            && _readings[0].Words.Length <= MostGuessed
        )
        {
            Look(_readings, misspelled: true);
            if (_bestScore < GoodScore)
                LookByOtherKeyboard();
        }
        var hits = _best.Values.ToList();
        hits.Sort(
            static (one, other) =>
                other.Match.Score.CompareTo(one.Match.Score) is not 0 and var byScore
                    ? byScore
                    : string.CompareOrdinal(one.EntityId, other.EntityId)
        );
        return new(hits, _truncated);
    }

    /// <summary>
    /// A given name, and no word of organizations: then what is only named after somebody is not meant.
    /// </summary>
    private static bool LooksLikePerson(NameReading[] readings) =>
        Array.Exists(readings[(int)NameSort.Person].Words, word => word.IsGiven)
        && !Array.Exists(readings[(int)NameSort.Thing].Words, word =>
            word.Role is WordRole.Concept or WordRole.LegalForm
        );

    private void LookByOtherKeyboard()
    {
        foreach (var text in KeyboardLayout.Others(_readings[0].Text))
        {
            _compared.Clear();
            NameReading[] readings = [NameReading.Of(text, NameSort.Person), NameReading.Of(text, NameSort.Thing)];
            Look(readings, misspelled: false, byOtherKeyboard: true);
        }
    }

    /// <summary>
    /// A guess about keys is not followed by one about romanization: the name stands in the letters that were meant,
    /// and is typed to its end.
    /// </summary>
    private NameMatch? AsRetyped(NameMatch match, NameReading reading, int name) =>
        match is { Score: >= GoodScore, IsBeginning: false }
        && Transliteration.ScriptOf(index.TextOf(name)) == Transliteration.ScriptOf(reading.Text)
            ? match with
            {
                Score = Math.Round(match.Score * OtherKeyboard, 4),
                Explanation = $"typed with the other keyboard layout: {match.Explanation}",
            }
            : null;

    private void Look(NameReading[] readings, bool misspelled, bool byOtherKeyboard = false)
    {
        var isPerson = LooksLikePerson(readings);
        foreach (var sort in (NameSort[])[NameSort.Person, NameSort.Thing])
        {
            cancellation.ThrowIfCancellationRequested();
            var namesPerson = sort == NameSort.Thing && _bestScore >= GoodScore;
            foreach (var name in Candidates(readings[(int)sort], sort, misspelled))
            {
                // Those that were looked at as it is written come again among those that it may be misspelled for.
                if (!_compared.Add(name) || Compare(readings[(int)sort], name) is not { } fit)
                    continue;
                var match = fit;
                if (sort == NameSort.Thing && match.Score < WholeName && (isPerson || namesPerson))
                    match = match with { Score = Math.Round(match.Score * NamedAfter, 4) };
                if (byOtherKeyboard)
                    match = AsRetyped(match, readings[(int)sort], name);
                if (match is null)
                    continue;
                var entity = index.EntityOf(name);
                var hit = new NameHit(entity.Id, index.TextOf(name), match);
                if (!_best.TryGetValue(entity.Id, out var best) || IsBetter(hit, best))
                    _best[entity.Id] = hit;
                _bestScore = Math.Max(_bestScore, match.Score);
            }
        }
    }

    // Of two names that fit alike always the same one, whichever came in first.
    private static bool IsBetter(NameHit hit, NameHit best) =>
        hit.Match.Score != best.Match.Score
            ? hit.Match.Score > best.Match.Score
            : string.CompareOrdinal(hit.Name, best.Name) < 0;

    private NameMatch? Compare(NameReading reading, int name)
    {
        var own = index.ReadingOf(name);
        return query.Exact && !IsExact(reading, own) ? null : NameMatcher.Compare(reading, own, index.Weights);
    }

    private static bool IsExact(NameReading query, NameReading name) =>
        Array.TrueForAll(query.Words, word => Array.Exists(name.Words, other => other.Plain == word.Plain));

    /// <summary>Names of that sort, those first that are likeliest.</summary>
    private List<int> Candidates(NameReading reading, NameSort sort, bool misspelled)
    {
        var scores = CandidateScores.For(index.NameCount);
        foreach (var word in QueryTerms.Of(reading, misspelled))
        {
            scores.NextWord();
            foreach (var (term, worth) in word.Terms)
            {
                var names = index.Postings[term];
                if (names.Length < Common || reading.Words.Length <= MostGuessed)
                    scores.Add(names, worth * index.WorthOf(names.Length));
            }
            if (!query.Typing || word.Beginning.Length == 0)
                continue;
            foreach (var sound in index.Sounds.BeginningWith(word.Beginning))
            {
                var names = index.Postings[Term.Of(TermKind.Sound, sound)];
                scores.Add(names, 0.6f * index.WorthOf(names.Length));
            }
        }
        var (likeliest, more) = Likeliest.Of(
            scores,
            reading.Words.Length,
            name => index.NameAt(name).Words,
            name => index.NameAt(name).Order,
            name => IsAskedFor(index.EntityOf(name), sort)
        );
        _truncated |= more;
        return likeliest;
    }

    private bool IsAskedFor(IndexedEntity entity, NameSort sort) =>
        entity.Sort == sort && (_kinds.Count == 0 || _kinds.Contains(entity.Kind));
}
