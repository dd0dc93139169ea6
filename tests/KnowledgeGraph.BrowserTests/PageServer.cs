using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The whole server in this process (real Kestrel, a real SQLite file) and a real browser before it.</summary>
public class PageServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-page-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    /// <summary>Null: the seed of the repository.</summary>
    protected virtual string? SeedFolder(string scratch) => null;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", Path.Combine(_folder, "graph.db")),
                new("Seed:Folder", SeedFolder(_folder)),
            ],
            TestContext.Current.CancellationToken
        );
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = _app.Urls.First();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    /// <summary>A fresh profile with one tab; skips the test where there is no browser.</summary>
    internal async Task<Visitor> VisitAsync(string path = "/", ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        var visitor = new Visitor(await context.NewPageAsync(), Address);
        await visitor.GoAsync(path);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests share one server and one browser; each has a profile of its own.</summary>
[CollectionDefinition("page")]
public sealed class SharedPage : ICollectionFixture<PageServer>;
