using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Somebody before the page, with the words of what people do; notes all that a browser would complain
/// about.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public Visitor(IPage page, string address)
    {
        Page = page;
        page.SetDefaultTimeout(60_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address + "/", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith($"blob:{address}/", StringComparison.Ordinal)
            )
                _complaints.Add($"left the host: {request.Url}");
        };
        page.Dialog += (_, dialog) => _complaints.Add($"dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    public ILocator Details => Page.Locator("#panel-details");

    public ILocator Canvas => Page.Locator("#canvas");

    /// <summary>What the console, the policy of the page and the network had to say; nothing, when all is
    /// well.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    /// <summary>Waits until the page has asked all it wants and drawn what it got.</summary>
    public Task SettleAsync() => Quiet.WaitAsync(Page);

    /// <summary>Follows a link as Back and Forward do: the page shows it without being loaded again.</summary>
    public Task TurnToAsync(string path) =>
        DoAsync(() =>
            Page.EvaluateAsync(
                "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }",
                path
            )
        );

    /// <summary>Searches, and picks the first hit with the keyboard.</summary>
    public async Task AddAsync(string text)
    {
        await Page.Locator("input[role=combobox]:visible").FillAsync(text);
        await Page.Locator(".hit:visible").First.WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await SettleAsync();
    }

    /// <summary>Runs something that may ask the server, and waits for it.</summary>
    public async Task DoAsync(Func<Task> act)
    {
        await act();
        await SettleAsync();
    }

    public Task PressAsync(string key) => DoAsync(() => Page.Keyboard.PressAsync(key));

    /// <summary>Ids and places of what the canvas draws, ordered by id: <c>viasna 120 -40</c>.</summary>
    public async Task<string[]> PlacesAsync() =>
        await Page.EvaluateAsync<string[]>(
            """
            () => document.getElementById('canvas')._cyreg.cy.nodes()
              .map(node => `${node.id()} ${Math.round(node.position().x)} ${Math.round(node.position().y)}`).sort()
            """
        );

    /// <summary>Ids of all that the canvas draws, entities and facts, those in bundles too.</summary>
    public async Task<string[]> DrawnAsync() =>
        await Page.EvaluateAsync<string[]>(
            "() => document.getElementById('canvas')._cyreg.cy.elements().toArray().flatMap(element => "
                + "element.isNode() ? element.id() : element.data('links').map(link => link.id)).sort()"
        );

    /// <summary>Where an entity is on the screen.</summary>
    public async Task<(float X, float Y)> SpotAsync(string id)
    {
        var spot = await Page.EvaluateAsync<float[]>(
            """
            id => {
              const canvas = document.getElementById('canvas');
              const { left, top } = canvas.getBoundingClientRect();
              const { x, y } = canvas._cyreg.cy.getElementById(id).renderedPosition();
              return [left + x, top + y];
            }
            """,
            id
        );
        return (spot[0], spot[1]);
    }

    /// <summary>Clicks a line: that of the fact, or any.</summary>
    // The braces keep what Cytoscape.js returns: the whole graph as text took half a minute.
    public Task ClickLineAsync(string? fact = null) =>
        DoAsync(() =>
            Page.EvaluateAsync(
                "fact => { document.getElementById('canvas')._cyreg.cy.edges(fact ? `[id = \"${fact}\"]` : '')[0].emit('tap'); }",
                fact
            )
        );

    /// <summary>Saves what the menu offers under this name, and returns what was written.</summary>
    public async Task<string> SaveAsync(string name)
    {
        await Page.Locator("[data-sign=save]").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() =>
            Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new(name) }).ClickAsync()
        );
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>Saves what a button of this name offers, and returns what was written.</summary>
    public async Task<string> SaveByButtonAsync(string name)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() =>
            Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync()
        );
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>axe finds nothing wrong, the size of targets (WCAG 2.2) included.</summary>
    public Task AssertAccessibleAsync() =>
        AssertAccessibleAsync(new() { Rules = new() { ["target-size"] = new() { Enabled = true } } }, atLeast: 10);

    /// <summary>The same, and then in the other colors: of those nothing but colors can be wrong.</summary>
    public async Task AssertAccessibleInAnyLightAsync()
    {
        await AssertAccessibleAsync();
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SettleAsync();
        await AssertAccessibleAsync(
            new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") },
            atLeast: 0
        );
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task AssertAccessibleAsync(AxeRunOptions options, int atLeast)
    {
        // Of what is right only the rules are counted: all its places are megabytes of text.
        options.ResultTypes = [ResultType.Violations];
        var result = await Page.RunAxe(options);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
        Assert.True(result.Passes.Length > atLeast, "axe looked at nothing");
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}: {string.Join(" | ", item.Nodes.Take(3).Select(node => $"{node.Target} {node.Html}"))}";

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
