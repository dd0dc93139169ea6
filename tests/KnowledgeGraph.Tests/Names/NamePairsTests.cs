using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

public sealed class NamePairsTests
{
    private static readonly string[][] SameNames =
    [
        [
            "Bialiatski",
            "Bialiacki",
            "Belyatsky",
            "Beliatski",
            "Białacki",
            "Bjeljatski",
            "Бяляцкі",
            "Беляцкий",
            "Бяляцький",
        ],
        [
            "Tsikhanouskaya",
            "Cichanouskaya",
            "Cichanoŭskaja",
            "Cichanouska",
            "Tikhanovskaya",
            "Tichanowskaja",
            "Tikhanovskaïa",
            "Ціханоўская",
            "Тихановская",
            "Тихановська",
            "Cichanovska",
        ],
        ["Kalesnikava", "Kolesnikova", "Kalesnikawa", "Kolesnikowa", "Калеснікава", "Колесникова", "Колеснікова"],
        ["Lukashenko", "Lukashenka", "Łukašenka", "Łukaszenka", "Lukaschenko", "Loukachenko", "Лукашенко", "Лукашэнка"],
        ["Łukašenka", "Lukasenka"],
        ["Pinchuk", "Pinčuk", "Pinczuk", "Pintschuk", "Pintchouk", "Пінчук", "Пинчук"],
        ["Statkevich", "Statkievič", "Statkiewicz", "Statkewitsch", "Statkevitch", "Статкевіч", "Статкевич"],
        ["Khomich", "Chomič", "Chomicz", "Хоміч", "Хомич"],
        ["Babaryka", "Babariko", "Бабарыка", "Бабарико"],
        ["Volkov", "Voukau", "Wołkow", "Воўкаў", "Волков"],
        ["Mikalai", "Nikolai", "Mikołaj", "Мікалай", "Николай", "Микола"],
        ["Hanna", "Anna", "Ганна", "Анна"],
        ["Aliaksandr", "Alexander", "Aleksander", "Аляксандр", "Александр", "Олександр"],
        ["Siarhei", "Sergei", "Siarhiej", "Сяргей", "Сергей", "Сергій"],
        ["Uladzimir", "Vladimir", "Uładzimir", "Włodzimierz", "Уладзімір", "Владимир", "Володимир"],
        ["Dzmitry", "Dmitri", "Zmicier", "Дзмітрый", "Дмитрий", "Дмитро"],
        ["Yauhen", "Eugene", "Jauhien", "Яўген", "Евгений"],
        ["Volha", "Olga", "Вольга", "Ольга"],
        ["Katsiaryna", "Ekaterina", "Kaciaryna", "Кацярына", "Екатерина"],
        ["Yury", "Jerzy", "Jury", "Iouri", "Юры", "Юрий"],
        ["Taciana", "Tatsiana", "Tatiana", "Tatyana", "Таццяна", "Татьяна"],
        ["Belaruskali", "Беларуськалий", "Беларуськалі"],
        ["Viasna", "Vyasna", "Vesna", "Wiasna", "Вясна", "Весна"],
        ["Salihorsk", "Soligorsk", "Салігорск", "Солигорск"],
        ["Maria Kalesnikava", "Мария Колесникова", "Kalesnikava Maryja", "Колесникова, Мария Александровна"],
    ];

    public static TheoryData<string, string> SamePairs() =>
        new(
            SameNames
                .SelectMany(names =>
                    names
                        .SelectMany((one, i) => names.Skip(i + 1), (one, other) => (one, other))
                        .Where(pair => pair.one != pair.other)
                )
                .Select(pair => new TheoryDataRow<string, string>(pair.one, pair.other))
        );

    [Theory]
    [MemberData(nameof(SamePairs))]
    public void Spellings_of_one_name_are_the_same_name(string one, string other)
    {
        Assert.InRange(NameMatcher.Compare(one, other)?.Score ?? 0, NameThresholds.Same, 1);
        Assert.True(Proposal.Has(one, other), $"{one} doesn't propose {other}");
        Assert.True(Proposal.Has(other, one), $"{other} doesn't propose {one}");
    }

    [Theory]
    [InlineData("Tsikhanouski", "Tsikhanouskaya")]
    [InlineData("Ціханоўскі", "Тихановская")]
    [InlineData("Siarhei Tsikhanouski", "Sviatlana Tsikhanouskaya")]
    [InlineData("Cichanova", "Tsikhanouskaya")]
    [InlineData("Viktar Babaryka", "Eduard Babaryka")]
    [InlineData("Виктор Бабарико", "Эдуард Бабарыка")]
    [InlineData("Michaił Michajławicz Wołkau", "Michaił Iwanawicz Wołkau")]
    [InlineData("Михаил Михайлович Волков", "Mikhail Ivanavich Voukau")]
    [InlineData("Aliaksandr Lukashenka", "Viktar Lukashenka")]
    [InlineData("Igor Karpenko", "Егор Карпенко")]
    [InlineData("Valiantsin Ivanou", "Валентина Иванова")]
    [InlineData("Aliaksandr Kavaliou", "Aliaksandra Kavaliova")]
    [InlineData("Aliaksandr Kavaliou", "Aliaksei Kavaliou")]
    [InlineData("Siarhei Kavaliou", "Siarhei Kavalenka")]
    [InlineData("Yana Ivanova", "Hanna Ivanova")]
    [InlineData("Yury Karaeu", "Heorhi Karaeu")]
    [InlineData("Belaruskali", "Belarusbank")]
    [InlineData("Belarus", "Belarusian")]
    [InlineData("US", "UN")]
    [InlineData("EU", "Jew")]
    [InlineData("Alexander II", "Alexander III")]
    [InlineData("A. Bialiatski", "Ales Bialiatski")]
    [InlineData("A&M", "Amal Movement")]
    [InlineData("Lithuania", "Ukraine")]
    [InlineData("Ales Bialiatski", "Bialiatski")]
    public void Names_that_resemble_each_other_are_not_the_same_name(string one, string other)
    {
        Assert.InRange(NameMatcher.Compare(one, other)?.Score ?? 0, 0, NameThresholds.Same - 0.01);
        Assert.InRange(NameMatcher.Compare(other, one)?.Score ?? 0, 0, NameThresholds.Same - 0.01);
    }

    [Theory]
    [InlineData("Bialiatski", "Ales Bialiatski")]
    [InlineData("Бяляцкі", "Ales Bialiatski")]
    [InlineData("bialia", "Ales Bialiatski")]
    [InlineData("bia", "Ales Bialiatski")]
    [InlineData("b", "Bialiatski")]
    [InlineData("Бял", "Ales Bialiatski")]
    [InlineData("Bialia", "Алесь Бяляцкі")]
    [InlineData("ales bial", "Ales Bialiatski")]
    [InlineData("Bialiatski, Ales", "Ales Bialiatski")]
    [InlineData("BIALIATSKI Ales Viktaravich", "Ales Bialiatski")]
    [InlineData("A. Bialiatski", "Ales Bialiatski")]
    [InlineData("Тиха", "Sviatlana Tsikhanouskaya")]
    [InlineData("Nobel Committee", "Norwegian Nobel Committee")]
    [InlineData("committee nobel", "Norwegian Nobel Committee")]
    [InlineData("Human Rights Center Viasna", "Viasna Human Rights Center")]
    [InlineData("the center for civil liberties", "Center for Civil Liberties")]
    [InlineData("Center Civil Liberties", "Center for Civil Liberties")]
    [InlineData("ААТ Беларуськалий", "Belaruskali")]
    [InlineData("us", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("FR4978", "Flight FR4978")]
    [InlineData("1,227", "1,227 political prisoners")]
    [InlineData("O'Neill", "ONeill")]
    [InlineData("习近平", "习近平")]
    public void Typed_spelling_matches_the_name(string query, string name)
    {
        Assert.True(Proposal.Has(query, name), "not proposed");
        Assert.NotEqual(NameVerdict.Nearest, NameMatcher.Compare(query, name)?.Verdict ?? NameVerdict.Nearest);
    }

    [Theory]
    [InlineData("Bialiatski", "Kalesnikava")]
    [InlineData("Lukashenka", "Likhachova")]
    [InlineData("Minsk", "Moscow")]
    [InlineData("of the", "Viasna")]
    [InlineData("US", "Ales Bialiatski")]
    public void Names_that_have_nothing_in_common_do_not_match(string query, string name) =>
        Assert.Null(NameMatcher.Compare(query, name));

    [Theory]
    [InlineData(
        "Алесь Бяляцкі",
        "Алеся Бяляцкага",
        "Алесю Бяляцкаму",
        "Алесем Беляцким",
        "Беляцкого Алеся",
        "Alesia Bialackiego",
        "Alesiowi Bialackiemu"
    )]
    [InlineData(
        "Sergei Tikhanovsky",
        "Сергія Тихановського",
        "Сергеем Тихановским",
        "Siergieja Cichanouskiego",
        "Сяргея Ціханоўскага"
    )]
    [InlineData(
        "Svetlana Tikhanovskaya",
        "Светланой Тихановской",
        "Святлану Ціханоўскую",
        "Swiatłany Cichanouskiej",
        "Святлане Ціханоўскай"
    )]
    [InlineData("Maria Kolesnikova", "Марией Колесниковой", "Марыі Калеснікавай", "Marii Kalesnikawej")]
    [InlineData("Donald Trump", "Дональдом Трампом", "Donaldas Trumpas", "Donaldem Trumpem")]
    [InlineData("Vladimir Putin", "Владимиром Путиным", "Vladimiras Putinas", "Władimirem Putinem")]
    [InlineData("Roman Protasevich", "Ramanas Protasevičius", "Романом Протасевичем")]
    [InlineData("Иван Чорный", "Ивана Чорного", "Ивану Чорнаму")]
    public void Other_cases_of_a_name_are_found(string name, params string[] cases)
    {
        foreach (var query in cases)
        {
            Assert.True(Proposal.Has(query, name), $"{query} doesn't propose {name}");
            Assert.InRange(NameMatcher.Compare(query, name)?.Score ?? 0, 0.5, 0.99);
        }
    }

    [Theory]
    [InlineData("Тихановской", "Tikhanovskaya", "Tikhanovsky")]
    [InlineData("Ціханоўскага", "Ціханоўскі", "Ціханоўская")]
    [InlineData("Cichanouskiej", "Cichanouskaja", "Cichanouski")]
    [InlineData("Колесниковой", "Kalesnikava", "Kalesnikau")]
    [InlineData("Tsikanouskaya", "Tsikhanouskaya", "Tsikhanouski")]
    public void Another_case_or_a_wrong_letter_does_not_hide_whether_a_man_or_a_woman_is_meant(
        string query,
        string meant,
        string other
    ) => Assert.True(NameMatcher.Compare(query, meant)!.Score > NameMatcher.Compare(query, other)!.Score + 0.02);

    [Theory]
    [InlineData("Abraham Lincoln", "Abrah Lincoln")]
    [InlineData("Ivana Novak", "Ivan Novak")]
    [InlineData("Belarus", "Belar")]
    [InlineData("Marcus Stone", "Mark Stone")]
    public void Names_that_only_end_like_another_case_are_names_of_their_own(string one, string other) =>
        Assert.InRange(NameMatcher.Compare(one, other)?.Score ?? 0, 0, NameThresholds.Same - 0.01);

    [Theory]
    [InlineData("Bialiatski", "Bialiatsky", "Bialatski", "Bialistski")]
    [InlineData("Kalesnikava", "Kalesnikva", "Kalesmikava", "Kalensikava")]
    [InlineData("Lukashenko", "Lukashanko", "Lukasheko", "Lukashenmo", "Ljkashenko")]
    [InlineData("Belaruskali", "Belaruskalli", "Belaruskaly", "Belaruskeli", "Belarukali")]
    public void One_wrong_letter_in_a_long_word_costs_but_is_forgiven(string name, params string[] misspelled)
    {
        foreach (var query in misspelled)
            Assert.InRange(NameMatcher.Compare(query, name)?.Score ?? 0, 0.6, 0.99);
    }
}
