using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What changed since: while the page is open, and since last week.</summary>
[Collection("writing")]
public sealed class NewsTests(PageServer server)
{
    private const string Extract = """
        format: article-extract/1
        source: { id: fresh-2026-11-01, url: "https://example.org/f", title: "Fresh news", publisher: "The Paper", publishedAt: 2026-11-01, retrievedAt: 2026-11-02, language: en, textKind: own-words, version: 1, status: live }
        run: { agent: curator, at: 2026-11-02 }
        text:
          - { s: s1, t: "Viasna received the prize, says the paper." }
        entities:
          - { key: viasna, type: CivicOrganization, name: Viasna }
          - { key: nobel-peace-prize, type: Award, name: Nobel Peace Prize }
        facts:
          - { subject: nobel-peace-prize, predicate: awardedTo, object: viasna, origin: curated, evidence: [ { s: s1, exact: "Viasna received the prize" } ] }
        """;

    [Fact]
    public async Task The_open_page_says_what_came_and_takes_it_without_moving_anything()
    {
        await using var visitor = await server.VisitAsync("/?n=viasna,ales-bialiatski,nobel-peace-prize");
        var (drawn, places) = (await visitor.DrawnAsync(), await visitor.PlacesAsync());
        await visitor.Page.EvaluateAsync(
            """
            text => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
              query: 'mutation($text: String!) { importExtract(text: $text) { errors { message } } }', variables: { text } }) })
            """,
            Extract
        );
        var news = visitor.Page.Locator("#live-news");
        await Expect(news).ToContainTextAsync("1 new fact");
        await visitor.AssertAccessibleAsync();
        Assert.Equal(drawn, await visitor.DrawnAsync());
        await visitor.DoAsync(() => news.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync());
        Assert.Equal(drawn.Length + 1, (await visitor.DrawnAsync()).Length);
        Assert.Equal(places, await visitor.PlacesAsync());

        await visitor.GoAsync("/?n=viasna,nobel-peace-prize&screen=news");
        var newest = visitor.Page.Locator("#screen .news > li").First;
        await Expect(newest).ToContainTextAsync("Fresh news");
        await Expect(newest).ToContainTextAsync("New");
        await Expect(newest).ToContainTextAsync("Nobel Peace Prize awarded to Viasna");
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
