using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Articles with what stands on them, and pairs that may be one.</summary>
[Collection("reading")]
public sealed class ReadingTests(PageServer server)
{
    [Fact]
    public async Task An_article_is_read_with_its_mentions_and_facts_on_the_canvas_and_back()
    {
        await using var visitor = await server.VisitAsync("/?screen=articles");
        await visitor.DoAsync(() => visitor.Page.Locator("#screen .table-rows button").First.ClickAsync());
        var article = visitor.Page.Locator("#panel-article");
        await Expect(article.Locator("h2"))
            .ToHaveTextAsync("Freed Nobel laureate Bialiatski sees Belarus sliding back to Soviet times");
        Assert.True((await visitor.PlacesAsync()).Length > 10);
        await Expect(article.Locator(".mention").First).ToHaveTextAsync("Ales Bialiatski");
        await visitor.AssertAccessibleInAnyLightAsync();

        await visitor.DoAsync(() =>
            article.GetByRole(AriaRole.Button, new() { NameRegex = new("^5 facts") }).First.ClickAsync()
        );
        Assert.True(
            await visitor.Page.EvaluateAsync<int>(
                "() => document.getElementById('canvas')._cyreg.cy.nodes('.faded').length"
            ) > 5
        );
        await visitor.DoAsync(() => article.Locator(".fact-open:visible").Nth(1).ClickAsync());
        Assert.Contains("f=f", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.DoAsync(() => visitor.Page.Locator("#tab-details").ClickAsync());
        await visitor.DoAsync(() => visitor.Details.Locator("[data-article]").First.ClickAsync());
        await Expect(article.Locator("h2")).ToBeVisibleAsync();
        await visitor.DoAsync(() => article.GetByText("What only this article says").ClickAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Sentences_are_found_by_words_in_any_script_and_open_their_article()
    {
        await using var visitor = await server.VisitAsync("/?screen=articles");
        await visitor.DoAsync(() => visitor.Page.Locator("#screen input[type=search]").FillAsync("Бяляцкі prison"));
        var hits = visitor.Page.Locator("#screen .text-hit");
        await Expect(hits.First.Locator("mark").First).ToHaveTextAsync("Bialiatski");
        await visitor.AssertAccessibleAsync();

        await visitor.DoAsync(() => hits.First.ClickAsync());

        await Expect(visitor.Page.Locator("#panel-article h2")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Address_of_a_question_opens_the_ide_with_it_and_its_variables()
    {
        var (query, variables) = ("query Q($id: ID!) { entity(id: $id) { name } }", """{"id": "viasna"}""");
        await using var visitor = await server.VisitAsync("/");
        await visitor.Page.GotoAsync(
            $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}"
        );

        await Expect(visitor.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("query Q($id: ID!)");
        await visitor.Page.Locator(".graphiql-execute-button").ClickAsync();

        await Expect(visitor.Page.Locator(".graphiql-response")).ToContainTextAsync("Viasna");
    }

    [Fact]
    public async Task Pairs_that_may_be_one_are_walked_through_and_decided_by_keyboard()
    {
        await using var visitor = await server.VisitAsync("/?screen=suspects");
        var rows = visitor.Page.Locator("#screen .table-rows > li > button");
        await Expect(rows.First).ToHaveAttributeAsync("aria-current", "true");
        await Expect(visitor.Page.Locator(".merge-side")).ToHaveCountAsync(2);
        await visitor.PressAsync("n");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("k");
        await Expect(visitor.Page.Locator("#edit-title")).ToHaveTextAsync("Keep them apart");
        await visitor.PressAsync("Escape");
        await Expect(visitor.Page.Locator("#screen")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
