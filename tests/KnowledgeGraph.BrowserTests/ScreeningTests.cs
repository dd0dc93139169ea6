using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A list is dropped, screened, read and decided at the page.</summary>
[Collection("working")]
public sealed class ScreeningTests(PageServer server)
{
    private const string List = """
        № клиента;ФИО;Дата рождения;Гражданство
        17;Бяляцкий Александр Викторович;25.09.1962;BY
        18;Nobody Whatsoever;01.02.1970;
        19;Беларуськалий, ОАО;;
        """;

    [Fact]
    public async Task A_list_in_windows_1251_is_screened_and_a_hit_is_decided_by_keyboard_and_taken_back()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var visitor = await ScreenAsync(Encoding.GetEncoding(1251).GetBytes(List));
        var page = visitor.Page;
        await Expect(page.Locator(".preview select")).ToHaveCountAsync(4);
        Assert.Equal(["key", "name", "birthDate", "country"], await RolesAsync(page));
        await visitor.DoAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Screen", Exact = true }).ClickAsync()
        );
        await Expect(page.Locator(".screening-bar [role=status]"))
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex(
                    "^3 subjects screened as of change \\d+: 2 with potential matches; for 1 none was found, which clears nobody"
                )
            );
        await Expect(page.Locator(".screened > b"))
            .ToHaveTextAsync(["Бяляцкий Александр Викторович", "Беларуськалий, ОАО"]);
        await Expect(page.Locator(".suspect")).ToContainTextAsync("born 1962-09-25");
        await visitor.DoAsync(() => page.Locator(".suspect .fact-open").First.ClickAsync());
        await Expect(page.Locator(".suspect .evidence mark").First).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();

        await page.Locator(".suspect").FocusAsync();
        await visitor.PressAsync("x");
        await visitor.AssertAccessibleAsync();
        await page.Keyboard.TypeAsync("Another person of that name");
        await visitor.PressAsync("Enter");
        await Expect(page.Locator(".suspect")).ToContainTextAsync("Not the same, says");
        Assert.Contains("Another person of that name", await DownloadAsync(page));
        await visitor.PressAsync("Control+z");
        await Expect(page.Locator(".suspect")).Not.ToContainTextAsync("Not the same, says");
        await visitor.DoAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Watch these" }).ClickAsync());
        await Expect(page.Locator(".watch > summary")).ToContainTextAsync("3 subjects, 0 new hits");
        await visitor.DoAsync(() => page.Locator(".watch > summary").ClickAsync());
        await visitor.AssertAccessibleAsync();
        await visitor.DoAsync(() => page.Locator(".watched button").First.ClickAsync());
        await Expect(page.Locator(".watch > summary")).ToContainTextAsync("2 subjects, 0 new hits");
        await page.Locator(".suspect").FocusAsync();
        await visitor.PressAsync("n");
        await Expect(page.Locator(".suspect h3").First).ToHaveTextAsync("Беларуськалий, ОАО");
        await visitor.PressAsync("o");
        await Expect(page.Locator("#screen")).ToBeHiddenAsync();
        Assert.Contains("belaruskali", await visitor.DrawnAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Hostile_names_are_text_also_on_a_phone()
    {
        var rows = HostileNames.All.Select((name, i) => $"{i},\"{name.Replace("\"", "\"\"")} Bialiatski\"");
        var list = "id,name\n" + string.Join('\n', rows) + "\n99,Ales Bialiatski <img src=x onerror=alert(1)>\n";
        await using var visitor = await ScreenAsync(Encoding.UTF8.GetBytes(list));
        await visitor.Page.SetViewportSizeAsync(390, 800);
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Screen", Exact = true }).ClickAsync()
        );
        await Expect(visitor.Page.Locator(".screened").First).ToBeVisibleAsync();
        await visitor.AssertAccessibleInAnyLightAsync();
        Assert.Equal(
            0,
            await visitor.Page.EvaluateAsync<int>(
                "() => document.querySelectorAll('#screen img, #screen script').length"
            )
        );
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visitor.Complaints);
    }

    private async Task<Visitor> ScreenAsync(byte[] list)
    {
        var visitor = await server.VisitAsync("/?screen=screening");
        var file = new FilePayload
        {
            Name = "list.csv",
            MimeType = "text/csv",
            Buffer = list,
        };
        await visitor.DoAsync(() => visitor.Page.Locator("#screen input[type=file]").SetInputFilesAsync(file));
        return visitor;
    }

    private static async Task<string[]> RolesAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.preview select')].map(one => one.value)"
        );

    private static async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Download as CSV" }).ClickAsync()
        );
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
