using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Tests;

/// <summary>What letters alone tell: the language of a text, the id of a name.</summary>
public sealed class LettersTests
{
    /// <summary>Sentences that franc 6.2.0 takes for Serbian (findings/franc-takes-short-russian-for-serbian.sh), and
    /// others without the letters that only one language has.</summary>
    [Theory]
    [InlineData("ru", "Суд в Минске приговорил правозащитника к десяти годам колонии.")]
    [InlineData("uk", "Суд у Мінську засудив правозахисника до десяти років колонії.")]
    [InlineData("uk", "Президент підписав указ про санкції проти дванадцяти громадян.")]
    [InlineData("be", "Мінскі суд прысудзіў праваабаронцу дзесяць гадоў калоніі.")]
    [InlineData("be", "Санкцыі супраць завода працягнулі яшчэ на год.")]
    [InlineData(
        "ru",
        "Партия «Громадянська позиція» подала заявление в комиссию, сообщили её представители в Москве в среду."
    )]
    [InlineData("en", "A court in Minsk sentenced the rights defender.")]
    public void A_short_text_has_the_language_of_its_letters(string language, string text) =>
        Assert.Equal(language, TextLanguage.Of(text));

    /// <summary>slugify 1.6.9 drops ў, transliteration 2.6.1 writes ə as @ (findings).</summary>
    [Theory]
    [InlineData("Ўладзімір Аўдзей", "uladzimir-audzei")]
    [InlineData("İlham Əliyev", "ilham-aliyev")]
    [InlineData("Łukasz O’Brien & Żona", "lukasz-obrien-zona")]
    [InlineData("Þórður Ólafsson", "thordur-olafsson")]
    [InlineData("Đorđe Đukić", "dorde-dukic")]
    [InlineData("习近平", "unnamed")]
    public void An_id_is_the_name_in_Latin_letters(string name, string slug) => Assert.Equal(slug, Slug.Of(name));
}
