using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A server with an admin, Ada, and a reader, Grace.</summary>
public sealed class AccountPage : PageServer
{
    internal const string Password = "four words of hers";

    internal People People { get; private set; } = null!;

    protected override void Prepare(string folder)
    {
        People = new People(new AccountsFile(Path.Combine(folder, "accounts.db")), TimeProvider.System);
        People.Add("Ada", Password, Role.Admin);
        People.Add("Grace", Password, Role.Reader);
    }
}

/// <summary>Logging in and out on the page, and what it says to those who may not.</summary>
public sealed class AccountTests(AccountPage server) : IClassFixture<AccountPage>
{
    [Fact]
    public async Task Who_is_not_logged_in_logs_in_and_comes_back_to_the_view()
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.GotoAsync("/?n=viasna,ales-bialiatski");
        await LogInAsync(visitor.Page, "Ada", "not her password");
        await Expect(visitor.Page.Locator("#problem")).ToContainTextAsync("The name or the password is wrong");
        await visitor.AssertAccessibleInAnyLightAsync();

        await LogInAsync(visitor.Page, "ada", AccountPage.Password);
        await visitor.Page.Locator("#graph-tools button").First.WaitForAsync();
        await visitor.SettleAsync();

        Assert.Equal(["ales-bialiatski", "viasna"], (await visitor.PlacesAsync()).Select(one => one.Split(' ')[0]));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Your account: Ada, admin" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Audit").Locator("li").First).ToContainTextAsync("Ada logged in");
        await visitor.AssertAccessibleInAnyLightAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log out", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Name")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/review.html")]
    [InlineData("/graphql")]
    public async Task Every_page_leads_to_the_login_and_back(string path)
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.GotoAsync(path);

        await LogInAsync(visitor.Page, "Ada", AccountPage.Password);

        await visitor.Page.WaitForURLAsync($"**{path}");
    }

    [Fact]
    public async Task A_reader_is_told_what_it_takes_to_edit_and_a_session_that_ended_where_to_log_in()
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.GotoAsync("/?n=viasna,ales-bialiatski&sel=viasna,ales-bialiatski");
        await LogInAsync(visitor.Page, "Grace", AccountPage.Password);
        await visitor.Page.Locator("#graph-tools button").First.WaitForAsync();
        await visitor.SettleAsync();
        await visitor.PressAsync("m");
        await visitor.Page.Locator("#edit button[type=submit]").ClickAsync();

        await Expect(visitor.Page.Locator("#edit .mistakes")).ToContainTextAsync("needs editor, and Grace is reader");
        await visitor.PressAsync("Escape");
        server.People.SetPassword("Grace", "another four words");
        try
        {
            await visitor.PressAsync("e");
            await Expect(visitor.Page.Locator("#problem").GetByRole(AriaRole.Link)).ToHaveTextAsync("Log in");
        }
        finally
        {
            server.People.SetPassword("Grace", AccountPage.Password);
        }
    }

    [Theory]
    [InlineData("//example.org/x", "/")]
    [InlineData("https://example.org/x", "/")]
    [InlineData("/review.html?x=1%23y", "/review.html?x=1#y")]
    public async Task The_way_back_leads_nowhere_else(string to, string expected)
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.GotoAsync($"/account.html?to={to}");

        await LogInAsync(visitor.Page, "Ada", AccountPage.Password);

        await visitor.Page.WaitForURLAsync(server.Address + expected);
    }

    private static async Task LogInAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in", Exact = true }).ClickAsync();
    }
}
