using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The screen where a list or a table is dropped and brought into the graph.</summary>
[Collection("writing")]
public sealed class ListTests(PageServer server)
{
    private const string Table = "No;Name;Other;Country\n1;Zorka Trans;ZT;Belarus\n2;Vau Agro;;Poland\n";

    [Fact]
    public async Task A_table_is_mapped_by_its_columns_tried_and_imported()
    {
        await using var visitor = await server.VisitAsync("/?screen=lists");
        await DropAsync(visitor, "register-of-firms.csv", Table);
        var maker = visitor.Page.Locator(".mapping-maker");
        await Expect(maker).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".mistakes")).ToHaveCountAsync(0);
        await visitor.Page.GetByLabel("Each row is a").SelectOptionAsync("Company");
        await visitor.Page.GetByLabel("What Other means").SelectOptionAsync("alias");
        await visitor.Page.GetByLabel("What Country means").SelectOptionAsync("relation registeredIn countries");
        await visitor.AssertAccessibleAsync();
        await TryAsync(visitor);
        await Expect(visitor.Page.Locator(".list-report")).ToContainTextAsync("2 records read: 2 added");
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync()
        );
        await Expect(maker).ToHaveCountAsync(0);
        await visitor.GoAsync("/");
        await visitor.AddAsync("Zorka Trans");
        await Expect(visitor.Details).ToContainTextAsync("registered in");
        await Expect(visitor.Details).ToContainTextAsync("Belarus");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_mapping_whose_trial_fails_stays_and_says_where_it_is_wrong()
    {
        await using var visitor = await server.VisitAsync("/?screen=lists");
        await DropAsync(visitor, "another-register.csv", Table);
        await visitor.Page.GetByLabel("Published by").FillAsync("Ministry of Bread");
        var text = visitor.Page.GetByLabel("The mapping");
        await text.FillAsync((await text.InputValueAsync()).Replace("kind: ", "kind: No", StringComparison.Ordinal));
        await TryAsync(visitor);
        await Expect(visitor.Page.Locator(".mistakes")).ToContainTextAsync("No");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("kind: No"));
        await visitor.AssertAccessibleAsync();
        await text.FillAsync((await text.InputValueAsync()).Replace("kind: No", "kind: ", StringComparison.Ordinal));
        await TryAsync(visitor);
        await Expect(visitor.Page.Locator(".list-report")).ToContainTextAsync("2 records read");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_place_and_nothing_is_written()
    {
        await using var visitor = await server.VisitAsync("/?screen=lists");
        await DropAsync(visitor, "un.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS><oops></INDIVIDUALS>");
        await Expect(visitor.Page.Locator(".mistakes li").First).ToContainTextAsync("2:");
        await Expect(visitor.Page.Locator(".mapping-maker")).ToHaveCountAsync(0);
        await DropAsync(visitor, "empty.csv", " ");
        await Expect(visitor.Page.Locator(".mistakes li")).ToHaveCountAsync(1);
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }))
            .ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Lets a file fall on the screen, as people do.</summary>
    internal static async Task DropAsync(Visitor visitor, string name, string text)
    {
        await visitor.Page.EvaluateAsync(
            """
            ([name, bytes]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(bytes), char => char.charCodeAt(0))], name));
              document.querySelector('#screen .drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            new[] { name, Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) }
        );
        await visitor.SettleAsync();
    }

    private static Task TryAsync(Visitor visitor) =>
        visitor.DoAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync());
}
