using System.Net.Http.Headers;
using System.Net.Http.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>The whole server over a small graph, with an admin of the name Ada and a key for each role.</summary>
internal sealed class AccountServer : IAsyncDisposable
{
    public const string Password = "four words of hers";

    private readonly TemporaryFolder _folder = new();
    private readonly SmallSeed _seed = new("statement-lukashenko-releases-123-2025-12-13");
    private readonly Dictionary<Role, string> _keys = [];
    private WebApplication? _app;

    private AccountServer() { }

    public string GraphPath => _folder.File("graph.db");

    public AccountsFile File => new(_folder.File("accounts.db"));

    public People People => new(File, TimeProvider.System);

    public ApiKeys Keys => new(File, TimeProvider.System);

    public WebApplication App => _app!;

    public static async Task<AccountServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var server = new AccountServer();
        server.People.Add("Ada", Password, Role.Admin);
        foreach (var role in new[] { Role.Reader, Role.Contributor, Role.Editor, Role.Admin })
            server._keys[role] = server.Keys.Add($"{role} key", role, TimeSpan.FromDays(1));
        server._app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", server._folder.File("graph.db")),
                new("Seed:Folder", server._seed.Path),
                .. settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)),
            ],
            TestContext.Current.CancellationToken
        );
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A client with the key of a role; of nobody when it is null.</summary>
    public HttpClient ClientOf(Role? role) => ClientWith(role is { } known ? _keys[known] : null);

    public HttpClient ClientWith(string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true })
        {
            BaseAddress = new Uri(_app!.Urls.First()),
        };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public static Task<HttpResponseMessage> LogInAsync(HttpClient client, string name, string password) =>
        client.PostAsJsonAsync("/account/login", new { name, password });

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _seed.Dispose();
        _folder.Dispose();
    }
}
