using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Edits on the page: a dry run first, then done on the server, and taken back to the very start.</summary>
[Collection("writing")]
public sealed class EditingTests(PageServer server)
{
    private const string Sentence =
        "On 13 December Belarus let more than 100 political prisoners go, in exchange for which the US is to "
        + "lift its sanctions on Belarusian potash.";

    [Fact]
    public async Task A_relation_is_added_with_words_of_an_article_refused_while_wrong_and_undone()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=ales-bialiatski,maria-kalesnikava&sel=ales-bialiatski,maria-kalesnikava"
        );
        var before = await CountsAsync(visitor);
        await visitor.DoAsync(() => visitor.Details.GetByText("Add a relation").ClickAsync());
        await ChooseAsync(visitor, "met");
        await visitor.DoAsync(() =>
            Field(visitor, "article").SelectOptionAsync("kyivindependent-belarus-frees-over-100-2025-12-13")
        );
        await visitor.DoAsync(() => visitor.Page.Locator(".offered-sentence").First.ClickAsync());
        await Expect(Field(visitor, "evidence.0.quote")).ToHaveValueAsync(Sentence);
        await Field(visitor, "at").FillAsync("soon");
        await SubmitAsync(visitor);
        await Expect(visitor.Page.Locator(".mistake")).ToContainTextAsync("'soon' is not a date");
        await visitor.AssertAccessibleAsync();
        Assert.Equal(before, await CountsAsync(visitor));

        await Field(visitor, "at").FillAsync("2025-12-14");
        await SubmitAsync(visitor);
        await Expect(visitor.Page.Locator(".form-effect")).ToHaveTextAsync("This adds 1 fact.");
        Assert.Equal(before, await CountsAsync(visitor));
        await SubmitAsync(visitor);
        await Expect(visitor.Page.Locator("#edit")).ToBeHiddenAsync();
        Assert.Equal(3, (await visitor.DrawnAsync()).Length);
        var after = await CountsAsync(visitor);
        Assert.NotEqual(before, after);

        await visitor.PressAsync("Control+z");
        Assert.Equal(before, await CountsAsync(visitor));
        Assert.Equal(2, (await visitor.DrawnAsync()).Length);
        await visitor.PressAsync("Control+Shift+z");
        Assert.Equal(after, await CountsAsync(visitor));
        await visitor.PressAsync("Control+z");
        Assert.Equal(before, await CountsAsync(visitor));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_are_merged_after_a_comparison_and_taken_apart_again()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=viasna,ales-bialiatski,maria-kalesnikava&sel=ales-bialiatski,maria-kalesnikava"
        );
        var before = await CountsAsync(visitor);
        var places = await visitor.PlacesAsync();
        await visitor.PressAsync("m");
        await Expect(visitor.Page.Locator(".merge-side")).ToHaveCountAsync(2);
        await visitor.AssertAccessibleAsync();
        await SubmitAsync(visitor);
        await Expect(visitor.Page.Locator(".form-effect")).ToContainTextAsync("takes out 1 entity");
        await SubmitAsync(visitor);
        Assert.DoesNotContain(await visitor.PlacesAsync(), place =>
            place.StartsWith("maria-kalesnikava ", StringComparison.Ordinal)
        );
        await using (var other = await server.VisitAsync("/entity/maria-kalesnikava"))
            await Expect(other.Details.Locator("h2")).ToHaveTextAsync("Ales Bialiatski");
        await visitor.PressAsync("Control+z");
        Assert.Equal(before, await CountsAsync(visitor));
        Assert.Equal(places, await visitor.PlacesAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_claim_is_doubted_and_corrected_by_keyboard_and_both_are_undone()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,nobel-peace-prize");
        var before = await CountsAsync(visitor);
        await visitor.ClickLineAsync();
        await visitor.Details.GetByRole(AriaRole.Button, new() { Name = "Doubt" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await visitor.Page.Keyboard.TypeAsync("Ask the committee.");
        await visitor.PressAsync("Enter");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Details.GetByText("Ask the committee.").First).ToBeVisibleAsync();
        await visitor.PressAsync("Control+z");
        await Expect(visitor.Details.GetByText("Ask the committee.")).ToHaveCountAsync(0);
        Assert.Equal(before, await CountsAsync(visitor));

        await visitor.Details.GetByRole(AriaRole.Button, new() { Name = "More…" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await visitor.PressAsync("Enter");
        await Field(visitor, "at").FillAsync("2022-10-08");
        await visitor.PressAsync("Enter");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#edit")).ToBeHiddenAsync();
        Assert.NotEqual(before, await CountsAsync(visitor));
        await visitor.PressAsync("Control+z");
        Assert.Equal(before, await CountsAsync(visitor));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_new_entity_is_offered_those_of_its_name_first_and_is_undone()
    {
        await using var visitor = await server.VisitAsync("/?n=viasna");
        var before = await CountsAsync(visitor);
        await visitor.PressAsync("a");
        await Field(visitor, "names").FillAsync("Ales Bialiatsky");
        await Expect(visitor.Page.Locator(".duplicate").First).ToContainTextAsync("Ales Bialiatski");
        await Field(visitor, "names").FillAsync("Nina Invented");
        await SubmitAsync(visitor);
        await Expect(visitor.Page.Locator("#edit")).ToContainTextAsync("Choose its kind.");
        await Field(visitor, "kind").SelectOptionAsync("Person");
        await visitor.DoAsync(() =>
            Field(visitor, "article").SelectOptionAsync("kyivindependent-belarus-frees-over-100-2025-12-13")
        );
        await SubmitAsync(visitor);
        await SubmitAsync(visitor);
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync("Nina Invented");
        await visitor.PressAsync("Control+z");
        Assert.Equal(before, await CountsAsync(visitor));
        Assert.Single(await visitor.PlacesAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static ILocator Field(Visitor visitor, string path) =>
        visitor.Page.Locator($"#edit [data-path='{path}']:visible");

    private static async Task ChooseAsync(Visitor visitor, string relation)
    {
        await Field(visitor, "relation").FillAsync(relation);
        await Field(visitor, "relation").DispatchEventAsync("change");
    }

    private static Task SubmitAsync(Visitor visitor) =>
        visitor.DoAsync(() => visitor.Page.Locator("#edit [type=submit]").ClickAsync());

    private static async Task<string> CountsAsync(Visitor visitor) =>
        (
            await visitor.Page.EvaluateAsync<JsonElement>(
                """
                async () => (await (await fetch('/graphql', {
                  method: 'POST', headers: { 'content-type': 'application/json' },
                  body: JSON.stringify({ query: '{ stats { entities facts evidence articles factsByRelation { relation count } } }' }),
                })).json()).data
                """
            )
        ).GetRawText();
}
