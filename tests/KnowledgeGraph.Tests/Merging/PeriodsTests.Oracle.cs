using CsCheck;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

public sealed partial class PeriodsTests
{
    /// <summary>Reports with years of publication, shares, and articles that tell several times.</summary>
    private static Gen<Claim> GenClaim() =>
        Gen.Select(GenPeriod, Gen.Int[0, 5], Gen.Int[0, 3], (period, article, share) =>
            Claim(period, article) is var claim && share > 1
                ? claim with
                {
                    Draft = claim.Draft with
                    {
                        Qualifiers = new Dictionary<string, string> { ["percent"] = $"{share * 25}" },
                    },
                }
                : Claim(period, article)
        );

    [Fact]
    public void Naive_rule_divides_random_reports_alike() =>
        Gen.Select(GenClaim().Array[1, 7], Gen.Int[2009, 2016].Array[6])
            .Sample(
                (reports, years) =>
                {
                    Claim[] claims =
                    [
                        .. reports
                            .Select(claim =>
                                claim with
                                {
                                    Published = new(years[claim.ArticleId.Text[^1] - '0'], 1, 1),
                                }
                            )
                            .DistinctBy(claim => (claim.ArticleId, claim.Draft.Period)),
                    ];

                    var divided = Periods.Of(claims).Select(period => (period.FactId, period.Claims));

                    Assert.Equal(Said(NaivePeriods.Divide(claims)), Said(divided));
                },
                iter: 20_000
            );

    private static string Said(IEnumerable<(FactId Id, IReadOnlyList<Claim> Claims)> periods) =>
        string.Join(
            " | ",
            periods.Select(period =>
                $"{period.Id}: {string.Join(", ", period.Claims.Select(claim => $"{claim.ArticleId} {Text(claim.Draft.Period)}"))}"
            )
        );
}
