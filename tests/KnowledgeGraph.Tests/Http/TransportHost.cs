using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Http;

/// <summary>The transport on real Kestrel, before <see cref="SmallSchema"/>.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TransportHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Uri Endpoint => new(Address, "/graphql");

    public HttpClient Client { get; }

    public SmallSchema Schema => (SmallSchema)_app.Services.GetRequiredService<ISchema>();

    public RecordedLogs Log { get; private init; } = new();

    public static Task<TransportHost> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(_ => { }, _ => { }, settings);

    /// <summary>With services of the test's own, a schema for instance.</summary>
    public static Task<TransportHost> StartAsync(
        Action<IServiceCollection> services,
        params (string Key, string Value)[] settings
    ) => StartAsync(services, _ => { }, settings);

    /// <summary>With endpoints of the test's own in the protected group.</summary>
    public static async Task<TransportHost> StartAsync(
        Action<IServiceCollection> services,
        Action<IEndpointRouteBuilder> map,
        params (string Key, string Value)[] settings
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
        var log = new RecordedLogs();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder.Services);
        builder.Services.TryAddSingleton<ISchema>(new SmallSchema());
        builder.Services.AddGraphQLTransport(builder.Configuration);
        var app = builder.Build();
        app.UseResponseCompression();
        app.UseWebSockets();
        var routes = app.MapProtectedGroup();
        routes.MapGraphQL("/graphql");
        map(routes);
        await app.StartAsync();
        return new TransportHost(app) { Log = log };
    }

    public Task<HttpResponseMessage> PostAsync(string query, object? variables = null) =>
        Client.PostAsJsonAsync("/graphql", new { query, variables });

    public async Task<string> AskAsync(string query, object? variables = null)
    {
        using var response = await PostAsync(query, variables);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The answer to a request of this content.</summary>
    public async Task<string> SendAsync(object body)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", body);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>What a persisted document is asked by.</summary>
    public static string HashOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
