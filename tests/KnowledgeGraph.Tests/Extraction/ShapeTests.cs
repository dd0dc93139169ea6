using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Where names begin and end, whom parts of them mean, and what is only asked for.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("Police opened fire in Dar es Salaam on Monday, witnesses said.", "Dar es Salaam")]
    [InlineData("The Committee to Protect Journalists condemned the arrest.", "Committee to Protect Journalists")]
    [InlineData("He appeared at the Kisutu Magistrates' Court on Tuesday.", "Kisutu Magistrates' Court")]
    [InlineData("Приговор вынес суд Ленинского района Гродно.", "суд Ленинского района")]
    [InlineData("Его судил Московский районный суд.", "Московский районный суд")]
    [InlineData("MINSK (Reuters) - Police detained ten people.", "MINSK")]
    public void A_name_of_several_words_is_one(string text, string name) =>
        Assert.Contains(Drafts.Of(text).Sentences.SelectMany(sentence => sentence.Mentions), m => m.Text == name);

    [Theory]
    [InlineData("OFAC (Office of Foreign Assets Control) named ten banks.", "OFAC")]
    [InlineData("NATO – the alliance of the West – named a new chief.", "NATO")]
    public void Capitals_that_open_no_report_are_no_place(string text, string name) =>
        Assert.DoesNotContain(Drafts.Of(text).AllEntities, entity =>
            entity.Name == name && entity.Kind is "Country" or "Settlement" or "Place"
        );

    [Theory]
    [InlineData("Rights groups demanded that the authorities release Ann Petrova immediately.")]
    [InlineData("Правозащитники потребовали, чтобы власти освободили Анну Петрову.")]
    public void What_is_demanded_is_no_fact(string text) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact => fact.Relation is "releasedBy" or "concerns");

    [Fact]
    public void The_first_of_two_surnames_means_who_was_named_before()
    {
        var draft = Drafts.Of(
            "Treasury sanctioned Hernan Garcia Rios. Garcia was born in Lima, like Edgar Garcia Rios."
        );

        Assert.Equal("Hernan Garcia Rios", draft.Facts.First(fact => fact.Relation == "bornIn").Subject.Name);
    }

    [Fact]
    public void Who_controls_a_company_is_not_said_to_own_it()
    {
        var facts = Drafts.Of("Ann Lee, who controls the telecoms company Axione, lives in Paris.").Facts;

        Assert.Contains(facts, fact => fact.Relation == "controls");
        Assert.DoesNotContain(facts, fact => fact.Relation == "owns");
    }

    [Fact]
    public void The_envoy_of_a_president_is_no_president() =>
        Assert.DoesNotContain(Drafts.Of("В Минск прибыл спецпосланник президента США Кит Келлог.").Facts, fact =>
            fact.Relation is "headOfStateOf" or "holds" && fact.Stance == Stance.Asserted
        );

    [Fact]
    public void A_fact_that_an_article_says_again_far_below_is_proposed()
    {
        const string Told = "Ann Lee founded Acme Potash in 2011.";
        var text = Told + string.Concat(Enumerable.Repeat(" Nobody came to the square that day.", 6)) + " " + Told;

        Assert.Contains(Drafts.Of(text).Facts, fact => fact.Relation == "founded");
    }

    [Fact]
    public void Who_something_was_founded_with_does_not_act_in_the_next_clause() =>
        Assert.DoesNotContain(
            Drafts.Of("Ann Lee founded Acme with her brother Bob Roe and moved to Paris.").Facts,
            fact => fact.Relation == "livesIn" && fact.Subject.Name == "Bob Roe"
        );

    [Fact]
    public void Somebody_under_sanctions_is_described_like_anybody() =>
        Assert.Contains(
            Drafts.Of("The EU imposed sanctions on Acme Potash, a company based in Serbia, on Monday.").Facts,
            fact => fact.Relation == "locatedIn" && fact.Subject.Name == "Acme Potash"
        );
}
