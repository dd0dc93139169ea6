using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Which restrictions are in force, and which were thought to be.</summary>
public sealed class MeasureTests
{
    private static ArticleExtract[] Articles =>
        [
            new ShippedExtract("imposed", "2021-01-02")
                .Entity("ban", "Sanction")
                .Entity("ministry", "PublicBody")
                .Entity("smith", "Person")
                .Fact("targets", "ban", "smith")
                .Fact("imposedBy", "ban", "ministry")
                .Value("inForceFrom", "ban", "2021")
                .Build(),
            new ShippedExtract("lifted", "2023-05-06")
                .Entity("ban", "Sanction")
                .Value("inForceUntil", "ban", "2023-04")
                .Build(),
            new ShippedExtract("moved", "2024-01-01")
                .Entity("freeze", "Sanction")
                .Entity("smith", "Person")
                .Fact("targets", "freeze", "smith")
                .Build(),
        ];

    [Theory]
    [InlineData("on: \"2022\"", "ban freeze")]
    [InlineData("on: \"2024\"", "freeze")]
    [InlineData("on: \"2020\"", "freeze")]
    [InlineData("on: \"2024\", knownAt: 0", "")]
    [InlineData("on: \"2024\", knownAt: 1", "ban")]
    [InlineData("on: \"2024\", knownAt: 2", "")]
    [InlineData("on: \"2023-04\", knownAt: 2", "ban")]
    [InlineData("on: \"2023-05-01\", knownAt: 2", "")]
    [InlineData("on: \"2020-12-31\", knownAt: 1", "")]
    [InlineData("on: \"2024\", knownAt: 3", "freeze")]
    [InlineData("on: \"2022\", knownAt: 3, target: \"smith\"", "ban freeze")]
    [InlineData("on: \"2022\", knownAt: 3, imposedBy: \"ministry\"", "ban")]
    public async Task Measures_in_force_follow_what_was_known(string arguments, string expected)
    {
        await using var host = await SchemaHost.StartAsync(Articles);

        var answer = await host.AskAsync($$"""{ sanctionsInForce({{arguments}}) { nodes { id } } }""");

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                answer
                    .GetProperty("data")
                    .GetProperty("sanctionsInForce")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(node => node.GetProperty("id").GetString())
            )
        );
    }

    [Fact]
    public async Task Planned_measure_is_not_in_force()
    {
        ArticleExtract[] articles =
        [
            new ShippedExtract("planned", "2024-01-01")
                .Entity("embargo", "Sanction")
                .Entity("ministry", "PublicBody")
                .Entity("smith", "Person")
                .Fact("targets", "embargo", "smith", "modality: planned")
                .Fact("imposedBy", "embargo", "ministry", "modality: planned")
                .Build(),
        ];
        await using var host = await SchemaHost.StartAsync(articles);

        foreach (var arguments in new[] { "", "(imposedBy: \"ministry\")", "(target: \"smith\")" })
        {
            var answer = await host.AskAsync($$"""{ sanctionsInForce{{arguments}} { totalCount } }""");
            Assert.Equal(
                0,
                answer.GetProperty("data").GetProperty("sanctionsInForce").GetProperty("totalCount").GetInt32()
            );
        }
    }
}
