using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>Writes that a client named, as nodes, with what was answered.</summary>
internal static class KeptWriteRows
{
    public static Statement ByKey(IEnumerable<string> keys) =>
        new(
            """
            UNWIND $keys AS key
            MATCH (w:Write {key: key})
            RETURN w.key, w.input, w.subject, w.outcome
            """,
            new Dictionary<string, object?> { ["keys"] = keys.Distinct() }
        );

    public static KeptWrite Read(JsonElement row) =>
        new(
            new WriteKey(row[0].GetString()!, row[1].GetString()!, row[2].GetString()),
            JsonSerializer.Deserialize(row[3].GetString()!, GraphJson.Plain.Written)!
        );

    public static object ToRow(WriteKey key, Written outcome, string write) =>
        new
        {
            key = key.Value,
            input = key.Input,
            subject = key.Subject,
            outcome = JsonSerializer.Serialize(outcome, GraphJson.Plain.Written),
            write,
        };
}
