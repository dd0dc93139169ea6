using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The screen of extracts that nobody sees before they are published.</summary>
[Collection("writing")]
public sealed class PrivateTests(PageServer server)
{
    private const string Extract = """
        format: article-extract/1
        source: { id: paper-2026-01-02, title: Zorka hires, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
        text:
          - { s: s1, t: "Nina Zorka works for Viasna." }
        entities:
          - { key: nina-zorka, type: Person, name: Nina Zorka }
          - { key: viasna, type: CivicOrganization, name: Viasna }
        facts:
          - subject: nina-zorka
            predicate: worksFor
            object: viasna
            origin: curated
            evidence: [ { s: s1, exact: "Nina Zorka works for Viasna" } ]
        """;

    [Fact]
    public async Task What_is_written_is_tried_as_it_stands_and_published()
    {
        await using var visitor = await server.VisitAsync("/?screen=private");
        var text = visitor.Page.GetByLabel("Extract (YAML or JSON)");
        await text.FillAsync("format: nothing");
        await Press(visitor, "Save");
        await text.FillAsync(Extract);
        await visitor.AssertAccessibleAsync();

        await Press(visitor, "What would it do?");
        await Expect(visitor.Page.Locator(".private-told")).ToContainTextAsync("1 new facts");
        await Expect(text).ToHaveValueAsync(Extract);
        await Press(visitor, "Publish");
        await Expect(visitor.Page.Locator("#screen .table-rows > li")).ToHaveCountAsync(0);

        await visitor.GoAsync("/");
        await visitor.AddAsync("Nina Zorka");
        await Expect(visitor.Details).ToContainTextAsync("Viasna");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_not_saved_is_not_left_unasked()
    {
        await using var visitor = await server.VisitAsync("/?screen=private");
        var text = visitor.Page.GetByLabel("Extract (YAML or JSON)");
        await text.FillAsync("mine");
        var asked = new List<string>();
        visitor.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        await Press(visitor, "New extract");

        Assert.Single(asked);
        await Expect(text).ToHaveValueAsync("mine");
    }

    private static Task Press(Visitor visitor, string name) =>
        visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync()
        );
}
