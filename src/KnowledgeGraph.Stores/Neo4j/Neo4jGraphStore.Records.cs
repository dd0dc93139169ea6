using System.Text.Json;
using KnowledgeGraph.Keeping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    // By version, a hash of the content, so that one never means two things, whoever wrote in between. About 1 KB and
    // 400 bytes each.
    private readonly SecondChanceCache<string, Entity> _entities = new(max: 30_000);
    private readonly SecondChanceCache<string, Fact> _facts = new(max: 100_000);

    /// <summary>The entities and facts of these ids and versions, by id; what was deleted meanwhile is left
    /// out.</summary>
    private async Task<(Dictionary<string, Entity> Entities, Dictionary<FactId, Fact> Facts)> RecordsAsync(
        IEnumerable<(string Id, string Version)> entities,
        IEnumerable<(FactId Id, string Version)> facts,
        CancellationToken cancellation
    )
    {
        var (foundEntities, missingEntities) = Known(_entities, entities);
        var (foundFacts, missingFacts) = Known(_facts, facts);
        if (missingEntities.Count + missingFacts.Count > 0)
        {
            using var answer = await ReadAsync(RecordQueries.ById(missingEntities, missingFacts), cancellation);
            foreach (var row in answer.Rows[0][0].EnumerateArray())
            {
                var entity = EntityRows.Read(row[1]);
                foundEntities[entity.Id] = entity;
                _entities.Set(row[0].GetString()!, entity);
            }
            foreach (var row in answer.Rows[0][1].EnumerateArray())
            {
                var fact = FactRows.Read(row[1]);
                foundFacts[fact.Id] = fact;
                _facts.Set(row[0].GetString()!, fact);
            }
        }
        return (foundEntities, foundFacts);
    }

    private async Task<Dictionary<string, Entity>> EntitiesAsync(
        IEnumerable<(string Id, string Version)> entities,
        CancellationToken cancellation
    ) => (await RecordsAsync(entities, [], cancellation)).Entities;

    private static (Dictionary<TId, T> Found, HashSet<TId> Missing) Known<TId, T>(
        SecondChanceCache<string, T> recent,
        IEnumerable<(TId Id, string Version)> wanted
    )
        where TId : notnull
    {
        var (found, missing) = (new Dictionary<TId, T>(), new HashSet<TId>());
        foreach (var (id, version) in wanted)
        {
            if (recent.TryGet(version, out var value))
                found[id] = value;
            else
                missing.Add(id);
        }
        return (found, missing);
    }

    /// <summary>Id and version in neighboring columns.</summary>
    private static (string Id, string Version) VersionOf(JsonElement row, int column) =>
        (row[column].GetString()!, row[column + 1].GetString()!);
}
