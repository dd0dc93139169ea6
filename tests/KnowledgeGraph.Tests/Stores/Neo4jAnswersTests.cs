using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests;

/// <summary>The whole server on either store, seeded with the same files, answers in the same bytes.</summary>
[Collection(OnNeo4j.Name)]
public sealed partial class Neo4jAnswersTests(Neo4jServer neo4j) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_stores_give_the_same_answers_byte_for_byte()
    {
        await neo4j.EmptyAsync();
        var options = neo4j.Options;
        await using var onSqlite = await ServeAsync(("Store:Path", _folder.File("graph.db")));
        await using var onNeo4j = await ServeAsync(
            ("Store:Kind", "neo4j"),
            ("Store:Url", options.Url),
            ("Store:User", options.User),
            ("Store:Password", options.Password)
        );
        (string Text, JsonNode? Variables)[] answered =
        [
            .. Documents("graph-seed", "queries"),
            .. Documents("wwwroot", "js"),
            .. SameQuestions.Answered.Select(text => (text, (JsonNode?)null)),
        ];

        Assert.True(answered.Length >= 60, $"Only {answered.Length} documents.");
        foreach (var (text, variables) in answered)
        {
            var answer = await BothAsync(text, variables);
            Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{text}\n{answer}");
        }
        foreach (var text in SameQuestions.Mistaken)
        {
            var answer = await BothAsync(text, null);
            Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
        }
        foreach (var text in SameQuestions.Paged)
        {
            var forward = await ReadAllAsync(text, "first", "after", "hasNextPage", "endCursor");
            var backward = await ReadAllAsync(text, "last", "before", "hasPreviousPage", "startCursor");
            Assert.True(forward.Count > 5);
            Assert.Equal(forward.SelectMany(page => page), Enumerable.Reverse(backward).SelectMany(page => page));
        }

        async Task<string> BothAsync(string text, JsonNode? variables)
        {
            var (expected, actual) = (
                await AskAsync(onSqlite, text, variables),
                await AskAsync(onNeo4j, text, variables)
            );
            Assert.True(
                expected.Status == actual.Status && expected.Type == actual.Type,
                $"{text}\n{expected.Status} {expected.Type}, {actual.Status} {actual.Type}"
            );
            // The two were written one after the other: the moments of their changes differ.
            static string WithoutMoments(byte[] body) =>
                Regex.Replace(Encoding.UTF8.GetString(body), "\"at\":\"[^\"]*T[^\"]*\"", "\"at\":\"\"");
            if (WithoutMoments(expected.Body) != WithoutMoments(actual.Body))
                Assert.Fail(
                    $"{text}\nSQLite: {Encoding.UTF8.GetString(expected.Body)}\nNeo4j:  "
                        + $"{Encoding.UTF8.GetString(actual.Body)}"
                );
            return Encoding.UTF8.GetString(expected.Body);
        }

        async Task<List<string[]>> ReadAllAsync(string text, string size, string place, string more, string cursor)
        {
            var pages = new List<string[]>();
            for (var at = "null"; ; )
            {
                var list = JsonDocument
                    .Parse(
                        await BothAsync(
                            text.Replace("PAGE", $"{size}: 4, {place}: {at}", StringComparison.Ordinal),
                            null
                        )
                    )
                    .RootElement.GetProperty("data")
                    .GetProperty("list");
                pages.Add([
                    .. list.GetProperty("edges")
                        .EnumerateArray()
                        .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!),
                ]);
                if (!list.GetProperty("pageInfo").GetProperty(more).GetBoolean())
                    return pages;
                at = list.GetProperty("pageInfo").GetProperty(cursor).GetRawText();
            }
        }
    }

    /// <summary>Documents of a folder, with the variables that the comment in their first line gives.</summary>
    private static IEnumerable<(string Text, JsonNode? Variables)> Documents(params string[] folder) =>
        Directory
            .EnumerateFiles(
                Path.Combine([AppContext.BaseDirectory, .. folder]),
                "*.graphql",
                SearchOption.AllDirectories
            )
            .Order()
            .Select(path =>
            {
                var text = File.ReadAllText(path);
                return (
                    text,
                    text.StartsWith("# {", StringComparison.Ordinal)
                        ? JsonNode.Parse(text[2..text.IndexOf('\n')])
                        : null
                );
            })
            // Mutations answer with times and numbers of changes; the contract of the stores asks them. A subscription
            // needs a stream, which the tests of sockets open.
            .Where(document => !WriteOrStream().IsMatch(document.text));

    [GeneratedRegex("^(mutation|subscription)", RegexOptions.Multiline)]
    private static partial Regex WriteOrStream();

    private static async Task<WebApplication> ServeAsync(params (string Name, string? Value)[] settings)
    {
        var app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Limits:ExecutionTimeout", "00:01:00"),
                .. settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)),
            ],
            Cancellation
        );
        await app.StartAsync(Cancellation);
        return app;
    }

    private async Task<(HttpStatusCode Status, string? Type, byte[] Body)> AskAsync(
        WebApplication server,
        string query,
        JsonNode? variables
    )
    {
        using var response = await _http.PostAsJsonAsync(
            $"{server.Urls.First()}/graphql",
            new { query, variables },
            Cancellation
        );
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsByteArrayAsync(Cancellation)
        );
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
