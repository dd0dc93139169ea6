namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>How to reach a Neo4j database over HTTP.</summary>
/// <param name="Url">Address of the server's HTTP API, for instance <c>http://localhost:7474</c>.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="User">Login, with <paramref name="Password"/>; null when there is none.</param>
/// <param name="Password">Never shown anywhere.</param>
/// <param name="Token">Bearer token in place of user and password. Never shown anywhere.</param>
/// <param name="Timeout">For one call with all that it repeats; 30 seconds when null.</param>
public sealed record Neo4jOptions(
    string Url,
    string Database = "neo4j",
    string? User = null,
    string? Password = null,
    string? Token = null,
    TimeSpan? Timeout = null
)
{
    internal TimeSpan TimeLimit => Timeout ?? TimeSpan.FromSeconds(30);

    /// <summary>Address and database; no secrets.</summary>
    public override string ToString() => $"{Neo4jAddress.WithoutSecrets(Url)}, database '{Database}'";
}
