using KnowledgeGraph.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The policy of the page holds, and nothing leaves the host.</summary>
[Collection("reading")]
public sealed class SafetyTests(PageServer server)
{
    [Fact]
    public async Task Nothing_breaks_the_policy_of_the_page_and_no_request_leaves_the_host()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.DoAsync(() => visitor.Page.Locator(".starts button").First.ClickAsync());
        await visitor.DoAsync(() => visitor.Details.Locator(".fact-open").First.ClickAsync());
        foreach (var key in new[] { "?", "Escape", "Shift+L", "g", "t", "Control+z", "Control+Shift+z", "f", "+", "-" })
            await visitor.PressAsync(key);
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync()
        );
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_page_weighs_no_more_than_900_kB()
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var bytes = await visitor.Page.EvaluateAsync<long>(
            "() => [...performance.getEntriesByType('navigation'), "
                + "...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.encodedBodySize, "
                + "0)"
        );
        Assert.InRange(bytes, 300_000, 900_000);
    }

    [Fact]
    public async Task The_policy_is_strict()
    {
        await using var visitor = await server.VisitAsync();
        var response = await visitor.Page.ReloadAsync();
        var policy = await response!.HeaderValueAsync("content-security-policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_GraphQL_console_answers_a_sample_question_under_its_policy()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.Page.GotoAsync("/graphql");
        var questions = visitor.Page.Locator("#questions a");
        await Expect(questions.First).ToBeVisibleAsync();
        Assert.True(await questions.CountAsync() >= 20);
        await questions.First.ClickAsync();
        await visitor.Page.Locator(".graphiql-execute-button").ClickAsync();
        await Expect(visitor.Page.Locator(".result-window")).ToContainTextAsync("\"data\"");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Links_that_somebody_wrote_by_hand_open_without_harm()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=viasna,%3Cscript%3E,nobody&p=NaN;x&sel=nobody&path=a~b&l=%00&z=!!!"
        );
        Assert.Equal(["viasna"], (await visitor.PlacesAsync()).Select(place => place.Split(' ')[0]));
        Assert.Empty(visitor.Complaints);
    }
}
