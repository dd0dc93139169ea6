namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A name that only tells whose somebody or something is takes no part in what is said of that.</summary>
public sealed class WhoseTests
{
    [Theory]
    [InlineData("A friend of Ivan Petrenko was sentenced to five years in prison.")]
    [InlineData("Supporters of Ivan Petrenko were arrested in Minsk.")]
    [InlineData("Four colleagues of Ivan Petrenko were released on 5 May 2024.")]
    [InlineData("Ivan Petrenko's supporters were arrested in Minsk.")]
    [InlineData("Ivan Petrenko's friend was sentenced to five years in prison.")]
    [InlineData("Police seized Ivan Petrenko's cars in Minsk.")]
    public void Any_noun_may_be_somebodys(string text) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact => fact.Relation is "concerns" or "sentenceYears");

    [Theory]
    [InlineData("Друга Ивана Кравцова приговорили к пяти годам колонии.")]
    [InlineData("Сторонников Ивана Кравцова задержали в Минске.")]
    [InlineData("Дом Ивана Кравцова арестовали.")]
    public void In_Russian_the_words_for_it_are_listed(string text) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact => fact.Relation is "concerns" or "sentenceYears");

    [Theory]
    [InlineData("The arrest of Ivan Petrenko, the owner of Orion Media, was ordered by a court.", "owns")]
    [InlineData("Ivan Petrenko's arrest was ordered by a court in Minsk in 2022.", "concerns")]
    [InlineData("A court in Minsk sentenced Ivan Petrenko to five years in prison.", "concerns")]
    public void What_befell_somebody_is_theirs(string text, string relation) =>
        Assert.Contains(Drafts.Of(text).Facts, fact => fact.Relation == relation);

    [Fact]
    public void Who_somebody_works_for_did_not_win()
    {
        var draft = Drafts.Of(
            "Jane Baker of Acme Steel and Rob Carter of Bolt Industries won the Maple Prize in 2022."
        );

        Assert.DoesNotContain(draft.Facts, fact => fact.Relation == "awardedTo" && fact.Object!.Name != "Rob Carter");
    }

    [Fact]
    public void Who_acts_in_a_passive_is_not_who_suffers()
    {
        var facts = Drafts.Of("The Kyiv office of Orion Media was sanctioned by Canada.").Facts();

        Assert.DoesNotContain(facts, fact => fact.EndsWith("targets canada", StringComparison.Ordinal));
    }

    [Fact]
    public void A_possessive_is_not_of_whom_the_country_acts_on()
    {
        var facts = Drafts.Of("Canada removed Belavia Cargo from its sanctions list in July 2023.").Facts();

        Assert.DoesNotContain(facts, fact => fact.EndsWith("imposedBy belavia-cargo", StringComparison.Ordinal));
    }

    [Fact]
    public void A_student_does_not_work_for_the_university() =>
        Assert.DoesNotContain(Drafts.Of("Hanna Petrova, a student at Vilnius University, was freed.").Facts, fact =>
            fact.Relation == "worksFor"
        );

    [Fact]
    public void A_relation_that_reads_the_same_from_both_ends_is_proposed_once()
    {
        var draft = Drafts.Of("Телеканал основали Наталья Синдеева и её муж Александр Винокур.");

        Assert.Single(draft.Facts, fact => fact.Relation == "spouseOf");
    }

    [Theory]
    [InlineData(
        "Hernan Salcedo bought a stake in Terminales Sur through a Panamanian firm, Blue Heron.",
        "owns",
        "Blue"
    )]
    [InlineData("EU foreign policy chief Kaja Kallas arrived in Riga.", "leads", "EU")]
    [InlineData("Acme Steel's human resources director, Ann Lee, resigned.", "leads", "Acme")]
    public void Who_stands_in_between_is_not_meant(string text, string relation, string name) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact =>
            fact.Relation == relation && fact.Object!.Name.StartsWith(name, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Acme Steel's longtime chairman, Ann Lee, was arrested.")]
    [InlineData("Acme Steel chairman Ann Lee was arrested.")]
    public void A_leader_may_have_a_rank(string text) =>
        Assert.Contains("ann-lee leads acme-steel", Drafts.Of(text).Facts());

    [Theory]
    [InlineData("The company that Ivan Petrenko founded in 2009 was sanctioned by Canada in 2021.", "targets")]
    [InlineData("The house in which Ivan Petrenko lived was seized by police in Minsk.", "concerns")]
    [InlineData("A man whom Ivan Petrenko had hired was arrested in Minsk.", "concerns")]
    public void Who_acts_in_a_relative_clause_is_not_who_suffers_behind_it(string text, string relation) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact => fact.Relation == relation);

    [Theory]
    [InlineData("Police said that Ivan Petrenko was arrested in Minsk.", "concerns ivan-petrenko")]
    [InlineData("Volha Petrova took over at Acme Steel in 2021.", "volha-petrova leads acme-steel")]
    public void What_is_said_of_somebody_stays(string text, string fact) =>
        Assert.Contains(Drafts.Of(text).Facts(), found => found.EndsWith(fact, StringComparison.Ordinal));

    [Theory]
    [InlineData("Volha Petrova led the independent union at Acme Steel.", "leads")]
    [InlineData(
        "Bob Roe, who is a brother of the provincial governor, Ann Lee, is believed to have fled to Iran.",
        "exiledIn"
    )]
    [InlineData("Суд приговорил бывшего гендиректора компании «Север-Экспорт» Кирилла Воробьёва к 12 годам.", "leads")]
    public void Who_is_only_named_there_does_nothing(string text, string relation) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact =>
            fact.Relation == relation && fact.Subject.Name != "Bob Roe"
        );
}
