using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Http;

/// <summary>An endpoint that knows nothing of protection has all of it in the group.</summary>
public sealed class ProtectedGroupTests
{
    private static void MapBareEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bare", () => "served");
        routes.MapPost("/bare", (Order order) => order.Name);
        routes.MapGet("/bare/{number}", (int number) => number);
        routes.MapGet("/broken", string () => throw new InvalidOperationException("secret in /etc/passwd"));
        routes.MapGet("/unavailable", string () =>
            throw new StoreException(StoreErrorCode.Unavailable, "The store is away.")
        );
        routes.MapGet("/missing", () => Results.NotFound());
        routes.MapGet("/slow", async (CancellationToken cancellation) => await Task.Delay(60_000, cancellation));
    }

    private static Task<TransportHost> StartAsync(params (string Key, string Value)[] settings) =>
        TransportHost.StartAsync(_ => { }, MapBareEndpoints, settings);

    [Fact]
    public async Task Bare_endpoint_limits_the_rate_of_an_address()
    {
        await using var host = await StartAsync(("Limits:RequestsPerSecond", "1"), ("Limits:RequestBurst", "3"));

        for (var count = 0; count < 3; count++)
            Assert.Equal("served", await host.Client.GetStringAsync("/bare"));

        await AssertRefusedAsync(
            await host.Client.GetAsync("/bare"),
            HttpStatusCode.TooManyRequests,
            "TOO_MANY_REQUESTS"
        );
    }

    [Fact]
    public async Task Bare_endpoint_refuses_a_write_of_another_site()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/bare")
        {
            Content = JsonContent.Create(new Order("tea")),
            Headers = { { "Origin", "https://evil.example" }, { "Sec-Fetch-Site", "cross-site" } },
        };

        await AssertRefusedAsync(await host.Client.SendAsync(request), HttpStatusCode.Forbidden, "CROSS_SITE");

        using var own = await host.Client.PostAsJsonAsync("/bare", new Order("tea"));
        Assert.Equal("tea", await own.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Bare_endpoint_shows_an_allowed_site_its_answer()
    {
        await using var host = await StartAsync(("Server:AllowedOrigins", "https://friend.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/bare")
        {
            Headers = { { "Origin", "https://friend.example" }, { "Sec-Fetch-Site", "cross-site" } },
        };

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(["https://friend.example"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Bare_endpoint_masks_an_exception()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/broken");
        var answer = await AssertRefusedAsync(response, HttpStatusCode.InternalServerError, "INTERNAL_ERROR");

        Assert.DoesNotContain("secret", answer.GetRawText());
        var correlation = answer.GetProperty("extensions").GetProperty("correlationId").GetString()!;
        Assert.Contains(host.Log.Entries, entry => entry.Contains(correlation) && entry.Contains("secret"));
    }

    [Fact]
    public async Task Bare_endpoint_keeps_the_code_of_the_store()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/unavailable");

        await AssertRefusedAsync(response, HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE");
    }

    [Fact]
    public async Task Bare_endpoint_refuses_a_body_that_it_cannot_read()
    {
        await using var host = await StartAsync();
        using var content = new StringContent("{\"name\":", System.Text.Encoding.UTF8, "application/json");

        using var response = await host.Client.PostAsync("/bare", content);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task Bare_endpoint_says_why_nothing_is_there()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/missing");

        await AssertRefusedAsync(response, HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Bare_endpoint_refuses_a_parameter_that_it_cannot_read()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/bare/seven");

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task Bare_endpoint_limits_the_size_of_a_body()
    {
        await using var host = await StartAsync(("Limits:BodyBytes", "1000"));

        using var response = await host.Client.PostAsJsonAsync("/bare", new Order(new string('x', 1_000)));

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE");
    }

    [Fact]
    public async Task Bare_endpoint_limits_time_and_number_of_running_requests()
    {
        await using var host = await StartAsync(
            ("Limits:ConcurrentExecutions", "1"),
            ("Limits:Queue", "0"),
            ("Limits:ExecutionTimeout", "00:00:02")
        );

        var responses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Client.GetAsync("/slow")));

        var overloaded = responses.Where(each => each.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.Equal(2, overloaded.Count);
        await AssertRefusedAsync(overloaded[0], HttpStatusCode.ServiceUnavailable, "OVERLOADED");
        await AssertRefusedAsync(responses.Except(overloaded).Single(), HttpStatusCode.GatewayTimeout, "TIMEOUT");
        Assert.Equal("served", await host.Client.GetStringAsync("/bare"));
    }

    [Fact]
    public async Task Bare_endpoint_is_measured_by_route_and_outcome()
    {
        var measured = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "graph.request.duration")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => measured.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value)))
        );
        listener.Start();
        // A request is measured after its answer: when the server has stopped, all are.
        await using (var host = await StartAsync())
        {
            await host.Client.GetStringAsync("/bare");
            (await host.Client.GetAsync("/broken")).Dispose();
        }

        Assert.Contains("/bare ok", measured);
        Assert.Contains("/broken INTERNAL_ERROR", measured);
    }

    /// <summary>Whoever maps an endpoint beside the group must say here why.</summary>
    [Fact]
    public async Task Every_endpoint_of_the_server_is_in_the_group()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServerApp.BuildAsync(
            [new("urls", "http://127.0.0.1:0"), new("Store:Path", Path.Combine(folder.Path, "graph.db"))],
            TestContext.Current.CancellationToken
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        // Files of the page, and the health that monitors ask for often and from one address.
        string[] unprotected = ["/embed", "/entity/{id}", "/health", "/queries.json", "/site.json"];

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        Assert.Equal(
            unprotected,
            endpoints
                .Where(endpoint => endpoint.Metadata.GetMetadata<ProtectedGroup.Protected>() is null)
                .Select(endpoint => endpoint.RoutePattern.RawText)
                .Order()
        );
    }

    /// <summary>The one error of the answer.</summary>
    private static async Task<JsonElement> AssertRefusedAsync(
        HttpResponseMessage response,
        HttpStatusCode status,
        string code
    )
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, response.StatusCode);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        return error;
    }

    private sealed record Order(string Name);
}
