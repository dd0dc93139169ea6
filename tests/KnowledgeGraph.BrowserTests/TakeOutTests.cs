using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>An imported article that somebody changed since is not taken out unasked, by mouse or by keyboard.</summary>
[Collection("writing")]
public sealed class TakeOutTests(PageServer server)
{
    [Fact]
    public async Task An_article_that_was_changed_is_taken_out_only_when_asked_by_mouse() =>
        await TakeOutAsync(visitor => new Mouse(visitor), "Grodno Morning");

    [Fact]
    public async Task An_article_that_was_changed_is_taken_out_only_when_asked_by_keyboard() =>
        await TakeOutAsync(visitor => new Keys(visitor), "Grodno Evening");

    private async Task TakeOutAsync(Func<Visitor, Hand> handOf, string publisher)
    {
        await using var visitor = await server.VisitAsync("/review.html");
        var hand = handOf(visitor);
        var page = visitor.Page;
        await page.GetByLabel("Text of the article")
            .FillAsync(
                $"{publisher} meets\n\nOn 21 January 2026 Ales Bialiatski met Sviatlana Tsikhanouskaya in Grodno."
            );
        await page.GetByLabel("Publisher").FillAsync(publisher);
        await page.GetByLabel("Published on").FillAsync("2026-01-22");
        await hand.FollowAsync(Button(visitor, "Find facts"), "article=");
        await hand.UseAsync(Button(visitor, "Accept all sure"));
        await hand.UseAsync(page.Locator("#import"));
        var taking = Button(visitor, "Take it out of the graph");
        await Expect(taking).ToBeVisibleAsync();
        await ChangeAsync(visitor);
        var answer = false;
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await (answer ? dialog.AcceptAsync() : dialog.DismissAsync());
        };

        await hand.UseAsync(taking);
        Assert.Contains(
            "was changed in the graph after it was imported",
            Assert.Single(asked),
            StringComparison.Ordinal
        );
        Assert.True(await IsThereAsync(visitor));

        answer = true;
        await hand.UseAsync(taking);
        await Expect(page.Locator("#live")).ToHaveTextAsync("Taken out of the graph again.");
        Assert.Equal(2, asked.Count);
        Assert.False(await IsThereAsync(visitor));
        await Expect(page.Locator("#import")).ToBeFocusedAsync();
        await visitor.AssertAccessibleAsync();
    }

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Somebody else corrects the day on which it was published.</summary>
    private static async Task ChangeAsync(Visitor visitor)
    {
        var told = await visitor.Page.EvaluateAsync<string>(
            $$"""
            async () => {
              {{Ask}}
              const { article: { extract, revision } } = await ask('query($id: ID!) { article(id: $id) { extract revision } }', { id });
              const changed = extract.replace(/(?<=publishedAt\W+)2026-01-22/, '2026-01-23');
              const { restoreArticle } = await ask(
                'mutation($input: RestoreArticleInput!) { restoreArticle(input: $input) { errors { message } } }',
                { input: { article: id, revision, extract: changed } },
              );
              return JSON.stringify(restoreArticle.errors);
            }
            """
        );
        Assert.Equal("[]", told);
    }

    private static Task<bool> IsThereAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<bool>(
            $$"""
            async () => {
              {{Ask}}
              return (await ask('query($id: ID!) { article(id: $id) { id } }', { id })).article !== null;
            }
            """
        );

    /// <summary>Asks the API, and the id of the article of this page.</summary>
    private const string Ask = """
        const id = new URLSearchParams(location.search).get('article');
        const ask = async (query, variables) => (await (await fetch('/graphql', {
          method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }),
        })).json()).data;
        """;
}
