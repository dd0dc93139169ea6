using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>
/// Lists come as ids and versions; the records behind them are fetched only when they are not known yet. An entity of a
/// hub has a record of kilobytes, so that ten neighbors of ten neighbors are 9 KB instead of 160 KB, and half the time
/// of the server.
/// </summary>
internal static class RecordQueries
{
    /// <summary>Versions and records of entities, then of facts.</summary>
    public static Statement ById(IReadOnlyCollection<string> entities, IReadOnlyCollection<FactId> facts) =>
        new(
            $$"""
            RETURN
              COLLECT { UNWIND $entities AS id MATCH (e:Entity {id: id}) RETURN [e.version, e.record] },
              COLLECT { UNWIND $facts AS id {{FactQueries.Find("id", "r")}} RETURN [r.version, {{FactRows.Columns(
                "r"
            )}}] }
            """,
            new Dictionary<string, object?> { ["entities"] = entities, ["facts"] = facts }
        );
}
