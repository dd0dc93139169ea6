using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Tests.Api;

/// <summary>What the README says holds.</summary>
[Collection("server")]
public sealed class ReadmeTests(RunningServer server)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    public static TheoryData<string> Bodies =>
        [.. Regex.Matches(Readme, @"-d '(\{.+?\})'").Select(match => match.Groups[1].Value)];

    public static TheoryData<string> Filters =>
        [.. Regex.Matches(Readme, @"`([a-z]+\(where: .+?\))`").Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Every_request_it_shows_is_answered(string body)
    {
        using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await server.Client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        var answer = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.DoesNotContain("\"edges\":[]", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_filter_it_shows_finds_somebody(string field)
    {
        var answer = await server.AskAsync($$"""{ found: {{field}} { nodes { id } } }""");

        Assert.NotEmpty(answer.GetProperty("data").GetProperty("found").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public void It_shows_requests_and_filters()
    {
        Assert.True(Bodies.Count >= 2);
        Assert.NotEmpty(Filters);
    }

    [Fact]
    public void It_names_every_setting() =>
        Assert.All(Settings.All, setting => Assert.Contains($"`{setting.Name}`", Readme, StringComparison.Ordinal));
}
