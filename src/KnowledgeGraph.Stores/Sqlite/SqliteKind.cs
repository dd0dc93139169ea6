using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>The embedded store: a graph is a file.</summary>
public sealed class SqliteKind : StoreKind
{
    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override bool IsDefault => true;

    /// <inheritdoc/>
    public override string AddressForm => "a SQLite file";

    /// <inheritdoc/>
    public override IReadOnlyList<StoreSetting> Settings { get; } =
    [new("Store:Path", "The SQLite file, under the current folder.", Path.Combine("data", "graph.db"))];

    /// <inheritdoc/>
    public override bool Accepts(string address) => !address.Contains("://", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string? WhyEmpty(string address) => File.Exists(address) ? null : $"there is no file {address}.";

    /// <inheritdoc/>
    public override async Task<IGraphStore> OpenAsync(
        string address,
        Func<string, string?> setting,
        Ontology ontology,
        CancellationToken cancellation
    ) => await SqliteGraphStore.OpenAsync(Path.GetFullPath(address), ontology, cancellation: cancellation);
}
