using System.Net;
using System.Text.Json;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Http;

/// <summary>A refusal says what would be allowed.</summary>
[Collection("server")]
public sealed class HelpfulRefusalTests(RunningServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Stances = "allowed are asserted, denied, alleged, planned, possible";

    private async Task<string> ErrorAsync(string query, object? variables = null) =>
        (await server.AskAsync(query, variables)).GetProperty("errors")[0].GetProperty("message").GetString()!;

    [Theory]
    [InlineData("{ facts(where: { stance: [asertd] }, first: 1) { totalCount } }")]
    [InlineData("{ people(where: { facts: { some: { fact: { stance: asertd } } } }) { totalCount } }")]
    public async Task Wrong_word_of_an_enumeration_is_answered_with_the_right_ones(string query)
    {
        var message = await ErrorAsync(query);

        Assert.Contains("did you mean 'asserted'?", message);
        Assert.Contains(Stances, message);
    }

    [Fact]
    public async Task Wrong_word_in_a_variable_is_answered_with_the_right_ones() =>
        Assert.Contains(
            Stances,
            await ErrorAsync(
                "query($s: [Stance!]) { facts(where: { stance: $s }, first: 1) { totalCount } }",
                new { s = new[] { "true]'" } }
            )
        );

    [Fact]
    public async Task Wrong_kind_is_answered_with_the_nearest() =>
        Assert.Contains(
            "did you mean 'Person'?",
            await ErrorAsync("""{ search(text: "x", kinds: [Persn]) { totalCount } }""")
        );

    [Fact]
    public async Task Wrong_date_is_answered_with_the_forms_of_dates()
    {
        const string forms = """write a date as "2020", "2020-08" or "2020-08-09", with ~ behind it""";

        Assert.Contains(
            forms,
            await ErrorAsync("""{ person(id: "ales-bialiatski") { cases(validAt: "next year.") { totalCount } } }""")
        );
        Assert.Contains(
            forms,
            await ErrorAsync(
                """query($d: PartialDate) { person(id: "ales-bialiatski") { cases(validAt: $d) { totalCount } } }""",
                new { d = "1.5.2020" }
            )
        );
    }

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/")]
    public async Task Wrong_host_is_answered_with_the_setting_that_allows_it(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example:80" } };

        using var response = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Contains("AllowedHosts", error.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Page_of_another_site_is_answered_with_the_setting_that_allows_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("{}"),
            Headers = { { "Origin", "https://evil.example" } },
        };

        using var response = await server.Client.SendAsync(request, Cancellation);

        Assert.Contains("Server:AllowedOrigins", await response.Content.ReadAsStringAsync(Cancellation));
    }
}
