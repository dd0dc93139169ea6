using CsCheck;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

public sealed partial class PeriodsTests
{
    private static readonly FactId Statement = FactId.Of("holds", "a", "b", Stance.Asserted, null, null);

    [Theory]
    // Two separate times.
    [InlineData("2011/2014 2021-03/", "2011/2014 | 2021-03/")]
    [InlineData("@2020-02-05 @2020-08-09", "@2020-02-05 | @2020-08-09")]
    [InlineData("2011/ 2021-03/", "2011/ | 2021-03/")]
    // One time, told more or less precisely.
    [InlineData("2011/ 2011-03/2014", "2011-03/2014")]
    [InlineData("2011/2014 2011-03-01/2014-09", "2011-03-01/2014-09")]
    [InlineData("/2014 2011/", "2011/2014")]
    [InlineData("@2020 @2020-08 @2020-08-09", "@2020-08-09")]
    [InlineData("/ 2021-03/", "2021-03/")]
    // They overlap: one time whose ends are told otherwise.
    [InlineData("2011/2014 2012/2016", "2011/2016")]
    [InlineData("2011/2014 2012/", "2011/2014")]
    // Terms in a row, told by years, by months and by days.
    [InlineData("2015/2020 2020/2025", "2015/2020 | 2020/2025")]
    [InlineData("2015-11/2020-11 2020-11/", "2015-11/2020-11 | 2020-11/")]
    [InlineData("2015-11-06/2020-11-06 2020-11-06/", "2015-11-06/2020-11-06 | 2020-11-06/")]
    // A mention without dates belongs to one of them, never to a third.
    [InlineData("2011/2014 2021-03/ /", "2011/2014 | 2021-03/")]
    // Nothing ends before it begins.
    [InlineData("2013-05/ 2013/2013-02", "2013-05/ | 2013/2013-02")]
    // About.
    [InlineData("1838~/ 1839/", "1839/")]
    [InlineData("1838~/ 1845/", "1838~/ | 1845/")]
    public void Periods_are_divided(string said, string expected) => Assert.Equal(expected, Divided(said.Split(' ')));

    [Fact]
    public void Order_of_articles_changes_nothing() =>
        Gen.Select(GenPeriod.Array[1, 6], Gen.Int)
            .Sample(
                (periods, seed) =>
                {
                    var claims = periods.Select(Claim).ToArray();
                    var shuffled = claims.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(Text(Periods.Of(claims)), Text(Periods.Of(shuffled)));
                }
            );

    [Fact]
    public void No_period_ends_before_it_begins_and_every_claim_is_in_one() =>
        GenPeriod
            .Array[1, 6]
            .Sample(periods =>
            {
                var claims = periods.Select(Claim).ToArray();
                var divided = Periods.Of(claims);
                Assert.All(divided, period => Assert.True(period.Span.IsOrdered));
                Assert.Equal(claims.Length, divided.Sum(period => period.Claims.Count));
                Assert.Equal(divided.Count, divided.Select(period => period.FactId).Distinct().Count());
            });

    [Fact]
    public void Id_stays_when_dates_become_more_precise()
    {
        var year = Periods.Of([Claim("2011/", 0)]);
        var precise = Periods.Of([Claim("2011/", 0), Claim("2011-03-05/2014", 1)]);
        Assert.Equal(year[0].FactId, Assert.Single(precise).FactId);
    }

    [Fact]
    public void Id_of_the_first_report_stays_when_another_period_is_reported()
    {
        var (first, second) = (Claim("2021-03/", 0), Claim("2011/2014", 1));
        var both = Periods.Of([second, first]);
        Assert.Equal(Statement, Periods.Of([first])[0].FactId);
        Assert.Equal(Statement, both[0].FactId);
        Assert.Equal(Statement.InPeriod("2011"), both[1].FactId);
    }

    [Fact]
    public void Periods_that_overlap_and_differ_in_a_detail_stand_apart()
    {
        var (quarter, half) = (Share("2011/2014", 0, "25"), Share("2012/2016", 1, "50"));
        Assert.Equal(2, Periods.Of([quarter, half]).Count);
        Assert.Single(Periods.Of([quarter, Share("2012/2016", 1, "25")]));

        static Claim Share(string period, int i, string percent) =>
            Claim(period, i) is var claim
                ? claim with
                {
                    Draft = claim.Draft with { Qualifiers = new Dictionary<string, string> { ["percent"] = percent } },
                }
                : claim;
    }

    [Fact]
    public void Ids_of_two_periods_of_one_year_differ()
    {
        var both = Periods.Of([Claim("@2020-02-05", 0), Claim("@2020-08-09", 1)]);
        Assert.NotEqual(both[0].FactId, both[1].FactId);
        Assert.All(both, period => Assert.Equal(Statement.Statement(), period.FactId.Statement()));
    }

    [Fact]
    public void Mention_without_dates_is_about_the_time_that_had_begun_when_it_was_published()
    {
        Claim[] claims =
        [
            Claim("2011/2014", 0),
            Claim("2021-03/", 1),
            Claim("/", 2) with
            {
                Published = new(2015, 1, 1),
            },
        ];
        var both = Periods.Of(claims);
        Assert.Equal(2, both.Single(period => period.Span.Date?.Year == 2011).Claims.Count);
    }

    private static string Divided(string[] said) =>
        string.Join(
            " | ",
            Periods.Of([.. said.Select(Claim)]).Select(period => Text(period.Span)).Order(StringComparer.Ordinal)
        );

    private static string Text(IEnumerable<PeriodClaims> periods) =>
        string.Join(
            " | ",
            periods.Select(period =>
                $"{period.FactId} {Text(period.Span)} "
                + $"{string.Join(',', period.Claims.Select(claim => claim.ArticleId))}"
            )
        );

    private static string Text(Period period) => period.At is { } at ? $"@{at}" : $"{period.Start}/{period.End}";

    private static Claim Claim(string said, int i) => Claim(Parse(said), i);

    private static Claim Claim(Period period, int i) =>
        new(
            (ArticleId)$"article-{i}",
            new DateOnly(2022, 1, 1),
            new FactDraft(
                (FactId)Statement,
                "holds",
                "a",
                "b",
                null,
                period.Start,
                period.End,
                period.At,
                Stance.Asserted,
                null,
                1,
                new Dictionary<string, string>(),
                []
            )
        );

    private static Period Parse(string said)
    {
        if (said.StartsWith('@'))
            return new Period(null, null, Date(said[1..]));
        var ends = said.Split('/');
        return new Period(Date(ends[0]), Date(ends[1]), null);
    }

    private static PartialDate? Date(string text) => text.Length == 0 ? null : PartialDate.Parse(text);

    private static readonly Gen<PartialDate?> GenDate = Gen.Select(
        Gen.Int[2010, 2014],
        Gen.Int[1, 12],
        Gen.Int[1, 28],
        Gen.Int[0, 4],
        Gen.Bool,
        (year, month, day, precision, about) =>
            precision == 0
                ? (PartialDate?)null
                : PartialDate.Parse(
                    $"{year}{(precision > 1 ? $"-{month:00}" : "")}{(precision > 2 ? $"-{day:00}" : "")}{(about && precision == 4 ? "~" : "")}"
                )
    );

    private static readonly Gen<Period> GenPeriod = Gen.Select(GenDate, GenDate, Gen.Int[0, 4], (one, other, kind) =>
        kind == 0
            ? new Period(null, null, one)
            : new[] { new Period(one, other, null), new Period(other, one, null) }.First(period => period.IsOrdered)
    );
}
