using KnowledgeGraph.Editing;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Ids of facts that somebody noted before an end was merged into another entity.</summary>
public abstract class FormerFactTests
{
    private protected static readonly Ontology Seed = OntologyReader.Read(SeedFiles.Ontology);

    private protected abstract Task<SchemaHost> StartAsync(params ArticleExtract[] extracts);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected static readonly ArticleExtract Told = ExtractReader.ReadText(
        Seed,
        "text",
        """
        format: article-extract/1
        source: { id: told, title: T, publisher: P, publishedAt: 2025, language: en, textKind: own-words }
        text: [ { s: s1, t: Dmitri Grom works for Zorka. } ]
        entities:
          - { key: dmitri-grom, type: Person, name: Dmitri Grom, match: { state: new } }
          - { key: zmicier-hrom, type: Person, name: Zmicier Hrom, match: { state: new } }
          - { key: zorka, type: Company, name: Zorka, match: { state: new } }
        facts:
          - { subject: dmitri-grom, predicate: worksFor, object: zorka, evidence: [ { s: s1, exact: works for Zorka } ] }
        """
    );

    private protected static string FormerId => Told.Facts[0].Id;

    private static string Retracting(string article) =>
        $$"""
            format: article-extract/1
            source: { id: {{article}}, title: T, publisher: P, publishedAt: 2026, language: en, textKind: own-words }
            text: [ { s: s1, t: They were wrong. } ]
            entities: []
            facts: []
            retractions: [ { target: {{FormerId}}, reason: source-corrected, at: 2026-01-02 } ]
            """;

    private static async Task EditAsync(SchemaHost host, Edit edit) =>
        Assert.Empty(
            (await new Editor(host.Store, TimeProvider.System).RunAsync(edit, cancellation: Cancellation)).Errors
        );

    private static Task MergeAsync(SchemaHost host) =>
        EditAsync(host, new MergeEntities("dmitri-grom", "zmicier-hrom"));

    private static Task ImportAsync(SchemaHost host) => EditAsync(host, new ImportExtract(Retracting("correction")));

    private static async Task<string> FactAsync(SchemaHost host, string question) =>
        (
            await host.AskAsync(
                $$"""{ fact: {{question}} { ... on Fact { id subject { id } retraction { reason } } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("fact")
            .GetRawText();

    [Theory]
    [InlineData("fact")]
    [InlineData("node")]
    public async Task Former_id_of_a_fact_leads_to_the_fact_that_is_kept(string root)
    {
        await using var host = await StartAsync(Told);
        await MergeAsync(host);

        var answer = await FactAsync(host, $"{root}(id: \"{FormerId}\")");

        Assert.Contains("zmicier-hrom", answer);
        Assert.DoesNotContain(FormerId, answer);
        Assert.Equal("null", await FactAsync(host, $"{root}(id: \"f0000000000000000000000000\")"));
    }

    [Fact]
    public async Task Editors_take_back_review_and_restore_a_fact_by_its_former_id()
    {
        await using var host = await StartAsync(Told);
        await MergeAsync(host);

        await EditAsync(host, new SetReview((FactId)FormerId, ReviewState.Accepted));
        await EditAsync(host, new RetractFact((FactId)FormerId, "source-corrected"));

        Assert.Contains("source", await FactAsync(host, $"fact(id: \"{FormerId}\")"));
        await EditAsync(host, new RestoreFact((FactId)FormerId));
        Assert.Contains("\"retraction\":null", await FactAsync(host, $"fact(id: \"{FormerId}\")"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Retraction_by_a_bare_id_follows_its_fact_whether_the_merge_was_before_or_after(bool mergedBefore)
    {
        await using var host = await StartAsync(Told);
        foreach (var act in mergedBefore ? [MergeAsync, ImportAsync] : new[] { ImportAsync, MergeAsync })
            await act(host);

        Assert.Contains("source", await FactAsync(host, $"fact(id: \"{FormerId}\")"));
        await ImportAsync(host);
        await EditAsync(host, new Unmerge("dmitri-grom"));
        var apart = await FactAsync(host, $"fact(id: \"{FormerId}\")");
        Assert.Contains("dmitri-grom", apart);
        Assert.Contains("source", apart);
    }

    [Fact]
    public async Task Files_that_take_back_by_a_bare_id_change_nothing_when_they_are_loaded_again()
    {
        await using var host = await StartAsync(Told);
        var file = ExtractReader.ReadText(Seed, "text", Retracting("correction"));
        await LoadAsync(host, file);
        await MergeAsync(host);

        Assert.False((await LoadAsync(host, file)).Changed);

        Assert.Contains("source", await FactAsync(host, $"fact(id: \"{FormerId}\")"));
    }

    private static Task<WriteResult> LoadAsync(SchemaHost host, ArticleExtract file) =>
        GraphImport.RunAsync(host.Store, new[] { file }.ToAsyncEnumerable(), cancellation: Cancellation);
}

public sealed class SqliteFormerFactTests : FormerFactTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(extracts);

    [Theory]
    [InlineData(99_000, "")]
    [InlineData(100_000, "is known for 100,000 changes only")]
    public async Task Former_id_is_known_for_100_000_changes_and_then_refused_with_that(int later, string refusal)
    {
        using var folder = new TemporaryFolder();
        var graph = folder.File("graph.db");
        await using (var store = await SqliteGraphStore.OpenAsync(graph, Seed, cancellation: Cancellation))
        {
            await store.WriteAsync(new GraphWrite([Told]), Cancellation);
            await EditAsync(store, new MergeEntities("dmitri-grom", "zmicier-hrom"));
        }
        await using (var log = new SqliteConnection($"Data Source={graph};Pooling=False"))
        {
            await log.OpenAsync(Cancellation);
            await using var command = log.CreateCommand();
            command.CommandText = $"""
                WITH RECURSIVE later(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM later WHERE i < {later})
                INSERT INTO change
                SELECT (SELECT max(sequence) FROM change) + i, at, article, '[]', '[]', '[]', '[]', '[]', author, act
                FROM later CROSS JOIN change WHERE sequence = 1
                """;
            await command.ExecuteNonQueryAsync(Cancellation);
        }
        await using var after = await SqliteGraphStore.OpenAsync(graph, Seed, cancellation: Cancellation);

        var errors = await EditAsync(after, new SetReview((FactId)FormerId, ReviewState.Accepted));

        Assert.Contains(refusal, string.Concat(errors.Select(error => error.Message)), StringComparison.Ordinal);
        Assert.Equal(refusal == "", errors.Count == 0);
    }

    private static async Task<IReadOnlyList<EditError>> EditAsync(IGraphStore store, Edit edit) =>
        (await new Editor(store, TimeProvider.System).RunAsync(edit, cancellation: Cancellation)).Errors;
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFormerFactTests(Neo4jServer server) : FormerFactTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(server, extracts);
}
