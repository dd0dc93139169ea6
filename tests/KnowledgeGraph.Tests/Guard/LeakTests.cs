using GraphQL.Types;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Tests.Http;
using KnowledgeGraph.Views;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Guard;

public sealed class LeakTests : IDisposable
{
    private const int Failures = 500;

    private readonly Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task No_answer_tells_what_a_failure_inside_said()
    {
        var seed = Random.Shared.Next();
        await using var store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), _ontology);
        await SeedLoader.LoadAsync(
            store,
            _ontology,
            [Path.Combine(SeedFiles.Folder, "extracts")],
            cancellation: TestContext.Current.CancellationToken
        );
        var faulty = FaultyStore.Around(store, every: 3);
        await using var host = await TransportHost.StartAsync(services =>
            services
                .AddSingleton<ISchema>(GraphSchema.Build(_ontology))
                .AddSingleton<RequestContextFactory>(_ => new GraphRequest(
                    faulty,
                    new LiveNameIndex(faulty, _ontology),
                    new ChangeFeed(faulty),
                    new ApiLimits()
                )
                {
                    Texts = new LiveTextIndex(faulty),
                    Cleared = new ClearedHits(_folder.File("cleared-hits.jsonl")),
                    Views = new SavedViews(_folder.File("views.jsonl")),
                })
        );
        var documents = new SchemaDocuments(GraphSchema.Build(_ontology).Initialized(), new Random(seed));
        var failed = 0;

        for (var count = 0; failed < Failures; count++)
        {
            Assert.True(count < 20 * Failures, $"Seed {seed}: only {failed} failures");
            var document = documents.Next();
            var answer = await host.AskAsync(document);
            if (answer.Contains("INTERNAL_ERROR", StringComparison.Ordinal))
                failed++;
            Assert.All(["hunter2", "/etc/", "SELECT", "   at ", "Exception"], word =>
                Assert.False(
                    answer.Contains(word, StringComparison.Ordinal),
                    $"Seed {seed}: {word} in {answer} for {document}"
                )
            );
        }
        Assert.True(
            host.Log.Entries.Count(entry => entry.Contains(FaultyStore.Secret, StringComparison.Ordinal)) >= Failures
        );
    }

    public void Dispose() => _folder.Dispose();
}

internal static class SchemaReady
{
    public static ISchema Initialized(this ISchema schema)
    {
        schema.Initialize();
        return schema;
    }
}
