using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests;

/// <summary>The requests that OpenRefine 3.8 sends (version 0.2), and those of the draft of 1.0.</summary>
public sealed class ReconcileTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Manifest_has_what_the_version_requires()
    {
        var manifest = await GetAsync("reconcile");
        Assert.Contains("0.2", manifest.GetProperty("versions").EnumerateArray().Select(one => one.GetString()));
        foreach (var key in new[] { "name", "identifierSpace", "schemaSpace", "view", "suggest", "preview", "extend" })
            Assert.True(manifest.TryGetProperty(key, out _), key);
        Assert.EndsWith(
            "/entity/{{id}}",
            manifest.GetProperty("view").GetProperty("url").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Batch_of_OpenRefine_is_answered_by_its_keys()
    {
        var answer = await FormAsync(
            "queries",
            """
            {"q0":{"query":"Алесь Бяляцкі","type":"Person","type_strict":"should","limit":3},
             "q1":{"query":"Nobody of that name whatsoever"},
             "q2":{"query":"Minsk","type":["Settlement"],"properties":[{"pid":"locatedIn","v":{"id":"belarus","name":"Belarus"}}]}}
            """
        );
        var first = answer.GetProperty("q0").GetProperty("result")[0];
        Assert.Equal("ales-bialiatski", first.GetProperty("id").GetString());
        Assert.Equal("Person", first.GetProperty("type")[0].GetProperty("id").GetString());
        Assert.InRange(first.GetProperty("score").GetDouble(), 50, 100);
        Assert.All(answer.GetProperty("q1").GetProperty("result").EnumerateArray(), one =>
            Assert.False(one.GetProperty("match").GetBoolean())
        );
        Assert.Equal("minsk", answer.GetProperty("q2").GetProperty("result")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Property_that_differs_lowers_and_one_that_is_the_same_raises()
    {
        var answer = await FormAsync(
            "queries",
            """
            {"same":{"query":"Ales Bialiatski","properties":[{"pid":"birthDate","v":"1962-09-25"}]},
             "other":{"query":"Ales Bialiatski","properties":[{"pid":"birthDate","v":"1990-01-01"}]}}
            """
        );
        double Score(string key) => answer.GetProperty(key).GetProperty("result")[0].GetProperty("score").GetDouble();
        Assert.True(Score("same") > Score("other"), $"{Score("same")} and {Score("other")}");
    }

    [Fact]
    public async Task Draft_answers_by_position_and_leaves_out_who_lacks_what_is_required()
    {
        using var response = await server.Client.PostAsJsonAsync(
            "reconcile/match",
            new
            {
                queries = new object[]
                {
                    new
                    {
                        type = "Person",
                        conditions = new object[] { new { matchType = "name", propertyValue = "Bialiatski" } },
                    },
                    new
                    {
                        conditions = new object[]
                        {
                            new { matchType = "name", propertyValue = "Bialiatski" },
                            new
                            {
                                matchType = "property",
                                propertyId = "occupation",
                                propertyValue = "astronaut",
                                required = true,
                            },
                        },
                    },
                },
            }
        );
        var results = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results");
        Assert.Equal("ales-bialiatski", results[0].GetProperty("candidates")[0].GetProperty("id").GetString());
        Assert.DoesNotContain("ales-bialiatski", results[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_added_to_rows_that_were_matched()
    {
        var answer = await FormAsync(
            "extend",
            """{"ids":["ales-bialiatski","nobody"],"properties":[{"id":"birthDate"},{"id":"citizenOf","settings":{"limit":"1"}}]}"""
        );
        var row = answer.GetProperty("rows").GetProperty("ales-bialiatski");
        Assert.Equal("born", answer.GetProperty("meta")[0].GetProperty("name").GetString());
        Assert.StartsWith(
            "1962-09-25",
            row.GetProperty("birthDate")[0].GetProperty("date").GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(answer.GetProperty("rows").GetProperty("nobody").GetProperty("birthDate").EnumerateArray());
    }

    [Fact]
    public async Task Suggestions_and_preview_answer()
    {
        var entities = await GetAsync("reconcile/suggest/entity?prefix=Bialiats");
        var types = await GetAsync("reconcile/suggest/type?prefix=comp");
        var properties = await GetAsync("reconcile/suggest/property?prefix=born");
        var proposed = await GetAsync("reconcile/extend/propose?type=Person&limit=5");
        using var preview = await server.Client.GetAsync("reconcile/preview?id=ales-bialiatski");

        Assert.Equal("ales-bialiatski", entities.GetProperty("result")[0].GetProperty("id").GetString());
        Assert.Contains("Company", types.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("birthDate", properties.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(5, proposed.GetProperty("properties").GetArrayLength());
        Assert.Contains("<h1>", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(preview.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData("queries", "no json", HttpStatusCode.BadRequest)]
    [InlineData("queries", "[]", HttpStatusCode.BadRequest)]
    [InlineData("extend", "{\"ids\": 7", HttpStatusCode.BadRequest)]
    [InlineData("queries", """{"q0":"Minsk"}""", HttpStatusCode.BadRequest)]
    [InlineData("queries", """{"q0":{"query":"Minsk","limit":"5"}}""", HttpStatusCode.BadRequest)]
    [InlineData("queries", """{"q0":{"query":"Minsk","properties":["x"]}}""", HttpStatusCode.BadRequest)]
    [InlineData("queries", """{"q0":{"query":"\ud800"}}""", HttpStatusCode.BadRequest)]
    [InlineData("queries", """{"\ud800":{"query":"Minsk"}}""", HttpStatusCode.BadRequest)]
    [InlineData("extend", """{"ids":["minsk"],"properties":["x"]}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_request_is_refused(string field, string text, HttpStatusCode status)
    {
        using var response = await server.Client.PostAsync("reconcile", new FormUrlEncodedContent([new(field, text)]));
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Form_over_its_limits_is_refused()
    {
        var fields = Enumerable.Range(0, 2_000).Select(i => new KeyValuePair<string, string>($"f{i}", "x"));
        using var response = await server.Client.PostAsync("reconcile", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Place_is_found_without_a_type()
    {
        var answer = await FormAsync("queries", """{"q0":{"query":"Minsk"}}""");
        var found = answer.GetProperty("q0").GetProperty("result").EnumerateArray();
        Assert.Contains(found, one => one.GetProperty("id").GetString() == "minsk");
    }

    [Fact]
    public async Task More_queries_than_the_manifest_allows_are_too_large()
    {
        var many = string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"q{i}\":{{\"query\":\"Minsk\"}}"));
        using var response = await server.Client.PostAsync(
            "reconcile",
            new FormUrlEncodedContent([new("queries", $"{{{many}}}")])
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private async Task<JsonElement> FormAsync(string field, string text)
    {
        using var response = await server.Client.PostAsync("reconcile", new FormUrlEncodedContent([new(field, text)]));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<JsonElement> GetAsync(string address) =>
        JsonDocument.Parse(await server.Client.GetStringAsync(address)).RootElement;
}
