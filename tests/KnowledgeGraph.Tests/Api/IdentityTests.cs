using System.Text.Json;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Who is who: names after a merge, and ids in other registers.</summary>
public abstract class IdentityTests
{
    private static readonly Ontology Seed = OntologyReader.Read(SeedFiles.Ontology);

    private protected abstract Task<SchemaHost> StartAsync(params ArticleExtract[] extracts);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ArticleExtract Naming(string article, string key, string name, string more = "") =>
        ExtractReader.ReadText(
            Seed,
            "text",
            $$"""
            format: article-extract/1
            source: { id: {{article}}, title: T, publisher: P, publishedAt: 2025, language: en, textKind: own-words }
            text: [ { s: s1, t: They spoke of him at length. } ]
            entities: [ { key: {{key}}, type: Person, name: {{name}}, match: { state: new } {{more}} } ]
            facts: []
            """
        );

    private static ArticleExtract[] TwoSpellings =>
        [Naming("one", "zmicier-hrom", "Zmicier Hrom"), Naming("two", "dmitri-grom", "Dmitri Grom")];

    private static async Task EditAsync(SchemaHost host, Edit edit) =>
        Assert.Empty(
            (await new Editor(host.Store, TimeProvider.System).RunAsync(edit, cancellation: Cancellation)).Errors
        );

    private static Task MergeAsync(SchemaHost host) =>
        EditAsync(host, new MergeEntities("dmitri-grom", "zmicier-hrom"));

    private static Task ChooseAsync(SchemaHost host, string? name) =>
        EditAsync(host, new ChooseName("zmicier-hrom", name));

    private static async Task<string> NamesAsync(SchemaHost host)
    {
        var answer = await host.AskAsync("""{ person(id: "dmitri-grom") { name names { value } } }""");
        var person = answer.GetProperty("data").GetProperty("person");
        var names = person.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("value").GetString());
        return $"{person.GetProperty("name").GetString()}: {string.Join(", ", names)}";
    }

    [Fact]
    public async Task Kept_entity_keeps_its_shown_name_and_has_the_other_once()
    {
        await using var host = await StartAsync(TwoSpellings);

        await MergeAsync(host);

        Assert.Equal("Zmicier Hrom: Zmicier Hrom, Dmitri Grom", await NamesAsync(host));
    }

    [Fact]
    public async Task Names_that_many_more_articles_use_under_the_merged_id_do_not_take_over()
    {
        await using var host = await StartAsync([
            .. TwoSpellings,
            Naming("three", "dmitri-grom", "Dmitri Grom"),
            Naming("four", "dmitri-grom", "Dmitri Grom"),
        ]);

        await MergeAsync(host);

        Assert.Equal("Zmicier Hrom: Zmicier Hrom, Dmitri Grom", await NamesAsync(host));
    }

    [Fact]
    public async Task Chosen_name_is_shown_also_after_imports_and_until_it_is_taken_back()
    {
        await using var host = await StartAsync(TwoSpellings);
        await MergeAsync(host);

        await ChooseAsync(host, "Dmitri Grom");
        await host.Store.WriteAsync(
            new Storing.GraphWrite([
                Naming("five", "zmicier-hrom", "Zmicier Hrom"),
                Naming("one", "zmicier-hrom", "Zmicier A. Hrom"),
            ]),
            Cancellation
        );

        Assert.StartsWith("Dmitri Grom: ", await NamesAsync(host));
        await ChooseAsync(host, null);
        Assert.StartsWith("Zmicier A. Hrom: ", await NamesAsync(host));
    }

    [Fact]
    public async Task Name_that_nobody_uses_cannot_be_chosen()
    {
        await using var host = await StartAsync(TwoSpellings);
        var edit = new ChooseName("zmicier-hrom", "Zmicier Hrum");

        var error = Assert.Single(
            (await new Editor(host.Store, TimeProvider.System).RunAsync(edit, cancellation: Cancellation)).Errors
        );

        Assert.Equal(EditErrorCode.UnknownName, error.Code);
        Assert.Contains("did you mean 'Zmicier Hrom'?", error.Message);
    }

    [Theory]
    [InlineData("300200100")]
    [InlineData("tax 300-200-100")]
    [InlineData("IMO 9187629")]
    [InlineData("imo9187629")]
    [InlineData("5493001KJTIIGC8Y1R12")]
    public async Task Ids_of_every_register_are_found(string text)
    {
        const string ids = ", identifiers: { tax: \"300200100\", imo: \"9187629\", lei: 5493001KJTIIGC8Y1R12 }";
        await using var host = await StartAsync(Naming("one", "zmicier-hrom", "Zmicier Hrom", ids));

        var answer = await host.AskAsync(
            $$"""{ search(text: "{{text}}", first: 1) { edges { score explanation node { id } } } }"""
        );

        var edge = answer.GetProperty("data").GetProperty("search").GetProperty("edges")[0];
        Assert.Equal("zmicier-hrom", edge.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(1, edge.GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task Id_that_came_later_is_found_and_one_that_went_is_not()
    {
        await using var host = await StartAsync(
            Naming("one", "zmicier-hrom", "Zmicier Hrom", ", identifiers: { tax: A77 }")
        );
        const string question =
            """{ old: search(text: "A77", first: 1) { edges { score } } new: search(text: "B88", first: 1) { edges { score } } }""";
        await host.AskAsync(question);

        await host.Store.WriteAsync(
            new Storing.GraphWrite([Naming("one", "zmicier-hrom", "Zmicier Hrom", ", identifiers: { tax: B88 }")]),
            Cancellation
        );

        var data = (await host.AskAsync(question)).GetProperty("data");
        Assert.DoesNotContain("1", Scores(data.GetProperty("old")));
        Assert.Equal(["1"], Scores(data.GetProperty("new")));
    }

    [Fact]
    public async Task New_key_of_somebody_known_is_told_before_and_at_the_import()
    {
        await using var host = await StartAsync(
            Naming("one", "zmicier-hrom", "Zmicier Hrom"),
            Naming("two", "maria-k", "Maria Kalesnikava")
        );
        var second = Naming("three", "hrom-zmicier-2", "Дзміцер Гром");

        var newcomer = Assert.Single(await Newcomers.FindAsync(host.Store, [second], Cancellation));

        Assert.Equal(("hrom-zmicier-2", "zmicier-hrom"), (newcomer.Id, newcomer.KnownId));
        Assert.Contains("notSameAs", newcomer.ToString());
        var result = await new Editor(host.Store, TimeProvider.System).RunAsync(
            new ImportExtract(ExtractWriter.Write(second)),
            cancellation: Cancellation
        );
        Assert.Equal([newcomer.ToString()], result.Warnings);
    }

    [Fact]
    public async Task New_key_of_somebody_who_was_judged_to_be_another_is_not_told()
    {
        await using var host = await StartAsync(Naming("one", "zmicier-hrom", "Zmicier Hrom"));
        var second = Naming("three", "hrom-2", "Zmicier Hrom") with
        {
            Judgements = [new JudgementDraft("hrom-2", "zmicier-hrom", false, PartialDate.Parse("2025"))],
        };

        Assert.Empty(await Newcomers.FindAsync(host.Store, [second], Cancellation));
        Assert.Empty(
            await Newcomers.FindAsync(host.Store, [Naming("four", "zmicier-hrom", "Zmicier Hrom")], Cancellation)
        );
    }

    private static IEnumerable<string> Scores(JsonElement search) =>
        search.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("score").ToString());
}

public sealed class SqliteIdentityTests : IdentityTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(extracts);
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jIdentityTests(Neo4jServer server) : IdentityTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(server, extracts);
}
