using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Api;

/// <summary>New hits go from a running server to a receiver that first refuses them.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_new_hit_is_sent_signed_again_until_it_is_taken_and_can_be_asked_for()
    {
        var tries = new List<(string Id, string Time, string Signature, string Body)>();
        var taken = new TaskCompletionSource();
        await using var receiver = await ReceiverAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var head = context.Request.Headers;
            tries.Add(
                (
                    $"{head["webhook-id"]}",
                    $"{head["webhook-timestamp"]}",
                    $"{head["webhook-signature"]}",
                    await reader.ReadToEndAsync()
                )
            );
            context.Response.StatusCode = tries.Count == 1 ? 503 : 204;
            if (tries.Count > 1)
                taken.TrySetResult();
        });
        // Of a graph that was there before an older backup was put back; and a disk that takes nothing.
        var place = _folder.File("watch-sent.txt");
        await File.WriteAllTextAsync(place, "99", Cancellation);
        Directory.CreateDirectory(place + ".new");
        await using var server = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", _folder.File("graph.db")),
                new("Watch:Webhook", receiver.Urls.Single() + "/hits"),
                new("Watch:Secret", Secret),
            ],
            Cancellation
        );
        await server.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        await AskAsync(
            client,
            """mutation { watchSubjects(subjects: [{ key: "7", name: "Зоя Невядомая" }], by: "me") { subjects { hits { score } } } }"""
        );
        await AskAsync(
            client,
            """
            mutation { upsertEntity(input: {
                id: "zoya", kind: Person, names: [{ value: "Zoya Neviadomaya" }]
                source: { id: "paper-2026-01-01", title: "T", publisher: "P", publishedAt: "2026-01-01", language: "en" }
              }) { errors { message } } }
            """
        );
        await taken.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        Assert.Equal(["hit-1", "hit-1"], tries.Select(one => one.Id));
        foreach (var (id, time, signature, body) in tries)
        {
            var key = Convert.FromBase64String(Secret["whsec_".Length..]);
            var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{time}.{body}"));
            Assert.Equal("v1," + Convert.ToBase64String(expected), signature);
        }
        var data = JsonDocument.Parse(tries[1].Body).RootElement.GetProperty("data");
        Assert.Equal("7", data.GetProperty("subject").GetString());
        var told = await AskAsync(client, "{ watchHits { number subject entity { name } } watchedSubjects { key } }");
        Assert.Equal(
            "Zoya Neviadomaya",
            told.GetProperty("watchHits")[0].GetProperty("entity").GetProperty("name").GetString()
        );
        var stream = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{newHits(since:2){number}}");
        stream.Headers.Accept.ParseAdd("text/event-stream");
        using var refused = await client.SendAsync(stream, Cancellation);
        Assert.Contains("SEQUENCE_UNKNOWN", await refused.Content.ReadAsStringAsync(Cancellation));
        Directory.Delete(place + ".new");
        while (await File.ReadAllTextAsync(place, Cancellation) != "1")
            await Task.Delay(50, Cancellation);
        Assert.False(server.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Theory]
    [InlineData("http://localhost:9/x", "", Secret, null)]
    [InlineData("https://[::1]/x", "", Secret, null)]
    [InlineData("https://cases.example.org/x", "cases.example.org", Secret, null)]
    [InlineData("https://cases.example.org/x", "", Secret, "Watch:AllowedHosts")]
    [InlineData("http://cases.example.org/x", "cases.example.org", Secret, "must be https")]
    [InlineData("https://169.254.169.254/x", "", Secret, "Watch:AllowedHosts")]
    [InlineData("https://localhost.example.org/x", "", Secret, "Watch:AllowedHosts")]
    [InlineData("https://user:word@localhost/x", "", Secret, "without a user")]
    [InlineData("ftp://localhost/x", "", Secret, "is no address")]
    [InlineData("http://localhost/x", "", "whsec_c2hvcnQ=", "Watch:Secret")]
    [InlineData("http://localhost/x", "", "", "Watch:Secret")]
    public void An_address_is_refused_unless_it_is_this_machine_or_was_named(
        string address,
        string hosts,
        string secret,
        string? mistake
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Watch:Webhook", address),
                new("Watch:AllowedHosts", hosts),
                new("Watch:Secret", secret),
            ])
            .Build();
        var mistakes = string.Join(' ', WebhookSettings.Mistakes(configuration));
        if (mistake is null)
            Assert.Empty(mistakes);
        else
            Assert.Contains(mistake, mistakes);
    }

    private static async Task<WebApplication> ReceiverAsync(RequestDelegate take)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(take);
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
