using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static async Task<Page<TextMatch>> FindTextAsync(
        LiveTextIndex texts,
        string text,
        int size = 10,
        Cursor? after = null
    ) => await TextSearch.SearchAsync(texts, text, new PageRequest(size, after, WithTotal: true), Cancellation);

    /// <summary>Article and number of what was found, with the marked words.</summary>
    private static IEnumerable<string> Marked(Page<TextMatch> page) =>
        page.Items.Select(one =>
            $"{one.Item.Article.Id} {one.Item.Sentence?.Number ?? 0}: "
            + string.Join('|', one.Item.Marks.Select(mark => one.Item.Text.Substring(mark.Offset, mark.Length)))
        );

    [Theory]
    [InlineData("Bialiatski", "en 1: Bialiatski; ru 1: Беляцкого; by 1: Бяляцкаму")]
    [InlineData("Бяляцкі prison", "en 1: Bialiatski|prison")]
    [InlineData("PRISONS", "en 1: prison")]
    [InlineData("санкция", "ru 2: санкциями; ru 3: санкций")]
    [InlineData("Putin", "ru 2: Путиным")]
    [InlineData("kgb 1991", "en 2: KGB|1991")]
    [InlineData("Title of by", "by 0: Title|of|by")]
    [InlineData("自由", "zh 1: 自|由")]
    [InlineData("Zorka", "en 3: Zor\u00ADka")]
    [InlineData("nobody", "")]
    [InlineData("…", "")]
    public async Task Words_are_found_in_titles_and_sentences_in_any_script_and_case(string text, string found)
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("en", "2025-03")
                .Says("Ales Bialiatski knew that prison waited for him; a person did not.")
                .Says("The KGB kept its name after 1991.")
                .Says("The firm Zor\u00ADka is no more."),
            new ExtractBuilder("ru", "2025-02")
                .Says("Суд приговорил Алеся Беляцкого.")
                .Says("Переговоры с Путиным за санкциями.")
                .Says("О снятии санкций речи нет."),
            new ExtractBuilder("by", "2025-01").Says("Прэмію ўручылі Бяляцкаму."),
            new ExtractBuilder("zh", "2024").Says("他重獲自由。")
        );
        using var texts = new LiveTextIndex(store);

        var page = await FindTextAsync(texts, text);

        Assert.Equal(found, string.Join("; ", Marked(page)));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Fact]
    public async Task Pages_of_sentences_go_from_the_newest_article_to_the_oldest_without_gaps()
    {
        await using var store = await StoreWithAsync([
            .. Enumerable
                .Range(1, 12)
                .Select(i =>
                    new ExtractBuilder($"a{i}", $"202{i % 3}").Says("A court decides.").Says("Courts decide.").Build()
                ),
        ]);
        using var texts = new LiveTextIndex(store);
        var all = Marked(await FindTextAsync(texts, "court", 100)).ToList();

        var read = new List<string>();
        Cursor? after = null;
        do
        {
            var page = await FindTextAsync(texts, "court", 5, after);
            read.AddRange(Marked(page));
            after = page.HasMore ? page.Items[^1].Cursor : null;
        } while (after is not null);

        Assert.Equal(24, all.Count);
        Assert.Equal(all, read);
        Assert.StartsWith("a11 1", all[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_found_as_they_are_after_each_change()
    {
        await using var store = await StoreWithAsync(new ExtractBuilder("a").Says("A plain word."));
        using var texts = new LiveTextIndex(store);
        Assert.Single((await FindTextAsync(texts, "plain")).Items);

        await store.WriteAsync([new ExtractBuilder("a").Says("Another."), new ExtractBuilder("b").Says("Plain.")]);

        Assert.Equal(["b 1: Plain"], Marked(await FindTextAsync(texts, "plain")));
        await store.WriteAsync(new GraphWrite([]) { Removed = [(ArticleId)"b"] }, Cancellation);
        Assert.Empty((await FindTextAsync(texts, "plain")).Items);
    }
}
