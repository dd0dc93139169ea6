using System.Diagnostics;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Benchmarks;

/// <summary>@neo4j/graphql in a process of Node.js, with the packages of the folder peer, and the questions in its
/// schema.</summary>
internal static class PeerServer
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "peer");

    public static async Task<ServerProcess> StartAsync(RelationKind relation)
    {
        await InstallAsync();
        return await ServerProcess.StartAsync(
            address => new ProcessStartInfo(
                "node",
                [
                    "server.mjs",
                    "--port",
                    $"{address.Port}",
                    "--kind",
                    CypherNames.Label(relation.From[0]),
                    "--type",
                    CypherNames.Type(relation.Name),
                    "--field",
                    relation.Field,
                ]
            )
            {
                WorkingDirectory = Folder,
            },
            "/health"
        );
    }

    /// <summary>The first ten by date, as the program gives them.</summary>
    public static Question TwoLevels(RelationKind relation) =>
        Ask(
            "TwoLevels",
            """
            roots(where: { id: { eq: $id } }) { id name FIELDConnection(first: 10, sort: { edge: { sort: ASC } }) { edges { node {
              id name kind FIELDConnection(first: 10, sort: { edge: { sort: ASC } }) { edges { node { id name kind } } }
            } } } }
            """,
            relation
        );

    /// <summary>Any ten: the cheapest that it can be asked.</summary>
    public static Question AnyTwoLevels(RelationKind relation) =>
        Ask(
            "AnyTwoLevels",
            "roots(where: { id: { eq: $id } }) { id name FIELD(limit: 10) { id name kind FIELD(limit: 10) { id "
                + "name kind } } }",
            relation
        );

    private static Question Ask(string name, string fields, RelationKind relation) =>
        new(name, $"query {name}($id: ID!) {{ {fields.Replace("FIELD", relation.Field)} }}") { Entities = 111 };

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (
            installed.Exists
            && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))
        )
            return;
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            {
                WorkingDirectory = Folder,
            }
        )!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {Folder}.");
    }
}
