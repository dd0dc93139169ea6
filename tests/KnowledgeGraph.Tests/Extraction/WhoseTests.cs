using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A name that only tells whose somebody or something is takes no part in what is said of that.</summary>
public sealed class WhoseTests
{
    private static bool Suffers(string text) =>
        Drafts.Of(text).Facts.Any(fact => fact.Relation is "concerns" or "sentenceYears" or "targets");

    /// <summary>What is said of somebody's is not said of them; the same of themselves is proposed.</summary>
    private static void AssertOnlyOf(string name, string whose, string said)
    {
        Assert.False(Suffers(said.Replace("*", whose, StringComparison.Ordinal)));
        Assert.True(Suffers(said.Replace("*", name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A friend of Ivan Petrenko", "* was sentenced to five years in prison.")]
    [InlineData("Supporters of Ivan Petrenko", "* were arrested in Minsk.")]
    [InlineData("Four colleagues of Ivan Petrenko", "* were released on 5 May 2024.")]
    [InlineData("Ivan Petrenko's supporters", "* were arrested in Minsk.")]
    [InlineData("Ivan Petrenko's friend", "* was sentenced to five years in prison.")]
    [InlineData("Ivan Petrenko's cars", "Police seized * in Minsk.")]
    public void Any_noun_may_be_somebodys(string whose, string said) => AssertOnlyOf("Ivan Petrenko", whose, said);

    [Theory]
    [InlineData("Друга Ивана Кравцова", "* приговорили к пяти годам колонии.")]
    [InlineData("Сторонников Ивана Кравцова", "* задержали в Минске.")]
    [InlineData("Дом Ивана Кравцова", "* арестовали.")]
    public void In_Russian_the_words_for_it_are_listed(string whose, string said) =>
        AssertOnlyOf("Ивана Кравцова", whose, said);

    [Theory]
    [InlineData("The arrest of Ivan Petrenko, the owner of Orion Media, was ordered by a court.", "owns")]
    [InlineData("Ivan Petrenko's arrest was ordered by a court in Minsk in 2022.", "concerns")]
    [InlineData("A court in Minsk sentenced Ivan Petrenko to five years in prison.", "concerns")]
    public void What_befell_somebody_is_theirs(string text, string relation) =>
        Assert.Contains(Drafts.Of(text).Facts, fact => fact.Relation == relation);

    [Theory]
    [InlineData("Jane Baker of Acme Steel and Rob Carter of Bolt Industries won the Maple Prize in 2022.", 0)]
    [InlineData("Rob Carter won the Maple Prize in 2022.", 1)]
    public void Who_somebody_works_for_did_not_win(string text, int least)
    {
        var won = Drafts.Of(text).Facts.Where(fact => fact.Relation == "awardedTo").ToList();

        Assert.True(won.Count >= least);
        Assert.All(won, fact => Assert.Equal("Rob Carter", fact.Object!.Name));
    }

    [Fact]
    public void Who_acts_in_a_passive_is_not_who_suffers()
    {
        var facts = Drafts.Of("The Kyiv office of Orion Media was sanctioned by Canada.").Facts();

        Assert.DoesNotContain(facts, fact => fact.EndsWith("targets canada", StringComparison.Ordinal));
        Assert.Contains(facts, fact => fact.EndsWith("imposedBy canada", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Canada removed Belavia Cargo from its sanctions list in July 2023.", false)]
    [InlineData("Canada imposed sanctions on Belavia Cargo in July 2023.", true)]
    public void A_possessive_is_not_of_whom_the_country_acts_on(string text, bool imposes)
    {
        var facts = Drafts.Of(text).Facts();

        Assert.DoesNotContain(facts, fact => fact.EndsWith("imposedBy belavia-cargo", StringComparison.Ordinal));
        Assert.Equal(imposes, facts.Any(fact => fact.EndsWith("imposedBy canada", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("student", false)]
    [InlineData("lecturer", true)]
    public void A_student_does_not_work_for_the_university(string role, bool works)
    {
        var facts = Drafts.Of($"Hanna Petrova, a {role} at Vilnius University, was freed.").Facts();

        Assert.Equal(works, facts.Contains("hanna-petrova worksFor vilnius-university"));
    }

    [Fact]
    public void A_relation_that_reads_the_same_from_both_ends_is_proposed_once()
    {
        var draft = Drafts.Of("Телеканал основали Наталья Синдеева и её муж Александр Винокур.");

        Assert.Single(draft.Facts, fact => fact.Relation == "spouseOf");
    }

    [Theory]
    [InlineData(
        "Hernan Salcedo bought a stake in Terminales Sur through a Panamanian firm, Blue Heron.",
        "Hernan Salcedo bought a stake in Blue Heron.",
        "owns",
        "Blue"
    )]
    [InlineData("EU foreign policy chief Kaja Kallas arrived in Riga.", "EU chief Kaja Kallas arrived.", "leads", "EU")]
    [InlineData(
        "Acme Steel's human resources director, Ann Lee, resigned.",
        "Acme Steel's director, Ann Lee, resigned.",
        "leads",
        "Acme"
    )]
    public void Who_stands_in_between_is_not_meant(string text, string plain, string relation, string name)
    {
        bool Means(ProposedFact fact) =>
            fact.Relation == relation && fact.Object!.Name.StartsWith(name, StringComparison.Ordinal);

        Assert.DoesNotContain(Drafts.Of(text).Facts, Means);
        Assert.Contains(Drafts.Of(plain).Facts, Means);
    }

    [Theory]
    [InlineData("Acme Steel's longtime chairman, Ann Lee, was arrested.")]
    [InlineData("Acme Steel chairman Ann Lee was arrested.")]
    public void A_leader_may_have_a_rank(string text) =>
        Assert.Contains("ann-lee leads acme-steel", Drafts.Of(text).Facts());

    [Theory]
    [InlineData("The company that Ivan Petrenko founded in 2009", "* was sanctioned by Canada in 2021.")]
    [InlineData("The house in which Ivan Petrenko lived", "* was seized by police in Minsk.")]
    [InlineData("A man whom Ivan Petrenko had hired", "* was arrested in Minsk.")]
    [InlineData("The bank Ivan Petrenko once owned", "* was sanctioned by Canada in 2021.")]
    [InlineData("The house Ivan Petrenko built in 2009", "* was seized by police in Minsk.")]
    public void Who_acts_in_a_relative_clause_is_not_who_suffers_behind_it(string whose, string said) =>
        AssertOnlyOf("Ivan Petrenko", whose, said);

    [Fact]
    public void An_unknown_role_is_no_relative_clause() =>
        Assert.True(Suffers("The puppeteer Ivan Petrenko was arrested in Minsk."));

    [Theory]
    [InlineData("Anna Luhrmann, minister for Europe, in Berlin met Ivan Petrenko.")]
    [InlineData("Anna Luhrmann, the minister for Europe, in Berlin, met Ivan Petrenko.")]
    public void What_a_minister_is_for_lies_nowhere(string text)
    {
        var facts = Drafts.Of(text).Facts();

        Assert.DoesNotContain(facts, fact => fact.Contains(" locatedIn ", StringComparison.Ordinal));
        Assert.Contains(facts, fact => fact.Contains("ivan-petrenko", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Police said that Ivan Petrenko was arrested in Minsk.", "concerns ivan-petrenko")]
    [InlineData("Volha Petrova took over at Acme Steel in 2021.", "volha-petrova leads acme-steel")]
    public void What_is_said_of_somebody_stays(string text, string fact) =>
        Assert.Contains(Drafts.Of(text).Facts(), found => found.EndsWith(fact, StringComparison.Ordinal));

    [Theory]
    [InlineData("Volha Petrova led the independent union at Acme Steel.", "leads", null)]
    [InlineData("Volha Petrova led Acme Steel.", "leads", "Volha Petrova")]
    [InlineData(
        "Bob Roe, who is a brother of the provincial governor, Ann Lee, is believed to have fled to Iran.",
        "exiledIn",
        null
    )]
    [InlineData("Bob Roe is believed to have fled to Iran.", "exiledIn", "Bob Roe")]
    [InlineData(
        "Суд приговорил бывшего гендиректора компании «Север-Экспорт» Кирилла Воробьёва к 12 годам.",
        "leads",
        null
    )]
    [InlineData(
        "Суд приговорил гендиректора компании «Север-Экспорт» Кирилла Воробьёва к 12 годам.",
        "leads",
        "Кирилл Воробьёв"
    )]
    public void Who_is_only_named_there_does_nothing(string text, string relation, string? who) =>
        Assert.Equal(
            who is null ? (string[])[] : [who],
            Drafts.Of(text).Facts.Where(fact => fact.Relation == relation).Select(fact => fact.Subject.Name)
        );
}
