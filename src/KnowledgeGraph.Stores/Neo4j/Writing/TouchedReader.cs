using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>Reads the part of the graph that a write touches.</summary>
internal sealed class TouchedReader(QueryApi api, Ontology ontology)
{
    /// <param name="articles">To be written.</param>
    /// <param name="there">Ids of those that are there.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<TouchedGraph> ReadAsync(
        IReadOnlyList<ArticleWrite> articles,
        IReadOnlyCollection<ArticleId> there,
        CancellationToken cancellation
    )
    {
        var graph = new TouchedGraph();
        if (there.Count > 0)
            await ForEachAsync(TouchedQueries.Contributions(there), row => AddContributed(graph, row), cancellation);
        var touched = graph.Contributed.Values.Concat(articles.Select(ContributedIds.Of)).ToList();
        var facts = touched
            .SelectMany(one => one.Facts.Concat(one.Retractions))
            .Concat(articles.SelectMany(article => article.Reviewed));
        await ForEachAsync(TouchedQueries.Facts(facts.Distinct()), row => AddFact(graph, row), cancellation);
        // A retraction may touch a fact of entities that its article does not name.
        var entities = touched.SelectMany(one => one.Entities).Union(graph.Ends);
        await ForEachAsync(TouchedQueries.Entities(entities), row => AddEntity(graph, row), cancellation);
        var need = graph.NeedDrafts([.. articles.Select(article => article.Understood)]);
        if (need.Count > 0)
            await ForEachAsync(TouchedQueries.Drafts(need), row => AddDrafts(graph, row), cancellation);
        return graph;
    }

    private async Task ForEachAsync(Statement statement, Action<JsonElement> add, CancellationToken cancellation)
    {
        using var answer = await api.ReadAsync(statement, cancellation);
        foreach (var row in answer.Rows.EnumerateArray())
            add(row);
    }

    private static void AddContributed(TouchedGraph graph, JsonElement row) =>
        graph.Contributed.Add(
            (ArticleId)row[0].GetString()!,
            new ContributedIds([.. Ids(row[1])], [.. FactIds(row[2])], [.. FactIds(row[3])])
        );

    private static void AddFact(TouchedGraph graph, JsonElement row)
    {
        foreach (var fact in row[1].EnumerateArray())
            graph.Add(StoredFactOf(fact));
        foreach (var draft in row[2].EnumerateArray())
            graph.AddDraft((ArticleId)draft[0].GetString()!, EvidenceRows.Read(draft[1]));
        foreach (var one in row[3].EnumerateArray())
        {
            var retraction = JsonSerializer.Deserialize(one[1].GetString()!, GraphJson.Plain.Retraction)!;
            graph.Add(
                new StoredRetraction(
                    (FactId)row[0].GetString()!,
                    (ArticleId)one[0].GetString()!,
                    retraction,
                    one[2].GetInt64()
                )
            );
        }
    }

    private static void AddEntity(TouchedGraph graph, JsonElement row)
    {
        graph.AddEntity(EntityRows.Read(row[0]), row[1].GetInt32());
        foreach (var value in row[2].EnumerateArray())
            graph.Add(StoredFactOf(value));
    }

    private void AddDrafts(TouchedGraph graph, JsonElement row)
    {
        foreach (var draft in row[1].EnumerateArray())
        {
            var said = JsonSerializer.Deserialize(draft[1].GetString()!, GraphJson.Plain.EntityDraft)!;
            graph.AddDraft((ArticleId)draft[0].GetString()!, ontology.Today(said));
        }
    }

    private static StoredFact StoredFactOf(JsonElement columns) =>
        new(FactRows.Read(columns[0]), columns[1].ValueKind == JsonValueKind.Null ? null : columns[1].GetInt64());

    private static IEnumerable<string> Ids(JsonElement ids) => ids.EnumerateArray().Select(id => id.GetString()!);

    private static IEnumerable<FactId> FactIds(JsonElement ids) => Ids(ids).Select(id => (FactId)id);
}
