using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Ways of not saying that something is so.</summary>
public sealed class StanceKindTests
{
    private static IEnumerable<Stance> Stances(string text, string relation) =>
        Drafts.Of(text).Facts.Where(fact => fact.Relation == relation).Select(fact => fact.Stance).Distinct();

    [Theory]
    [InlineData("It is not true that Marta Kovacs founded Delta Bank.", "founded")]
    [InlineData("Reports that Marta Kovacs had been arrested in Budapest were false.", "concerns")]
    [InlineData("Peter Szabo dismissed reports that Marta Kovacs founded Delta Bank.", "founded")]
    [InlineData("Hungary stopped short of imposing sanctions on Delta Bank.", "targets")]
    [InlineData("Marta Kovacs almost bought Delta Bank in 2019.", "owns")]
    [InlineData("Пётр Лугов опроверг сообщения о том, что Иван Кравцов основал компанию «Вектор».", "founded")]
    [InlineData("Неправда, что Иван Кравцов основал компанию «Вектор».", "founded")]
    public void What_is_denied_is_denied(string text, string relation) =>
        Assert.Equal([Stance.Denied], Stances(text, relation));

    [Theory]
    [InlineData("Newspapers printed rumours that Marta Kovacs founded Delta Bank.", "founded")]
    [InlineData("Critics accuse Jane Baker of having founded Bolt Industries with stolen money.", "founded")]
    public void What_only_rumors_tell_is_alleged(string text, string relation) =>
        Assert.Equal([Stance.Alleged], Stances(text, relation));

    [Theory]
    [InlineData("Prosecutors want Marta Kovacs jailed for nine years.", "sentenceYears")]
    [InlineData("Marta Kovacs's appeal for the release of Peter Szabo went unanswered.", "concerns")]
    [InlineData("A warrant for the arrest of Ivan Petrenko was issued in The Hague.", "concerns")]
    [InlineData("The European Union imposed sanctions on everyone but Belavia Cargo.", "targets")]
    public void What_is_asked_for_or_left_out_is_not_so(string text, string relation) =>
        Assert.DoesNotContain(Stance.Asserted, Stances(text, relation));

    [Theory]
    [InlineData("In May Marta Kovacs was arrested in Budapest.")]
    [InlineData("May Thornton was arrested in Budapest in May.")]
    public void The_month_is_no_doubt(string text) => Assert.Equal([Stance.Asserted], Stances(text, "concerns"));

    [Fact]
    public void Who_takes_the_place_of_another_takes_it()
    {
        const string text = "Вместо Ивана Кравцова компанию «Вектор» возглавил Пётр Лугов.";

        Assert.Equal([Stance.Asserted], Stances(text, "leads"));
    }

    [Theory]
    [InlineData("Canada imposed sanctions on Acme Steel, which, the Treasury says, supplied weapons.", "targets")]
    [InlineData("Илья Воронцов возглавил фонд «Север», рассказали «Медузе» два источника, близких к нему.", "leads")]
    [InlineData("Ивана Кравцова арестовали, сообщила его жена Ольга Кравцова.", "concerns")]
    public void Who_says_something_else_says_not_this(string text, string relation) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact =>
            fact.Relation == relation && fact.AttributedTo is { Name: not "Ольга Кравцова" }
        );
}
