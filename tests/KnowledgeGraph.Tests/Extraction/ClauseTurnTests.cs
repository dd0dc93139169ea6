namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Sentences that turn to something else between the words of a fact and its end.</summary>
public sealed class ClauseTurnTests
{
    private static IEnumerable<string> Facts(string text, string relation) =>
        Drafts
            .Of(text)
            .Facts.Where(fact => fact.Relation == relation)
            .Select(fact => $"{fact.Subject.Name} {fact.Object?.Name ?? fact.Value}");

    [Theory]
    [InlineData("is being held")]
    [InlineData("was held")]
    [InlineData("was also held")]
    [InlineData("has been held")]
    [InlineData("later was held")]
    public void What_is_said_next_is_another_fact(string next)
    {
        var text = $"Ann Petrova was arrested in May and {next} in Evin prison.";

        Assert.Empty(Facts(text, "tookPlaceIn"));
        Assert.Equal(["Ann Petrova Evin prison"], Facts(text, "imprisonedIn"));
    }

    [Fact]
    public void A_participle_describes_the_name_before_it()
    {
        const string text =
            "Acme Maritime Ltd, a company registered in Cyprus, is managed by Bolt Tankers Ltd, based in Istanbul.";

        Assert.Equal(["Acme Maritime Ltd Cyprus"], Facts(text, "registeredIn"));
        Assert.DoesNotContain("Acme Maritime Ltd Istanbul", Facts(text, "locatedIn"));
    }

    [Theory]
    [InlineData("Ann Petrova, whose husband, Oleg Ivanov, heads Acme Bank, lives in Oslo.", "Ann Petrova Acme Bank")]
    [InlineData("Анна Петрова, муж которой, Олег Иванов, возглавляет банк «Акме».", "Анна Петрова Акме")]
    public void Whose_turns_to_somebody_else(string text, string fact) =>
        Assert.DoesNotContain(fact, Facts(text, "leads"));

    [Fact]
    public void Somebody_at_the_end_was_not_born_where_the_other_was()
    {
        Assert.Equal(
            ["Ann Petrova Ganja"],
            Facts("Ann Petrova, born in Ganja in 1985, moved to Oslo with her daughter, Maria.", "bornIn")
        );
        Assert.Equal(["Ann Petrova Ganja"], Facts("Born in Ganja in 1985, Ann Petrova moved to Oslo.", "bornIn"));
    }

    [Fact]
    public void A_word_that_only_describes_says_no_fact() =>
        Assert.Empty(Facts("Belarus has moved the imprisoned blogger Ann Petrova to Orsha.", "detainedBy"));

    [Fact]
    public void Sanctions_on_what_is_theirs_are_none_on_them() =>
        Assert.Empty(
            Facts("Acme Ltd lost money after Britain imposed sanctions on its shipping agent in Dubai.", "targets")
        );

    [Fact]
    public void A_day_until_which_something_held_is_not_when_it_was_founded() =>
        Assert.All(
            Drafts
                .Of("Иван Петров был одним из основателей газеты «Путь» и руководил ею до 2023 года.")
                .Facts.Where(fact => fact.Relation == "founded"),
            fact => Assert.Null(fact.At)
        );

    [Fact]
    public void The_chief_of_a_department_does_not_lead_the_whole() =>
        Assert.Empty(Facts("Иван Петров, бывший начальник отдела завода «Мотор», живёт в Минске.", "leads"));

    [Fact]
    public void The_party_is_no_university() =>
        Assert.DoesNotContain(
            Drafts.Of("Ann Petrova studied at Harvard University before she joined the party.").Facts,
            fact => fact.Relation == "memberOf"
        );

    [Fact]
    public void A_business_partner_is_no_spouse() =>
        Assert.Empty(Facts("A court fined Ivan Petrov's business partner, Oleg Ivanov, in Riga.", "spouseOf"));
}
