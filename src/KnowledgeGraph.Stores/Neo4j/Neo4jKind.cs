using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>A Neo4j server, asked by its HTTP Query API.</summary>
public sealed class Neo4jKind : StoreKind
{
    // The schemes of Bolt too: who writes one is told what to write instead.
    private static readonly string[] Schemes =
    [
        "http",
        "https",
        "bolt",
        "bolt+s",
        "bolt+ssc",
        "neo4j",
        "neo4j+s",
        "neo4j+ssc",
    ];

    /// <inheritdoc/>
    public override string Name => "neo4j";

    /// <inheritdoc/>
    public override string AddressForm =>
        "the http(s) address of a Neo4j server (login as in Store:User and Store:Password, or Store:Token)";

    /// <inheritdoc/>
    public override IReadOnlyList<StoreSetting> Settings { get; } =
    [
        new("Store:Url", "Neo4j: its HTTP address, for instance http://localhost:7474."),
        new("Store:Database", "Neo4j: the database.", "neo4j"),
        new("Store:User", "Neo4j: who logs in."),
        new(
            "Store:Password",
            "Neo4j: the password; better given as the environment variable Store__Password.",
            IsSecret: true
        ),
        new("Store:Token", "Neo4j: a bearer token instead of user and password.", IsSecret: true),
    ];

    /// <inheritdoc/>
    public override bool Accepts(string address) =>
        Schemes.Any(scheme => address.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    /// <remarks>The server is asked by the first call only, so that it may start later than we do.</remarks>
    public override Task<IGraphStore> OpenAsync(
        string address,
        Func<string, string?> setting,
        Ontology ontology,
        CancellationToken cancellation
    ) =>
        Task.FromResult<IGraphStore>(
            new Neo4jGraphStore(
                new Neo4jOptions(
                    address,
                    setting("Store:Database")!,
                    setting("Store:User"),
                    setting("Store:Password"),
                    setting("Store:Token")
                ),
                ontology
            )
        );
}
