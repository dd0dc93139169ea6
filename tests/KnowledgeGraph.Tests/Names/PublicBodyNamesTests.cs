using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Tests;

/// <summary>Ministries, courts, embassies: long and short names of states, and short forms of offices, in the languages of
/// the field.</summary>
public sealed class PublicBodyNamesTests
{
    [Theory]
    [InlineData("Ministry of Defence of the Russian Federation", "Министерство обороны РФ")]
    [InlineData("Ministry of Internal Affairs of Belarus", "МВД Республики Беларусь")]
    [InlineData("Ministry of Defence of the Republic of Belarus", "Минобороны РБ")]
    [InlineData("Ministry of Foreign Affairs of Ukraine", "МЗС України")]
    [InlineData("Ministry of Finance of Belarus", "Міністэрства фінансаў Рэспублікі Беларусь")]
    [InlineData("State Security Committee of the Republic of Belarus", "КГБ Беларуси")]
    [InlineData("Federal Security Service of the Russian Federation", "ФСБ России")]
    [InlineData("Central Election Commission of Belarus", "ЦИК Беларуси")]
    [InlineData("Investigative Committee of Belarus", "Следчы камітэт Беларусі")]
    [InlineData("Prosecutor General's Office of Belarus", "Генпрокуратура Беларуси")]
    [InlineData("US Embassy in Lithuania", "Посольство США в Литве")]
    [InlineData("Ministry of Foreign Affairs of France", "Ministère des Affaires étrangères français")]
    [InlineData("Ministry for Foreign Affairs of Poland", "Ministerstwo Spraw Zagranicznych Polski")]
    [InlineData("МИД Франции", "Foreign Ministry of France")]
    [InlineData("National Bank of Poland", "Narodowy Bank Polski")]
    [InlineData("Belarusian-Russian Business Council", "Russian-Belarusian Business Council")]
    [InlineData("Central Bank of Iran", "Центробанк Ирана")]
    [InlineData("United Nations Human Rights Council", "Совет ООН по правам человека")]
    [InlineData("Presidential Administration of Russia", "Администрация президента РФ")]
    [InlineData("House of Representatives of Belarus", "Палата представителей Республики Беларусь")]
    [InlineData("National Bank of Belarus", "Нацбанк Беларуси")]
    [InlineData("Government of the United Kingdom", "Правительство Великобритании")]
    [InlineData("Islamic Revolutionary Guard Corps", "Корпус стражей исламской революции")]
    [InlineData("European Union", "Евросоюз")]
    [InlineData("OSCE Moscow Mechanism", "Московский механизм ОБСЕ")]
    [InlineData("United Kingdom", "Великобритания")]
    [InlineData("Russian Federation", "РФ")]
    [InlineData("United Nations", "Организация Объединённых Наций")]
    [InlineData("Організація Об'єднаних Націй", "الأمم المتحدة")]
    [InlineData("World Health Organization", "Всемирная организация здравоохранения")]
    [InlineData("Southern Military District", "Южный военный округ")]
    [InlineData("United Russia", "Единая Россия")]
    [InlineData("Military Unit 26165", "Воинская часть 26165")]
    [InlineData("Mogilev Metallurgical Works", "Могилёвский металлургический завод")]
    [InlineData("Ocean Management Company Limited", "Ocean Management Co. Ltd.")]
    [InlineData("Tango VII", "Tango 7")]
    [InlineData("UK Government", "Правительство Великобритании")]
    [InlineData("Ministry of Justice of BLR", "Министерство юстиции Беларуси")]
    [InlineData("NATO", "Организация Североатлантического договора")]
    [InlineData("Chinese Communist Party", "Коммунистическая партия Китая")]
    [InlineData("EU Delegation to Georgia", "Delegation of the European Union to Georgia")]
    [InlineData("Northern Shipping Company", "Северное морское пароходство")]
    [InlineData("Georgian Railway", "საქართველოს რკინიგზა")]
    public void Are_the_same_in_other_words(string one, string other)
    {
        AssertVerdict(NameVerdict.Same, one, other);
        AssertVerdict(NameVerdict.Same, other, one);
    }

    [Theory]
    [InlineData("US Embassy in Lithuania", "US Embassy in Latvia")]
    [InlineData("US Embassy in Lithuania", "Посольство США в Беларуси")]
    [InlineData("Embassy of Belarus in Poland", "Embassy of Poland in Belarus")]
    [InlineData("Ministry of Defence of Belarus", "Минобороны РФ")]
    [InlineData("Belarusian Helsinki Committee", "Norwegian Helsinki Committee")]
    [InlineData("Communist Party of Belarus", "Communist Party of Russia")]
    [InlineData("Ministry of Finance of Belarus", "Ministry of Justice of Belarus")]
    [InlineData("South Korea", "North Korea")]
    [InlineData("UK Government", "Government of Lithuania")]
    [InlineData("МВД Украины", "Interior Ministry")]
    [InlineData("Bank of China", "Central Bank of China")]
    [InlineData("Bank of Georgia", "National Bank of Georgia")]
    [InlineData("Tango VII", "Tango VIII")]
    [InlineData("Tango XVX", "Tango XV")]
    [InlineData("Tango IIX", "Tango 10")]
    [InlineData("Embassy of Niger", "Посольство Нигерии")]
    [InlineData("Government of Niger", "Government of Nigeria")]
    [InlineData("EU Delegation to Georgia", "EU Delegation to Armenia")]
    [InlineData("Embassy of Kenya", "Embassy of Ghana")]
    [InlineData("Dominica", "Dominican Republic")]
    [InlineData("World Health Organization", "World Trade Organization")]
    [InlineData("Slovakia", "Slovenia")]
    [InlineData("Guinea", "Guinea-Bissau")]
    [InlineData("Republic of the Congo", "Democratic Republic of the Congo")]
    public void Are_others_where_another_country_or_office_is_named(string one, string other)
    {
        AssertAtMost(NameThresholds.Likely, one, other);
        AssertAtMost(NameThresholds.Likely, other, one);
    }

    /// <summary>The first row wins: a phrase in a second one would never be found.</summary>
    [Fact]
    public void No_phrase_stands_in_two_rows_of_the_table()
    {
        var phrases = DataFile
            .Rows("organization-words.txt")
            .SelectMany(row =>
                row.TrimStart('+', '@')
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            .ToList();

        Assert.Empty(phrases.CountBy(phrase => phrase).Where(count => count.Value > 1).Select(count => count.Key));
    }

    [Theory]
    [InlineData("бел", "Беларусь")]
    [InlineData("центр", "Центральный банк")]
    [InlineData("United K", "United Kingdom")]
    public void What_is_typed_so_far_finds_whatever_it_means_alone(string typed, string name) =>
        Assert.True(NameMatcher.Compare(typed, name, NameSort.Thing) is { IsBeginning: true }, typed);

    [Theory]
    [InlineData("Kingdom", "United Kingdom")]
    [InlineData("Kingd", "United Kingdom")]
    [InlineData("Королевство", "Соединённое Королевство")]
    public void A_phrase_is_found_by_any_of_its_words(string typed, string name)
    {
        var index = new NameIndex();
        index.Set("one", "Kind", NameSort.Thing, [name]);
        Assert.Single(index.Find(new NameQuery(typed, [])).Hits, hit => hit.Match.Verdict != NameVerdict.Nearest);
    }

    [Fact]
    public void Three_letters_of_a_company_are_no_country() =>
        AssertVerdict(NameVerdict.Same, "GEO Group", "Geo Group");

    private static void AssertVerdict(NameVerdict verdict, string one, string other)
    {
        var match = NameMatcher.Compare(one, other, NameSort.Thing);
        Assert.True(match?.Verdict == verdict, $"{one} | {other}: {match}");
    }

    private static void AssertAtMost(double score, string one, string other)
    {
        var match = NameMatcher.Compare(one, other, NameSort.Thing);
        Assert.True(match is null || match.Score < score, $"{one} | {other}: {match}");
    }
}
