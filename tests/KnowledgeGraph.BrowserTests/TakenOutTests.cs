using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>An article that was imported comes out of the graph as it went in, and not what others made of it.</summary>
[Collection("writing")]
public sealed class TakenOutTests(PageServer server)
{
    private const string Text =
        "A visit\n\nOn 20 January 2026 Ales Bialiatski met Sviatlana Tsikhanouskaya in Vilnius.";

    [Fact]
    public async Task What_was_changed_since_is_not_taken_out_unasked()
    {
        await using var visitor = await server.VisitAsync("/review.html");
        var page = visitor.Page;
        var id = await page.EvaluateAsync<string>(
            """
            async text => {
              const ask = (query, variables) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ query, variables }) }).then(answer => answer.json()).then(answer => answer.data);
              const { proposeExtract: { id } } = await ask('mutation($text: String) { proposeExtract(text: $text, publisher: "Visits", publishedAt: "2026-01-21") { id } }', { text });
              await ask('mutation($input: DecideInput!) { decide(input: $input) { id } }', { input: { item: id, acceptFrom: 0 } });
              await ask('mutation($id: ID!) { importReview(id: $id) { errors { message } } }', { id });
              const { article } = await ask('query($id: ID!) { article(id: $id) { extract } }', { id });
              await ask('mutation($text: String!) { importExtract(text: $text) { errors { message } } }',
                { text: article.extract.replace('2026-01-20', '2026-01-19') });
              return id;
            }
            """,
            Text
        );
        await visitor.GoAsync($"/review.html?article={id}");
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            if (asked++ == 0)
                await dialog.DismissAsync();
            else
                await dialog.AcceptAsync();
        };
        var takeOut = page.GetByRole(AriaRole.Button, new() { Name = "Take it out of the graph" });
        await visitor.DoAsync(() => takeOut.ClickAsync());
        Assert.Equal(1, asked);
        await Expect(takeOut).ToBeVisibleAsync();

        await visitor.DoAsync(() => takeOut.ClickAsync());

        await Expect(page.Locator("#live")).ToHaveTextAsync("Taken out of the graph again.");
        Assert.Equal(2, asked);
    }
}
