using System.Text.Json;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Details of facts that articles give differently (F8), and what each article says itself.</summary>
public abstract class QualifierTests
{
    private static readonly Ontology Seed = OntologyReader.Read(SeedFiles.Ontology);

    private protected abstract Task<SchemaHost> StartAsync(params ArticleExtract[] extracts);

    private static ArticleExtract Owning(string article, string details, string time = "") =>
        ExtractReader.ReadText(
            Seed,
            "text",
            $$"""
            format: article-extract/1
            source: { id: {{article}}, title: T, publisher: P, publishedAt: 2025, language: en, textKind: own-words }
            text: [ { s: s1, t: Vau owns shares of Porsa. } ]
            entities:
              - { key: vau, type: Company, name: Vau, match: { state: new } }
              - { key: porsa, type: Company, name: Porsa, match: { state: new } }
            facts:
              - { subject: vau, predicate: owns, object: porsa, qualifiers: { {{details}} }, {{time}}
                  confidence: 0.9, evidence: [ { s: s1, exact: owns shares of Porsa } ] }
            """
        );

    private static async Task<JsonElement> FactAsync(SchemaHost host, string fields) =>
        (await host.AskAsync($$"""{ company(id: "vau") { facts { nodes { {{fields}} } } } }"""))
            .GetProperty("data")
            .GetProperty("company")
            .GetProperty("facts")
            .GetProperty("nodes")[0];

    [Theory]
    [InlineData("25", "100", "25 %|100 %")]
    [InlineData("51", "9.5", "9.5 %|51 %")]
    [InlineData("51", "51", "51 %")]
    public async Task Shares_that_articles_give_differently_stand_side_by_side(string one, string other, string shown)
    {
        await using var host = await StartAsync(Owning("one", $"percent: {one}"), Owning("two", $"percent: {other}"));

        var details = (await FactAsync(host, "qualifiers { name label text number differs }"))
            .GetProperty("qualifiers")
            .EnumerateArray()
            .ToList();

        Assert.Equal(shown, string.Join('|', details.Select(one => one.GetProperty("text").GetString())));
        Assert.All(details, one => Assert.Equal(details.Count > 1, one.GetProperty("differs").GetBoolean()));
        Assert.Equal("share", details[0].GetProperty("label").GetString());
    }

    [Theory]
    [InlineData("name: \"percent\"", 1)]
    [InlineData("name: \"percent\", in: [\"25\"]", 1)]
    [InlineData("name: \"percent\", in: [\"9\", \"100\"]", 1)]
    [InlineData("name: \"percent\", in: [\"10\", \"5\"]", 0)]
    [InlineData("name: \"percent\", in: []", 0)]
    [InlineData("name: \"role\", in: [\"owner\"]", 1)]
    [InlineData("name: \"role\", in: [\"percent\"]", 0)]
    [InlineData("name: \"amount\"", 0)]
    [InlineData("name: \"percent\", atLeast: 25.5", 1)]
    [InlineData("name: \"percent\", atLeast: 101", 0)]
    [InlineData("name: \"percent\", atMost: 25", 1)]
    [InlineData("name: \"percent\", atMost: 24", 0)]
    [InlineData("name: \"percent\", atLeast: 30, atMost: 90", 0)]
    [InlineData("name: \"percent\", in: [\"25\"], atLeast: 90", 1)]
    [InlineData("name: \"role\", atLeast: 0", 0)]
    public async Task Facts_are_filtered_by_a_detail(string where, int expected)
    {
        await using var host = await StartAsync(
            Owning("one", "percent: 25"),
            Owning("two", "percent: 100, role: owner")
        );

        var answer = await host.AskAsync(
            $$"""{ company(id: "vau") { facts(where: { qualifier: { {{where}} } }) { totalCount } } }"""
        );

        Assert.Equal(
            expected,
            answer.GetProperty("data").GetProperty("company").GetProperty("facts").GetProperty("totalCount").GetInt32()
        );
    }

    [Theory]
    [InlineData("about 1", 0)]
    [InlineData("1e400", 0)]
    [InlineData("25\u00a0%", 1)]
    [InlineData("<\u202f12,5 %", 1)]
    [InlineData("1\u00a0000", 0)]
    public async Task Number_of_a_detail_is_read_as_people_write_it(string how, int expected)
    {
        await using var host = await StartAsync(Owning("one", $"how: \"{how}\""));

        var answer = await host.AskAsync(
            """{ company(id: "vau") { facts(where: { qualifier: { name: "how", atLeast: 1 } }) { totalCount } } }"""
        );

        Assert.Equal(
            expected,
            answer.GetProperty("data").GetProperty("company").GetProperty("facts").GetProperty("totalCount").GetInt32()
        );
    }

    [Fact]
    public async Task Each_article_keeps_its_own_details_and_confidence_beside_its_words()
    {
        await using var host = await StartAsync(
            Owning("one", "percent: 25"),
            Owning("two", "percent: 100, role: owner")
        );

        var evidence = (
            await FactAsync(host, "evidence { article { id } said { confidence stance qualifiers { name value } } }")
        ).GetProperty("evidence");

        Assert.Equal(
            SchemaHost.Text(
                """
                [
                  { "article": { "id": "one" }, "said": [ { "confidence": 0.9, "stance": "asserted",
                    "qualifiers": [ { "name": "percent", "value": "25" } ] } ] },
                  { "article": { "id": "two" }, "said": [ { "confidence": 0.9, "stance": "asserted",
                    "qualifiers": [ { "name": "percent", "value": "100" }, { "name": "role", "value": "owner" } ] } ] }
                ]
                """
            ),
            SchemaHost.Text(evidence.GetRawText())
        );
    }

    [Theory]
    [InlineData("percent: 125", "a number from 0 to 100")]
    [InlineData("percent: half", "a number from 0 to 100")]
    [InlineData("amount: much", "2.5 million EUR")]
    public void Detail_of_another_type_is_a_mistake_that_says_what_to_write(string details, string hint)
    {
        var mistakes = Assert.Throws<InputException>(() => Owning("one", details));

        Assert.Contains(hint, Assert.Single(mistakes.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quantity_is_shown_with_about_and_its_unit()
    {
        await using var host = await StartAsync(
            ExtractReader.ReadText(
                Seed,
                "text",
                """
                format: article-extract/1
                source: { id: one, title: T, publisher: P, publishedAt: 2025, language: en, textKind: own-words }
                text: [ { s: s1, t: Some 52 people. } ]
                entities: [ { key: vau, type: Group, name: The people, match: { state: new } } ]
                facts:
                  - { subject: vau, predicate: personCount, value: { type: quantity, v: 52, unit: people, approximate: true },
                      evidence: [ { s: s1, exact: Some 52 people } ] }
                """
            )
        );

        var answer = await host.AskAsync("""{ group(id: "vau") { facts { nodes { value quantity } } } }""");

        Assert.Contains("about 52 people", answer.GetRawText(), StringComparison.Ordinal);
    }
}

public sealed class SqliteQualifierTests : QualifierTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(extracts);
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jQualifierTests(Neo4jServer server) : QualifierTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(server, extracts);
}
