using System.Text;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>How large an extract may be, whatever way it comes.</summary>
public sealed class ExtractLimitTests
{
    private const string Extract = """
        format: article-extract/1
        source: { id: a-new-article, title: Something new, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
        text: [ { s: s1, t: "Ales met Maria, and Maria met Алесь." } ]
        entities: [ { key: ales, type: Person, name: Ales }, { key: maria, type: Person, name: Maria } ]
        facts:
          - { subject: ales, predicate: metWith, object: maria, time: { at: 2026-01-02 }, evidence: [ { s: s1, exact: "Ales met Maria" } ] }
          - { subject: ales, predicate: associatedWith, object: maria, evidence: [ { s: s1, exact: "Maria met Алесь" } ] }
        """;

    private static readonly Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);

    [Fact, EdgeOf(nameof(ApiLimits.ExtractBytes))]
    public void An_extract_has_so_many_bytes() =>
        AssertEdge(
            Encoding.UTF8.GetByteCount(Extract),
            most => new ApiLimits { ExtractBytes = most },
            $"the text has more than {Encoding.UTF8.GetByteCount(Extract) - 1} bytes. Split it."
        );

    [Fact, EdgeOf(nameof(ApiLimits.ExtractEntities))]
    public void An_extract_names_so_many_entities() =>
        AssertEdge(
            2,
            most => new ApiLimits { ExtractEntities = most },
            "2 entities; at most 1 are read from one file. Split it."
        );

    [Fact, EdgeOf(nameof(ApiLimits.ExtractFacts))]
    public void An_extract_reports_so_many_facts() =>
        AssertEdge(
            2,
            most => new ApiLimits { ExtractFacts = most },
            "2 facts; at most 1 are read from one file. Split it."
        );

    [Fact, EdgeOf(nameof(ApiLimits.NameLength))]
    public void A_name_has_so_many_characters() =>
        AssertEdge(5, most => new ApiLimits { NameLength = most }, "at most 4 are allowed");

    [Fact]
    public async Task An_edit_is_held_to_them_too()
    {
        using var folder = new TemporaryFolder();
        await using var store = await KnowledgeGraph.Stores.Sqlite.SqliteGraphStore.OpenAsync(
            folder.File("graph.db"),
            _ontology,
            cancellation: TestContext.Current.CancellationToken
        );
        var import = new ImportExtract(Extract);

        var refused = await new Editor(store, TimeProvider.System, new ExtractLimits { Facts = 1 }).RunAsync(
            import,
            cancellation: TestContext.Current.CancellationToken
        );
        var done = await new Editor(store, TimeProvider.System, new ExtractLimits { Facts = 2 }).RunAsync(
            import,
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal("2 facts; at most 1 are read from one file. Split it.", refused.Errors.Single().Message);
        Assert.Empty(done.Errors);
    }

    private static void AssertEdge(int size, Func<int, ApiLimits> limits, string message)
    {
        ExtractReader.ReadText(_ontology, "f", Extract, limits(size).OfExtracts());
        var error = Assert.Throws<InputException>(() =>
            ExtractReader.ReadText(_ontology, "f", Extract, limits(size - 1).OfExtracts())
        );
        Assert.Contains(message, error.Errors[0].Message.Replace(",", "", StringComparison.Ordinal));
    }
}
