using System.Text.Json.Serialization;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>
/// What a verb does with a graph: here, or in the server that has the graph open. It is sent there as JSON, with the
/// files that it reads.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "job")]
[JsonDerivedType(typeof(SeedJob), "seed")]
[JsonDerivedType(typeof(ImportJob), "import")]
[JsonDerivedType(typeof(SuspectsJob), "suspects")]
[JsonDerivedType(typeof(ExportJob), "export")]
[JsonDerivedType(typeof(DiffJob), "diff")]
[JsonDerivedType(typeof(ScreenJob), "screen")]
[JsonDerivedType(typeof(ExtractJob), "extract")]
internal abstract record Job
{
    /// <summary>Who may have it done by a server.</summary>
    [JsonIgnore]
    public virtual Role Least => Role.Reader;

    /// <summary>Whether it may begin a graph; others refuse where there is none.</summary>
    [JsonIgnore]
    public virtual bool BeginsGraph => false;

    /// <summary>The files that it reads.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Does it.</summary>
    public abstract Task RunAsync(JobPlace place, CancellationToken cancellation);
}

/// <summary>Where a job is done.</summary>
/// <param name="Store">The graph.</param>
/// <param name="Ontology">What it is made of.</param>
/// <param name="Configuration">The settings of the program that does it.</param>
/// <param name="Voice">Whom it speaks to.</param>
/// <param name="By">Who has it done.</param>
/// <param name="Output">Opens what it writes, for a job that does.</param>
/// <param name="Services">What stands around the graph there: the index of names, the desk for reviews.</param>
internal sealed record JobPlace(
    IGraphStore Store,
    Ontology Ontology,
    IConfiguration Configuration,
    IVoice Voice,
    string? By,
    Func<Stream> Output,
    IServiceProvider Services
);
