using System.Text;
using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

public sealed class EveryScriptTests
{
    /// <summary>Letters and marks of all planes, surrogates that stand alone among them.</summary>
    private static readonly Gen<string> AnyText = Gen.Int[0, 0x10FFFF]
        .Array[0, 40]
        .Select(codes =>
            string.Concat(
                codes.Select(code => Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString())
            )
        );

    [Theory]
    [InlineData("Kim Jong Un", "김정은")]
    [InlineData("Alexis Tsipras", "Αλέξης Τσίπρας")]
    [InlineData("Mikheil Saakashvili", "მიხეილ სააკაშვილი")]
    [InlineData("Nikol Pashinyan", "Նիկոլ Փաշինյան")]
    [InlineData("Benjamin Netanyahu", "בנימין נתניהו")]
    [InlineData("Bashar al-Assad", "بشار الأسد")]
    [InlineData("Махмуд Ахмадинежад", "محمود احمدی نژاد")]
    [InlineData("Lukashenko", "Лукаше\u0301нко")]
    [InlineData("Bialiatski", "Bіalіatskі")]
    public void Other_alphabets_meet_Latin_and_Cyrillic(string one, string other) =>
        Assert.True(NameMatcher.Compare(one, other, NameSort.Person)?.Score >= NameThresholds.Likely);

    [Theory]
    [InlineData("習近平", "习近平", NameSort.Person)]
    [InlineData("安倍晋三", "安倍晉三", NameSort.Person)]
    [InlineData("鄧麗君", "邓丽君", NameSort.Person)]
    [InlineData("中國石油天然氣集團有限公司", "中国石油天然气集团有限公司", NameSort.Thing)]
    [InlineData("三菱東京銀行", "三菱东京银行", NameSort.Thing)]
    public void Han_letters_of_any_form_are_the_same(string one, string other, NameSort sort) =>
        Assert.Equal(NameVerdict.Same, NameMatcher.Compare(one, other, sort)?.Verdict);

    [Theory]
    [InlineData("習近平", "習仲勳")]
    [InlineData("鄧小平", "郑小平")]
    public void Han_letters_of_other_names_are_not_the_same(string one, string other) =>
        Assert.NotEqual(NameVerdict.Same, NameMatcher.Compare(one, other, NameSort.Person)?.Verdict);

    [Fact]
    public void A_name_in_traditional_letters_is_found_in_simplified_ones()
    {
        var index = new NameIndex();
        index.Set("xi", "Kind", NameSort.Person, ["Xi Jinping", "習近平"]);

        Assert.Equal("xi", Assert.Single(index.Find(new NameQuery("习近平", [])).Hits).EntityId);
    }

    [Fact]
    public void No_text_breaks_the_index_or_a_comparison() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (name, query) =>
                {
                    var index = new NameIndex();
                    index.Set("person", "Kind", NameSort.Person, [name]);
                    index.Set("thing", "Kind", NameSort.Thing, [name, name + " Ltd"]);
                    index.Find(new NameQuery(query, []));
                    return NameMatcher.Compare(name, query)?.Score is null or (>= 0 and <= 1);
                },
                iter: 300
            );

    [Fact]
    public void Ten_thousand_characters_take_no_time()
    {
        foreach (var part in (string[])["Ales ", "김", "я", "ООО ", "a.", "白", "\u0301", "JSC-"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 10_000));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            NameMatcher.Compare(text, text + "x");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{part}: {clock.Elapsed}");
        }
    }

    [Theory]
    [InlineData("ОАО «Гродно Азот»", "Open Joint Stock Company Grodno Azot")]
    [InlineData("Общество с ограниченной ответственностью «Ромашка»", "Romashka LLC")]
    [InlineData("Minsk Tractor Works", "Минский тракторный завод")]
    [InlineData("Alpha Trading GmbH", "Alpha Trading Gesellschaft mit beschränkter Haftung")]
    [InlineData("Nordic Timber Osakeyhtiö", "Nordic Timber Oy")]
    [InlineData("Ministry of Defence of Belarus", "Міністэрства абароны Рэспублікі Беларусь")]
    public void Legal_forms_are_free_and_words_of_organizations_translated(string one, string other) =>
        Assert.True(NameMatcher.Compare(one, other, NameSort.Thing)?.Score >= NameThresholds.Likely);

    [Theory]
    [InlineData("Air Koryo", "고려항공")]
    [InlineData("Samsung Electronics Co., Ltd.", "삼성전자 주식회사")]
    public void Korean_names_are_cut_at_the_words_of_organizations(string one, string other) =>
        Assert.True(NameMatcher.Compare(one, other, NameSort.Thing)?.Score >= NameThresholds.Likely);

    [Theory]
    [InlineData("Ivan Petrovich Volkov", "Ivan Sergeevich Volkov", "but another patronymic")]
    [InlineData("A. Volkov", "Boris Volkov", "but another initial")]
    [InlineData("Robert Downey Jr.", "Robert Downey Sr.", "but not the same suffix (Jr., Sr., III)")]
    public void Namesakes_are_told_apart_in_words(string one, string other, string why)
    {
        var match = NameMatcher.Compare(one, other, NameSort.Person)!;
        Assert.EndsWith(why, match.Explanation, StringComparison.Ordinal);
        Assert.True(match.Score < NameThresholds.Likely, $"{match}");
    }

    [Theory]
    [InlineData("Dr. Milosevic")]
    [InlineData("S. Milosevic")]
    [InlineData("Milosevic, S.")]
    public void A_surname_in_ich_is_no_patronymic_beside_a_title_or_an_initial(string query)
    {
        var index = new NameIndex();
        index.Set("one", "Kind", NameSort.Person, ["Slobodan Milošević"]);
        Assert.Single(index.Find(new NameQuery(query, [])).Hits);
    }

    [Fact]
    public void The_other_keyboard_layout_is_thought_of()
    {
        var index = new NameIndex();
        index.Set("one", "Kind", NameSort.Person, ["Александр Лукашенко"]);
        Assert.Contains(
            "keyboard layout",
            index
                .Find(new NameQuery("Kerfitymr j", []))
                .Hits.Concat(index.Find(new NameQuery("Kerfityrj", [])).Hits)
                .First()
                .Match.Explanation,
            StringComparison.Ordinal
        );
    }
}
