using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A GraphQL document that is asked with many values of its variables.</summary>
internal sealed record Question(string Name, string Document)
{
    /// <summary>How many entities a full answer holds.</summary>
    public int Entities { get; init; }

    public static Question OneLevel(GeneratedGraph graph) =>
        Neighbors(
            graph,
            "1 level, 10 neighbors",
            11,
            """
            query OneLevel($id: ID!) { ROOT(id: $id) { id name FIELD(first: 10) { nodes { id name kind } } } }
            """
        );

    public static Question TwoLevels(GeneratedGraph graph) =>
        Neighbors(
            graph,
            "2 levels, 10 each",
            111,
            """
            query TwoLevels($id: ID!) { ROOT(id: $id) { id name FIELD(first: 10) { nodes { id name kind FIELD(first: 10) { nodes { id name kind } } } } } }
            """
        );

    private static Question Neighbors(GeneratedGraph graph, string name, int entities, string document)
    {
        var root = graph.Shape.Main.From[0];
        return new Question(
            name,
            document
                .Replace("ROOT", char.ToLowerInvariant(root[0]) + root[1..])
                .Replace("FIELD", graph.Shape.Main.Field)
        )
        {
            Entities = entities,
        };
    }

    /// <summary>One request with the text of the document.</summary>
    public byte[] AsText(Uri url, object variables, string? bearer = null) =>
        Connection.Post(url, JsonSerializer.Serialize(new { query = Document, variables }), bearer);

    /// <summary>One request that names the document by its hash.</summary>
    public byte[] AsPersisted(Uri url, object variables) =>
        Connection.Post(url, JsonSerializer.Serialize(new { documentId = $"sha256:{Hash}", variables }));

    /// <summary>One request with both, after which the hash is known.</summary>
    public byte[] AsRegistration(Uri url, object variables) =>
        Connection.Post(
            url,
            JsonSerializer.Serialize(
                new
                {
                    query = Document,
                    documentId = $"sha256:{Hash}",
                    variables,
                }
            )
        );

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    /// <summary>Asks once and makes sure that the answer is whole.</summary>
    public async Task RequireWholeAsync(Uri url, byte[] request)
    {
        using var connection = await Connection.OpenAsync(url);
        var answer = Encoding.UTF8.GetString((await connection.AskAsync(request)).Span);
        var found = answer.Split("\"id\":").Length - 1;
        if (found != Entities || answer.Contains("\"errors\"", StringComparison.Ordinal))
            throw new InvalidOperationException(
                $"{Name}: {found} entities instead of {Entities}: {answer[..Math.Min(answer.Length, 500)]}"
            );
    }
}
