using System.Text.Json;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes that a client named, with what was answered.</summary>
internal static class KeptWrites
{
    public static bool Has(Session session, string key) =>
        session.Number("SELECT EXISTS (SELECT 1 FROM kept_write WHERE key = ?1)", key) == 1;

    public static void Add(Session session, KeptWrite write) =>
        session.Execute(
            "INSERT INTO kept_write (key, input, subject, outcome) VALUES (?1, ?2, ?3, ?4)",
            write.Key.Value,
            write.Key.Input,
            write.Key.Subject,
            JsonSerializer.Serialize(write.Outcome, GraphJson.Plain.Written)
        );

    public static Dictionary<string, KeptWrite> Read(Session session, IEnumerable<string> keys)
    {
        var found = new Dictionary<string, KeptWrite>();
        using var rows = session.Read(
            "SELECT k.key, k.input, k.subject, k.outcome FROM json_each(?1) i CROSS JOIN kept_write k ON k.key "
                + "= i.value",
            Json.Of(keys.Distinct())
        );
        while (rows.Read())
        {
            var key = new WriteKey(rows.GetString(0), rows.GetString(1), FactRows.Text(rows, 2));
            found.Add(
                key.Value,
                new KeptWrite(key, JsonSerializer.Deserialize(rows.GetString(3), GraphJson.Plain.Written)!)
            );
        }
        return found;
    }
}
