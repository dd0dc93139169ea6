using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>To what a date of a sentence belongs.</summary>
public sealed class DateKindTests
{
    private static IEnumerable<string?> Dates(string text) =>
        Drafts.Of(text).Facts.Where(fact => fact.Relation == "date").Select(fact => fact.Value);

    [Theory]
    [InlineData("Ivan Petrenko, who founded Orion Media in 2009, was arrested in November 2024 in Minsk.", "2024-11")]
    [InlineData("Ivan Petrenko, who founded Orion Media in 2009, was arrested last November in Minsk.", "2025-11")]
    [InlineData("Ivan Petrenko was arrested in Minsk on 5 May 2024.", "2024-05-05")]
    public void A_date_set_aside_is_of_the_aside(string text, string date) => Assert.Equal([date], Dates(text));

    [Theory]
    [InlineData("0001-01-01", "yesterday")]
    [InlineData("0001-02-03", "in March")]
    [InlineData("9999-12-31", "tomorrow")]
    public void At_the_ends_of_the_calendar_no_day_is_told_from_publication(string published, string when)
    {
        var tokens = Tokenizer.Split($"He was arrested {when} in Minsk.");

        Assert.Empty(DateReader.Find(tokens, DateOnly.Parse(published, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_year_of_birth_is_no_day_of_arrest() =>
        Assert.Empty(Dates("Ivan Petrenko, born in Riga in 1970, was arrested in Minsk."));

    [Theory]
    [InlineData("Серед звільнених — журналіст Дмитро Хоменко.")]
    [InlineData("Среди освобождённых — журналист Дмитрий Хоменко.")]
    public void Among_is_no_Wednesday(string text)
    {
        var facts = Drafts.Of(text).Facts;

        Assert.Contains(facts, fact => fact.Relation == "concerns");
        Assert.DoesNotContain(facts, fact => fact.Relation == "date");
    }

    [Fact]
    public void A_month_beside_another_year_is_of_no_known_year() =>
        Assert.DoesNotContain(
            Drafts
                .Of("Belarus released Anna Haluza on 11 September 2023 after Kenji Mori had visited Minsk in June.")
                .Facts,
            fact => fact.Relation == "wentTo" && fact.At is not null
        );

    [Fact]
    public void Who_resigned_led_until_then() =>
        Assert.Equal(
            "2024-06-03",
            Assert
                .Single(Drafts.Of("Ivan Petrenko stepped down as head of Orion Media on 3 June 2024.").Facts, fact =>
                    fact.Relation == "leads"
                )
                .Until?.Date.ToString()
        );

    [Fact]
    public void Who_led_once_leads_no_more() =>
        Assert.DoesNotContain(
            Drafts.Of("Bolt Industries hired Rob Carter, the former head of Acme Steel, in 2023.").Facts,
            fact => fact.Relation == "leads"
        );

    /// <summary>Published on a Sunday.</summary>
    [Theory]
    [InlineData("Ivan Petrenko was arrested in Minsk last Sunday.", "2025-12-07")]
    [InlineData("Ivan Petrenko was arrested in Minsk on Sunday.", "2025-12-14")]
    public void Last_Sunday_is_not_today(string text, string date) => Assert.Equal([date], Dates(text));

    [Fact]
    public void Since_when_she_leads_is_not_since_when_she_is_his_wife()
    {
        var draft = Drafts.Of(
            "Андрій Пасічник заснував фонд «Гідросвіт». З 2021 року його очолює його дружина Леся Пасічник."
        );

        Assert.DoesNotContain(draft.Facts, fact => fact.Relation == "spouseOf" && fact.Since is not null);
    }

    [Fact]
    public void A_description_may_have_its_own_date() =>
        Assert.Equal(
            "2015",
            Assert
                .Single(Drafts.Of("Ann Lee, head of Acme Steel since 2015, was arrested in Leeds.").Facts, fact =>
                    fact.Relation == "leads"
                )
                .Since?.Date.ToString()
        );
}
