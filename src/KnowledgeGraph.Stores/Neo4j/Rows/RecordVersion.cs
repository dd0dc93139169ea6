using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>Tells one state of a record from another.</summary>
internal static class RecordVersion
{
    /// <summary>96 bits of SHA-256: two of a billion records are the same by accident once in 10^11.</summary>
    public static string Of(string record) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(record)).AsSpan(0, 12));
}
