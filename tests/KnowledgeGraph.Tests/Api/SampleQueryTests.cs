using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

[Collection("server")]
public sealed class SampleQueryTests(RunningServer server)
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "graph-seed", "queries"), "*.graphql")
                .Select(path => Path.GetFileName(path)!)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_sample_query_finds_an_answer_in_the_seed(string file)
    {
        var query = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "graph-seed", "queries", file),
            TestContext.Current.CancellationToken
        );

        var answer = await server.AskAsync(query);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.True(HasContent(answer.GetProperty("data")), $"{file} finds nothing: {answer}");
    }

    [Fact]
    public void There_are_at_least_twenty_sample_queries_and_each_begins_with_the_question_it_answers()
    {
        Assert.True(Files.Count >= 20);
        Assert.All(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "graph-seed", "queries")), path =>
            Assert.Matches(@"^# .+\n", File.ReadAllText(path))
        );
    }

    /// <summary>Every root field leads to at least one text: an empty list would mean that the question finds
    /// nothing.</summary>
    private static bool HasContent(JsonElement data) => data.EnumerateObject().All(field => Texts(field.Value).Any());

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Texts(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String or JsonValueKind.Number => [value.ToString()],
            _ => [],
        };
}
