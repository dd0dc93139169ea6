using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Where names end, and what they are called in the nominative.</summary>
public sealed class NameFormTests
{
    private static IEnumerable<string> Names(string text) =>
        Drafts
            .Of(text)
            .Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(mention => mention.How == MentionKind.Name)
            .Select(mention => mention.Entity.Name);

    [Theory]
    [InlineData("Бывшего вице-губернатора Олега Чемезова-Рыбакова освободили.", "Олег Чемезов-Рыбаков")]
    [InlineData("В Риге задержали финансового директора Романа Белоуса.", "Роман Белоус")]
    [InlineData("Міністр зустрівся з Тарасом Гнатюком у Києві.", "Тарас Гнатюк")]
    [InlineData(
        "Еўрапейскі саюз увёў санкцыі супраць суддзі Ігара Швайкоўскага ў чэрвені 2024 года.",
        "Ігар Швайкоўскі"
    )]
    [InlineData("Колишнього міністра Максима Нечитайла затримали.", "Максим Нечитайла")]
    [InlineData("Власника банку Андрія Пасічника затримали.", "Андрій Пасічник")]
    [InlineData("Суд приговорил Антона Белого к пяти годам.", "Антон Белый")]
    [InlineData("Прокурор встретился с Антоном Грозным в Москве.", "Антон Грозный")]
    [InlineData("Полиция задержала Антона Рыжего в Москве.", "Антон Рыжий")]
    [InlineData("Суд оправдал Антона Полевого в Москве.", "Антон Полевой")]
    [InlineData("Суд оправдал Льва Толстого в Москве.", "Лев Толстой")]
    [InlineData("Суд оправдал Антона Живаго в Москве.", "Антон Живаго")]
    [InlineData("Суд оправдал Антона Дурново в Москве.", "Антон Дурново")]
    [InlineData("Суд оправдал Антона Черных в Москве.", "Антон Черных")]
    [InlineData("Прокурор встретился с Антоном Лисицыным в Москве.", "Антон Лисицын")]
    [InlineData("Суд виправдав Тараса Білого у Києві.", "Тарас Білий")]
    [InlineData("Суд апраўдаў Ігара Белага ў Мінску.", "Ігар Белы")]
    public void A_person_is_called_in_the_nominative(string text, string name) => Assert.Contains(name, Names(text));

    [Fact]
    public void A_stem_that_does_not_tell_the_nominative_leaves_the_surname_as_it_is() =>
        Assert.Contains("Антон Сухого", Names("Суд приговорил Антона Сухого к пяти годам."));

    [Theory]
    [InlineData("Japan imposed sanctions on Grodno Tobacco if Belarus did not release her.", "Grodno Tobacco")]
    [InlineData("МИД Ахрор Бурханов опроверг сообщения о санкциях.", "Ахрор Бурханов")]
    [InlineData("Pavlić belongs to the Progressive Union of President Aleksandar Vučić.", "Progressive Union")]
    public void A_name_ends_where_it_ends(string text, string name) => Assert.Contains(name, Names(text));

    [Fact]
    public void A_wife_is_not_called_by_the_word_for_it() =>
        Assert.DoesNotContain(
            "Жена Фетисова",
            Names("Павел Фетисов богат. Жена Фетисова, Марина Кузина, владеет 25% холдинга «Уралстройтех».")
        );

    [Theory]
    [InlineData("Сам")]
    [InlineData("Вчера")]
    public void No_other_word_is_a_given_name(string word) =>
        Assert.DoesNotContain($"{word} Петров", Names($"Иван Петров богат. {word} Петров прилетел в Минск."));
}
