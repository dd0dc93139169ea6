using System.Net;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>A server for others that nobody has an account on is closed, and its link makes the first admin once.</summary>
public sealed class FirstAdminTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallSeed _seed = new("statement-lukashenko-releases-123-2025-12-13");
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", _folder.File("graph.db")),
                new("Seed:Folder", _seed.Path),
                new("Server:AllowRemote", "true"),
            ],
            TestContext.Current.CancellationToken
        );
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _seed.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Link_makes_one_admin_and_opens_no_more()
    {
        var first = _app.Services.GetRequiredService<FirstAdmin>();
        var word = first.Begin()!;
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));

        var form = await client.GetStringAsync($"/account/first?word={word}", Cancellation);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GetAsync("/account/first?word=guess", Cancellation)).StatusCode
        );
        Assert.Equal(HttpStatusCode.NotFound, await TakeAsync(client, "guess", "a good password of hers"));
        Assert.Equal(HttpStatusCode.BadRequest, await TakeAsync(client, word, "short"));
        Assert.Equal(HttpStatusCode.OK, await TakeAsync(client, word, "a good password of hers"));
        Assert.Equal(HttpStatusCode.NotFound, await TakeAsync(client, word, "a good password of hers"));

        Assert.Contains("Become admin", form, StringComparison.Ordinal);
        var person = Assert.Single(_app.Services.GetRequiredService<People>().List());
        Assert.Equal(("Ada", Role.Admin), (person.Name, person.Role));
        Assert.Null(first.Begin());
        using var login = await AccountServer.LogInAsync(client, "Ada", "a good password of hers");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client));
    }

    [Fact]
    public void Link_is_closed_after_an_hour()
    {
        var (file, time) = (new AccountsFile(_folder.File("other.db")), new Clock());
        file.Open().Dispose();
        var first = new FirstAdmin(file, new People(file, time), time);
        var word = first.Begin()!;
        Assert.True(first.Opens(word));
        time.Now += FirstAdmin.LastsFor;
        Assert.False(first.Take(word, "Ada", "a good password of hers"));
    }

    [Fact]
    public void Link_opens_while_a_provider_let_in_nobody_but_readers()
    {
        var (file, time) = (new AccountsFile(_folder.File("other.db")), new Clock());
        new ProviderLogins(file, time).Login("provider", "1", "Bob", null, Role.Reader, "", "");
        var first = new FirstAdmin(file, new People(file, time), time);
        Assert.True(first.Take(first.Begin()!, "Ada", "a good password of hers"));
        Assert.Null(first.Begin());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> TakeAsync(HttpClient client, string word, string password)
    {
        using var form = new FormUrlEncodedContent([new("word", word), new("name", "Ada"), new("password", password)]);
        using var answer = await client.PostAsync("/account/first", form, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/graphql?query={stats{entities}}", Cancellation);
        return answer.StatusCode;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
