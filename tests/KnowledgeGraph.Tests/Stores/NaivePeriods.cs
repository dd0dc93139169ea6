using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>
/// The times at which relations hold, worked out from all articles anew by decision 0110 alone, in day numbers, without
/// the rule of Core.
/// </summary>
internal static class NaivePeriods
{
    /// <param name="understood">All articles, as decisions make them mean.</param>
    public static FactPeriods Of(IEnumerable<ArticleExtract> understood)
    {
        var claims =
            from extract in understood
            from draft in extract.Facts
            where SmallOntology.Value.Relation(draft.Relation).HasPeriods
            select new Claim(extract.Article.Id, extract.Article.PublishedAt.Earliest, draft);
        return FactPeriods.Of(
            claims
                .GroupBy(claim => claim.Draft.Id)
                .SelectMany(statement => Divide([.. statement]))
                .SelectMany(period =>
                    period.Claims.Select(claim => claim with { Draft = claim.Draft with { Id = period.Id } })
                )
        );
    }

    /// <summary>The periods of one statement with their ids.</summary>
    public static IReadOnlyList<(FactId Id, IReadOnlyList<Claim> Claims)> Divide(IReadOnlyCollection<Claim> claims)
    {
        var found = new List<List<Claim>>();
        foreach (var claim in InOrder(claims))
        {
            var fitting = found
                .Where(period => period.TrueForAll(other => other.ArticleId != claim.ArticleId) && Joins(period, claim))
                .OrderBy(period => NaiveSpan.Of(period).Sort)
                .ToList();
            // The last that had begun when the article appeared, else the first.
            var chosen = fitting.LastOrDefault(period =>
                NaiveSpan.Of(period).Known is not { } begun || begun.Earliest <= claim.Published
            ) ?? fitting.FirstOrDefault();
            if (chosen is null)
                found.Add([claim]);
            else
                chosen.Add(claim);
        }
        return Named(
            found
                .OrderBy(period => FirstReport(period).Published)
                .ThenBy(period => FirstReport(period).ArticleId, StringComparer.Ordinal)
                .ThenBy(period => NaiveSpan.Of(period).Known?.Earliest.DayNumber ?? int.MaxValue)
                .ThenBy(period => NaiveSpan.Of(period).Value, NaiveSpan.TellingMost)
        );
    }

    private static IEnumerable<Claim> InOrder(IEnumerable<Claim> claims) =>
        claims
            .OrderBy(claim => claim.Draft.Period, NaiveSpan.TellingMost)
            .ThenBy(claim => claim.Published)
            .ThenBy(claim => claim.ArticleId, StringComparer.Ordinal);

    private static Claim FirstReport(IEnumerable<Claim> period) =>
        period.OrderBy(claim => claim.Published).ThenBy(claim => claim.ArticleId, StringComparer.Ordinal).First();

    /// <summary>All dates can mean the same, or both surely overlap and no detail that both give differs.</summary>
    private static bool Joins(List<Claim> period, Claim claim)
    {
        var (span, other) = (NaiveSpan.Of(period), new NaiveSpan(claim.Draft.Period));
        var details = new Dictionary<string, string>();
        foreach (var (name, value) in period.SelectMany(one => one.Draft.Qualifiers))
            details.TryAdd(name, value);
        var differs = claim.Draft.Qualifiers.Any(one => details.TryGetValue(one.Key, out var had) && had != one.Value);
        return (span.CanBe(other) || (!differs && span.OverlapsSurely(other))) && span.With(other).EndsAfterItBegins;
    }

    private static List<(FactId, IReadOnlyList<Claim>)> Named(IEnumerable<List<Claim>> periods)
    {
        var named = new List<(FactId Id, IReadOnlyList<Claim>)>();
        foreach (var period in periods)
        {
            var (own, span) = (FirstReport(period).Draft.Period, NaiveSpan.Of(period).Value);
            var statement = period[0].Draft.Id;
            var ids = new[] { own, span }
                .SelectMany(one => KeysOf(one.At ?? one.Start ?? one.End))
                .Concat(Enumerable.Range(2, 1000).Select(number => $"{number}"))
                .Select(statement.InPeriod);
            named.Add((named.Count == 0 ? statement : ids.First(id => named.All(one => one.Id != id)), period));
        }
        return named;
    }

    /// <summary>The year, the month, the day; nothing for no date.</summary>
    private static IEnumerable<string?> KeysOf(PartialDate? date)
    {
        if (date is null)
            return [null];
        var text = $"{date}".TrimEnd('~');
        return new[] { 4, 7, 10 }.Where(length => length <= text.Length).Select(length => text[..length]);
    }
}
