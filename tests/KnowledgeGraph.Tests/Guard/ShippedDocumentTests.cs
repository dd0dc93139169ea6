using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests.Guard;

public sealed class ShippedDocumentTests
{
    private static readonly ApiLimits _limits = new();

    public static TheoryData<string> Samples => Documents(Path.Combine(SeedFiles.Folder, "queries"));

    public static TheoryData<string> OfThePage => Documents(Path.Combine(AppContext.BaseDirectory, "wwwroot", "js"));

    [Theory, MemberData(nameof(Samples))]
    public void The_samples_stay_within_the_limits(string file) => Check(file, _limits);

    [Theory, MemberData(nameof(OfThePage))]
    public void Documents_of_the_page_use_at_most_half_of_each_limit(string file) => Check(file, Halved(_limits));

    [Theory, MemberData(nameof(OfThePage))]
    public void Remote_defaults_answer_every_document_of_the_page(string file) => Check(file, ApiLimits.ForOthers);

    private static void Check(string file, ApiLimits limits)
    {
        var schema = GraphSchema.Build(OntologyReader.Read(SeedFiles.Ontology));
        schema.Initialize();

        var document = new DocumentGuard(schema, limits).Check(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))
        );

        foreach (var operation in document.Operations)
            Assert.InRange(document.CheckCost(operation, variables: null), 1, limits.Cost);
    }

    private static TheoryData<string> Documents(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file))
                .Order()
        );

    private static ApiLimits Halved(ApiLimits limits) =>
        limits with
        {
            QueryLength = limits.QueryLength / 2,
            Tokens = limits.Tokens / 2,
            Depth = limits.Depth / 2,
            Nesting = limits.Nesting / 2,
            Fields = limits.Fields / 2,
            Fragments = limits.Fragments / 2,
            FragmentVisits = limits.FragmentVisits / 2,
            Aliases = limits.Aliases / 2,
            RootFields = limits.RootFields / 2,
            Operations = limits.Operations / 2,
            Directives = limits.Directives / 2,
            DirectivesPerLocation = limits.DirectivesPerLocation / 2,
            Comparisons = limits.Comparisons / 2,
            Cost = limits.Cost / 2,
        };
}
