namespace KnowledgeGraph.Tests.Api;

/// <summary>Names as people type them (faults.md F4, F12, I3), asked of the seed.</summary>
[Collection("server")]
public sealed class FaultAnswerTests(RunningServer server)
{
    [Theory]
    [InlineData("AlesBialiatski", "ales-bialiatski")]
    [InlineData("alesbialiatski", "ales-bialiatski")]
    [InlineData("АлесьБяляцкі", "ales-bialiatski")]
    [InlineData("Joint Stock Company Belaruskali", "belaruskali")]
    [InlineData("Открытое акционерное общество «Белавиа»", "belavia")]
    [InlineData("Nobel laureate Ales Bialiatski", "ales-bialiatski")]
    [InlineData("opposition leader Tsikhanouskaya", "sviatlana-tsikhanouskaya")]
    [InlineData("Belavia Belarusian Airlines", "belavia")]
    public Task Name_with_what_people_write_around_it_is_found_first(string text, string expected) =>
        server.AssertAsync(
            $$"""{ search(text: "{{text}}", first: 1) { edges { node { ... on Entity { id } } } } }""",
            $$"""{ "search": { "edges": [{ "node": { "id": "{{expected}}" } }] } }"""
        );

    [Theory]
    [InlineData("홍길동")]
    [InlineData("ﷺ")]
    [InlineData("가각간갇갈감갑값")]
    public async Task Name_in_any_script_is_answered(string text)
    {
        var answer = await server.AskAsync(
            "query ($text: String!) { search(text: $text) { edges { score } } }",
            new { text }
        );

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }
}
