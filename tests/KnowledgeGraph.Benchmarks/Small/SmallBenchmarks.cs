using System.Globalization;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Storing;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The small parts that everything else calls thousands of times.</summary>
[MemoryDiagnoser]
public class SmallBenchmarks
{
    private const string Question =
        "query ($id: ID!) { entity(id: $id) { id name facts(first: 10) { edges { node { relation object { id "
        + "name } evidence { quote } } } } } }";

    private readonly Ontology _ontology = OntologyReader.Read(InOutput("graph-seed/ontology.yaml"));
    private readonly string _text = File.ReadAllText(
        InOutput("graph-seed/extracts/statement-lukashenko-releases-123-2025-12-13.yaml")
    );
    private ArticleExtract _extract = null!;
    private DocumentGuard _guard = null!;

    [GlobalSetup]
    public void Read()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _extract = ExtractReader.ReadText(_ontology, "extract", _text);
        var schema = GraphSchema.Build(_ontology);
        schema.Initialize();
        _guard = new DocumentGuard(schema, new ApiLimits());
    }

    [Benchmark(Description = "name folded to its terms")]
    public int Fold() => NameTerms.OfName("Святлана Ціханоўская").Count;

    [Benchmark(Description = "search text to terms")]
    public int Ask() => NameTerms.OfName("Sviatlana Tsikhanouskaya").Count;

    [Benchmark(Description = "text folded for ordering")]
    public string Sort() => SortKey.Of("Святлана Ціханоўская");

    [Benchmark(Description = "extract read and checked (560 lines)")]
    public int ReadExtract() => ExtractReader.ReadText(_ontology, "extract", _text).Facts.Count;

    [Benchmark(Description = "extract hashed (560 lines)")]
    public string Hash() => GraphJson.HashOf(_extract);

    [Benchmark(Description = "id of a fact")]
    public string Id() =>
        FactId.Of(
            "awardedTo",
            "nobel-peace-prize",
            "ales-bialiatski",
            Stance.Asserted,
            null,
            PartialDate.Parse("2022")
        );

    [Benchmark(Description = "document guarded")]
    public object Guard() => _guard.Check(Question);

    [Benchmark(Description = "cursor written and read")]
    public Cursor? Page() =>
        Cursor.Decode(new Cursor([738_000L, "f01p1ag3mq92qm47dvpam9tm4c"]).Encode("facts"), "facts", [false]);

    private static string InOutput(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
