using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>
/// Divides what articles say of one relation of two entities into the times at which it held: a pure function, the same
/// whatever the order of the articles. Those that tell most come first; each next joins the period it can mean, or
/// stands for another.
/// </summary>
public static class Periods
{
    /// <summary>
    /// The periods, in the order in which they were first reported; each of its claims is of another article.
    /// </summary>
    /// <param name="claims">Of one statement (<see cref="FactId.Statement"/>), at least one.</param>
    public static IReadOnlyList<PeriodClaims> Of(IReadOnlyCollection<Claim> claims)
    {
        var periods = new List<PeriodClaims>();
        foreach (
            var claim in claims
                .OrderBy(claim => claim.Draft.Period, Period.MostDetailFirst)
                .ThenBy(claim => claim, Claim.FirstReported)
        )
        {
            var joined = periods
                .Where(period => !period.IsOf(claim.ArticleId))
                .Select(period =>
                    (Period: period, Joined: period.Span.JoinedWith(claim.Draft.Period, period.SaysNothingElse(claim)))
                )
                .Where(one => one.Joined is not null)
                .OrderBy(one => one.Period.Span.Date)
                .ToList();
            if (joined.Count == 0)
                periods.Add(new PeriodClaims(claim));
            else
            {
                var (period, span) = joined.FindLast(one => HasBegun(one.Period.Span, claim))
                    is { Period: not null } last
                    ? last
                    : joined[0];
                period.Add(claim, span!.Value);
            }
        }
        return Named([
            .. periods
                .OrderBy(period => period.First, Claim.FirstReported)
                // Of what one article tells, the earlier.
                .ThenBy(period => period.Span.Date?.Earliest ?? DateOnly.MaxValue)
                .ThenBy(period => period.Span, Period.MostDetailFirst),
        ]);
    }

    /// <summary>
    /// The period that was reported first has the id of the statement; the others are named by the date that their
    /// first report gives: more precise dates that come later change no id.
    /// </summary>
    private static List<PeriodClaims> Named(List<PeriodClaims> periods)
    {
        var statement = StatementOf(periods[0].First.Draft);
        periods[0].FactId = statement;
        var taken = new HashSet<FactId> { statement };
        foreach (var period in periods.Skip(1))
            period.FactId = Keys(period).Select(statement.InPeriod).First(taken.Add);
        return periods;
    }

    private static FactId StatementOf(FactDraft draft) =>
        FactId.Of(
            draft.Relation,
            draft.Subject,
            (draft.Object ?? draft.Value)!,
            draft.Stance,
            draft.AttributedTo,
            null
        );

    /// <summary>What ids take of a date, from coarse to fine.</summary>
    internal static IEnumerable<string> KeysOf(PartialDate? date)
    {
        if (date is not { } known)
            yield break;
        yield return $"{known.Year:0000}";
        if (known.Month is { } month)
            yield return $"{known.Year:0000}-{month:00}";
        if (known.Precision == 3)
            yield return known.ToString().TrimEnd('~');
    }

    /// <summary>From coarse to fine, so that two periods of one year get different names.</summary>
    private static IEnumerable<string?> Keys(PeriodClaims period)
    {
        foreach (var date in new[] { period.First.Draft.Period.Date, period.Span.Date })
        {
            if (date is null)
                yield return null;
            foreach (var key in KeysOf(date))
                yield return key;
        }
        for (var number = 2; ; number++)
            yield return $"{number}";
    }

    /// <summary>
    /// What does not say which of several it means is about the last that had begun when the article appeared.
    /// </summary>
    private static bool HasBegun(Period span, Claim claim) => !(span.Date?.Earliest > claim.Published);
}

/// <summary>What one article says of a fact.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="Published">The first day on which it can have appeared.</param>
/// <param name="Draft">What it says.</param>
public sealed record Claim(ArticleId ArticleId, DateOnly Published, FactDraft Draft)
{
    /// <summary>Oldest article first, then by its id.</summary>
    public static readonly IComparer<Claim> FirstReported = Comparer<Claim>.Create(
        (one, other) =>
            one.Published != other.Published
                ? one.Published.CompareTo(other.Published)
                : one.ArticleId.CompareTo(other.ArticleId)
    );
}

/// <summary>The claims of one period.</summary>
public sealed class PeriodClaims
{
    private readonly List<Claim> _claims;
    private readonly HashSet<ArticleId> _articles;
    private readonly Dictionary<string, string> _qualifiers;

    internal PeriodClaims(Claim claim)
    {
        (_claims, _articles, _qualifiers) = ([claim], [claim.ArticleId], new(claim.Draft.Qualifiers));
        (Span, First) = (claim.Draft.Period, claim);
    }

    /// <summary>Id of the fact.</summary>
    public FactId FactId { get; internal set; }

    /// <summary>The period that they tell together.</summary>
    public Period Span { get; private set; }

    /// <summary>What each article says, those that tell most first.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>The claim that was published first, whose date names the fact.</summary>
    public Claim First { get; private set; }

    internal bool IsOf(ArticleId article) => _articles.Contains(article);

    /// <summary>Whether no detail that both give differs: 25 percent then and 40 percent a year later are two
    /// facts.</summary>
    internal bool SaysNothingElse(Claim claim) =>
        claim.Draft.Qualifiers.All(one => _qualifiers.GetValueOrDefault(one.Key, one.Value) == one.Value);

    internal void Add(Claim claim, Period span)
    {
        Span = span;
        _claims.Add(claim);
        _articles.Add(claim.ArticleId);
        foreach (var (name, value) in claim.Draft.Qualifiers)
            _qualifiers.TryAdd(name, value);
        if (Claim.FirstReported.Compare(claim, First) < 0)
            First = claim;
    }
}
