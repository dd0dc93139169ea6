using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests;

/// <summary>The seeded graph, asked in spellings that its articles do not have.</summary>
[Collection("server")]
public sealed class SeedSpellingTests(RunningServer server, ITestOutputHelper output)
{
    /// <summary>Other people and organizations, who are not in the graph.</summary>
    private static readonly string[] Others =
    [
        "Андрей Беляков",
        "Ivan Bialou",
        "Alexander Lukin",
        "Aliaksandr Lukashuk",
        "Марина Колесниченко",
        "Maria Kalesnik",
        "Sviatlana Tsikhan",
        "Сергей Тихонов",
        "Siarhei Tsikhan",
        "Виктор Бабаев",
        "Viktar Baburin",
        "Татьяна Хоменко",
        "Tatsiana Homan",
        "Роман Проскурин",
        "Raman Pratas",
        "Николай Статов",
        "Vladimir Putilov",
        "Владимир Путилин",
        "Игорь Лосев",
        "Ihar Losau",
        "Максим Знаменский",
        "София Сапегина",
        "Дмитрий Соловей",
        "Дмитрий Лукашев",
        "Павел Мажаров",
        "Валентин Степанов",
        "Валентина Стефанович",
        "Уладзімір Лабкоў",
        "Антон Бычков",
        "Anton Bychenko",
        "Eduard Babayan",
        "Donald Tusk",
        "Donald Tramper",
        "John Coleman",
        "John Cole Porter",
        "Keith Keller",
        "Joe Bidenko",
        "Janet Yelland",
        "Michael Driver",
        "Charles Michelin",
        "Алена Лукашэвіч",
        "Марыя Калесава",
        "Алесь Бялік",
        "Алесь Бялевіч",
        "Ales Bialik",
        "Aliaksandra Kalesnikava",
        "Ганна Калеснікава",
        "Юрий Колесников",
        "Sergei Kolesnikov",
        "Светлана Путина",
        "Алексей Навальный",
        "Yulia Navalnaya",
        "Pavel Latushka",
        "Павел Латушко",
        "Veranika Tsapkala",
        "Вероника Цепкало",
        "Andrei Sannikau",
        "Zianon Pazniak",
        "Stanislau Shushkevich",
        "Vasil Bykau",
        "Sviatlana Aleksijevich",
        "Viktor Lukashenko",
        "Виктор Лукашенко",
        "Микола Статкевичус",
        "Vesnin",
        "Весноватый",
        "Маргарита Весна Иванова",
        "Belarusneftegaz",
        "Belagromash",
        "Belinvest",
        "Мемориальный комплекс Хатынь",
        "Nobel Foundation",
        "Swedish Academy",
        "Ministry of Justice of Belarus",
    ];

    [Fact]
    public async Task Entity_with_the_name_comes_first()
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, "Names", "seed-spellings.tsv"),
            TestContext.Current.CancellationToken
        );
        var (right, all) = (0, 0);
        foreach (var line in lines.Where(line => !line.StartsWith('#')))
        {
            foreach (var text in line.Split('\t').Skip(1))
            {
                all++;
                var found = await FirstAsync(text);
                if (found?.Id == line.Split('\t')[0])
                    right++;
                else
                    output.WriteLine($"{text} finds {found}, not {line.Split('\t')[0]}");
            }
        }
        output.WriteLine($"{right} of {all}");
        Assert.True(right >= all * 0.99, $"{right} of {all}");
    }

    [Fact]
    public async Task Nobody_is_taken_for_somebody_else()
    {
        foreach (var text in Others)
            Assert.False(
                await FirstAsync(text) is { Score: >= NameThresholds.Same } found,
                $"{text} finds {await FirstAsync(text)}"
            );
    }

    private async Task<(string Id, double Score)?> FirstAsync(string text)
    {
        var answer = await server.AskAsync(
            "query ($text: String!) { search(text: $text, first: 1) { edges { score node { id } } } }",
            new { text }
        );
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var edges = answer.GetProperty("data").GetProperty("search").GetProperty("edges");
        return edges.GetArrayLength() == 0
            ? null
            : (edges[0].GetProperty("node").GetProperty("id").GetString()!, edges[0].GetProperty("score").GetDouble());
    }
}
