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
    [InlineData("Marta Kovacs very nearly took over Delta Bank in 2019.", "leads")]
    [InlineData("Marta Kovacs almost took over Delta Bank.", "leads")]
    [InlineData("Peter Szabo nearly sold Delta Bank to Marta Kovacs.", "owns")]
    [InlineData("Marta Kovacs almost ran Delta Bank.", "leads")]
    [InlineData("Marta Kovacs nearly set up Delta Bank.", "founded")]
    [InlineData("Marta Kovacs canceled her meeting with Peter Szabo.", "metWith")]
    [InlineData("Marta Kovacs almost led Delta Bank.", "leads")]
    [InlineData("Marta Kovacs was nearly arrested in Budapest.", "concerns")]
    [InlineData("Марта Ковач почти купила компанию «Вектор».", "owns")]
    [InlineData("Иван Кравцов едва не возглавил компанию «Вектор».", "leads")]
    [InlineData("Іван Кравець майже заснував компанію «Вектор».", "founded")]
    [InlineData("Іван Краўцоў амаль узначаліў кампанію «Вектар».", "leads")]
    [InlineData("Слухи о том, что Иван Кравцов основал компанию «Вектор», не подтвердились.", "founded")]
    [InlineData("Пётр Лугов опроверг сообщения о том, что Иван Кравцов основал компанию «Вектор».", "founded")]
    [InlineData("Неправда, что Иван Кравцов основал компанию «Вектор».", "founded")]
    public void What_is_denied_is_denied(string text, string relation) =>
        Assert.Equal([Stance.Denied], Stances(text, relation));

    [Theory]
    [InlineData("Reports that Marta Kovacs founded Delta Bank spread, and Peter Szabo did not comment.", "founded")]
    [InlineData("Reports that Marta Kovacs founded Delta Bank amused Peter Szabo, who never reads them.", "founded")]
    [InlineData("Newspapers printed rumours that Marta Kovacs founded Delta Bank.", "founded")]
    [InlineData("Critics accuse Jane Baker of having founded Bolt Industries with stolen money.", "founded")]
    public void What_only_rumors_tell_is_alleged(string text, string relation) =>
        Assert.Equal([Stance.Alleged], Stances(text, relation));

    [Theory]
    [InlineData(
        "Prosecutors want Marta Kovacs jailed for nine years.",
        "A court jailed Marta Kovacs for nine years.",
        "sentenceYears"
    )]
    [InlineData(
        "Marta Kovacs's appeal for the release of Peter Szabo went unanswered.",
        "The release of Peter Szabo went unnoticed.",
        "concerns"
    )]
    [InlineData(
        "A warrant for the arrest of Ivan Petrenko was issued in The Hague.",
        "The arrest of Ivan Petrenko was announced in The Hague.",
        "concerns"
    )]
    [InlineData(
        "The European Union imposed sanctions on everyone but Belavia Cargo.",
        "The European Union imposed sanctions on Belavia Cargo.",
        "targets"
    )]
    public void What_is_asked_for_or_left_out_is_not_so(string text, string plain, string relation)
    {
        Assert.DoesNotContain(Stance.Asserted, Stances(text, relation));
        Assert.Equal([Stance.Asserted], Stances(plain, relation));
    }

    [Theory]
    [InlineData("After almost two years in hiding Marta Kovacs was arrested in Budapest.", "concerns")]
    [InlineData("Marta Kovacs was arrested in Budapest almost at once.", "concerns")]
    [InlineData("Почти два года назад Иван Кравцов основал компанию «Вектор».", "founded")]
    public void Almost_takes_back_only_what_stands_behind_it(string text, string relation) =>
        Assert.Equal([Stance.Asserted], Stances(text, relation));

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
    public void Who_says_something_else_says_not_this(string text, string relation)
    {
        var said = Drafts.Of(text).Facts.Where(fact => fact.Relation == relation).ToList();

        Assert.NotEmpty(said);
        Assert.All(said, fact => Assert.True(fact.AttributedTo is null or { Name: "Ольга Кравцова" }));
    }
}
