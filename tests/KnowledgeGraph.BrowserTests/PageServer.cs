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

    /// <summary>Settings beside those that every test has.</summary>
    protected virtual IReadOnlyList<KeyValuePair<string, string?>> Settings => [];

    /// <summary>What lies beside the graph before it is served.</summary>
    protected virtual void Prepare(string folder) { }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        Prepare(_folder);
        _app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", Path.Combine(_folder, "graph.db")),
                new("Seed:Folder", SeedFolder(_folder)),
                // A busy machine is slow, not wrong.
                new("Limits:ExecutionTimeout", "00:01:00"),
                new("Limits:RequestTimeout", "00:01:10"),
                .. Settings,
            ],
            TestContext.Current.CancellationToken
        );
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = _app.Urls.First();
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    /// <summary>A fresh profile with one tab; skips the test where there is no browser.</summary>
    internal async Task<Visitor> VisitAsync(string path = "/", ColorScheme scheme = ColorScheme.Light)
    {
        var visitor = await BlankAsync(scheme);
        await visitor.GoAsync(path);
        return visitor;
    }

    /// <summary>The same, with nothing opened yet.</summary>
    internal async Task<Visitor> BlankAsync(ColorScheme scheme)
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
        var page = await context.NewPageAsync();
        await Quiet.CountAsync(page);
        return new Visitor(page, Address);
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

/// <summary>Tests that only read share a server and a browser; each has a profile of its own. Two such collections
/// run beside each other.</summary>
[CollectionDefinition("reading")]
public sealed class ReadingPage : ICollectionFixture<PageServer>;

[CollectionDefinition("working")]
public sealed class WorkingPage : ICollectionFixture<PageServer>;

/// <summary>These change the graph: what they add would be counted by those that only read.</summary>
[CollectionDefinition("writing")]
public sealed class WritingPage : ICollectionFixture<PageServer>;
