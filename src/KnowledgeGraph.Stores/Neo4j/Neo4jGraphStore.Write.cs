using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    // Each round loses only when another process wrote in between, or an answer was lost.
    private const int MaxRounds = 20;

    // Ten times what a small machine needs, so that the limit ends what hangs and not what is merely large.
    private static readonly TimeSpan TimePerFact = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan[] WaitAfterLoss =
    [
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(400),
        TimeSpan.FromSeconds(1),
    ];

    /// <inheritdoc/>
    /// <remarks>
    /// What is touched is read and merged here, and written by one statement, on the condition that nobody wrote in
    /// between. When its
    /// answer is lost, the change log tells whether it was done.
    /// </remarks>
    public async Task<WriteOutcome?> WriteAsync(GraphWrite write, CancellationToken cancellation = default)
    {
        await OpenAsync(cancellation);
        await _writing.WaitAsync(cancellation);
        try
        {
            return await WriteInRoundsAsync(write, cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<WriteOutcome?> WriteInRoundsAsync(GraphWrite write, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var sent = new Dictionary<long, WriteOutcome>();
        var losses = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            try
            {
                var known = await KnownAsync(write, id, cancellation);
                if (known.Done is { } first)
                    return sent[first - 1];
                if (known.KeyOf == id)
                    return sent[known.Graph.Sequence];
                if (known.KeyOf is not null || (write.At ?? known.Graph.Sequence) != known.Graph.Sequence)
                    return null;
                var plan = await PlanAsync(write, known, cancellation);
                if (write.DryRun || (plan.Changes.Count == 0 && write.Key is null))
                    return plan.Outcome;
                sent[plan.SequenceBefore] = plan.Outcome;
                using var answer = await _api.WriteAsync(
                    WriteQueries.Write(_ontology, plan, id),
                    TimePerFact * plan.FactsBefore.Count,
                    cancellation
                );
                if (RowsOf(answer).Any())
                    return plan.Outcome;
            }
            catch (StoreException error) when (error.Code == StoreErrors.Unavailable && losses < WaitAfterLoss.Length)
            {
                await Task.Delay(WaitAfterLoss[losses++], cancellation);
            }
        }
        throw new StoreException(
            "STORE_BUSY",
            $"Others write to the same graph all the time ({_options}); nothing was written. Try again later."
        );
    }

    /// <summary>Reads what the write touches, and nothing when all of it is there already.</summary>
    private async Task<WritePlan> PlanAsync(GraphWrite write, Ground known, CancellationToken cancellation)
    {
        var graph = known.Graph;
        var before = await DecisionsAsync(known.Decided, cancellation);
        var after = before.With(write.Extracts, write.Removed);
        var unsettled = before.EntitiesResolvedDifferently(after);
        var others =
            unsettled.Count == 0 ? [] : await ExtractsAsync(ArticleQueries.ExtractsNaming(unsettled), cancellation);
        var articles = ArticleWrite.All(write, before, after, others, graph.Hashes.ContainsKey).ToList();
        if (
            !articles.All(article =>
                article.IsKnown(
                    graph.Hashes.GetValueOrDefault(article.Said.Article.Id),
                    GraphJson.HashOf(article.Said),
                    before
                )
            )
        )
        {
            var anew = articles
                .Select(article => article.Said.Article.Id)
                .Except(write.Extracts.Select(extract => extract.Article.Id));
            await TouchAsync(graph, articles, [.. graph.Hashes.Keys.Union(anew)], cancellation);
        }
        return WritePlan.Of(_ontology, graph, write, articles, before, after, DateTimeOffset.UtcNow);
    }

    /// <param name="Graph">The sequence number, and hashes of the articles to be written.</param>
    /// <param name="Done">The first change of this very write, when its answer was lost.</param>
    /// <param name="Decided">The last change of decisions.</param>
    /// <param name="KeyOf">The write that has the key.</param>
    private sealed record Ground(TouchedGraph Graph, long? Done, long Decided, string? KeyOf);

    private async Task<Ground> KnownAsync(GraphWrite what, string write, CancellationToken cancellation)
    {
        using var answer = await _api.ReadAsync(TouchedQueries.Known(what, write), cancellation);
        if (!RowsOf(answer).Any())
        {
            _ready = false;
            throw new StoreException(
                "STORE_FOREIGN",
                $"The graph was deleted from Neo4j while it was in use ({_options}). The next call makes a new, "
                    + "empty one."
            );
        }
        var row = answer.Rows[0];
        var graph = new TouchedGraph { Sequence = row[0].GetInt64() };
        foreach (var article in row[1].EnumerateArray())
            graph.Hashes.Add(article[0].GetString()!, article[1].GetString()!);
        return new Ground(
            graph,
            row[2].EnumerateArray().Select(sequence => (long?)sequence.GetInt64()).FirstOrDefault(),
            row[3].ValueKind == JsonValueKind.Null ? 0 : row[3].GetInt64(),
            row[4].EnumerateArray().Select(id => id.GetString()).FirstOrDefault()
        );
    }

    /// <param name="graph">What is read goes here.</param>
    /// <param name="articles">To be written.</param>
    /// <param name="there">Ids of those that are there.</param>
    /// <param name="cancellation">Stops it.</param>
    private async Task TouchAsync(
        TouchedGraph graph,
        IReadOnlyList<ArticleWrite> articles,
        IReadOnlyList<string> there,
        CancellationToken cancellation
    )
    {
        if (there.Count > 0)
        {
            using var contributions = await _api.ReadAsync(TouchedQueries.Contributions(there), cancellation);
            foreach (var row in RowsOf(contributions))
                graph.Contributions.Add(row[0].GetString()!, new Contribution(Ids(row[1]), Ids(row[2]), Ids(row[3])));
        }
        var touched = graph.Contributions.Values.Concat(articles.Select(Contribution.Of)).ToList();
        using (
            var facts = await _api.ReadAsync(
                TouchedQueries.Facts(touched.SelectMany(one => one.Facts.Union(one.Retractions)).Distinct()),
                cancellation
            )
        )
        {
            foreach (var row in RowsOf(facts))
                AddFact(graph, row);
        }
        // A retraction may touch a fact of entities that its article does not name.
        var ends = graph.Facts.Values.SelectMany(stored => stored.Fact.Ends);
        using (
            var entities = await _api.ReadAsync(
                TouchedQueries.Entities(touched.SelectMany(one => one.Entities).Union(ends)),
                cancellation
            )
        )
        {
            foreach (var row in RowsOf(entities))
                AddEntity(graph, row);
        }
        if (graph.NeedDrafts([.. articles.Select(article => article.Understood)]) is not { Count: > 0 } need)
            return;
        using var drafts = await _api.ReadAsync(TouchedQueries.Drafts(need), cancellation);
        foreach (var row in RowsOf(drafts))
        {
            graph.EntityDrafts.Add(
                row[0].GetString()!,
                row[1]
                    .EnumerateArray()
                    .ToDictionary(
                        draft => draft[0].GetString()!,
                        draft => JsonSerializer.Deserialize(draft[1].GetString()!, GraphJson.Plain.EntityDraft)!
                    )
            );
        }
    }

    private static void AddFact(TouchedGraph graph, JsonElement row)
    {
        var id = row[0].GetString()!;
        foreach (var fact in row[1].EnumerateArray())
            graph.Set(StoredFactOf(fact));
        graph.FactDrafts.Add(
            id,
            row[2].EnumerateArray().ToDictionary(draft => draft[0].GetString()!, draft => EvidenceRows.Read(draft[1]))
        );
        graph.Retractions.Add(
            id,
            row[3]
                .EnumerateArray()
                .ToDictionary(
                    one => one[0].GetString()!,
                    one => new StoredRetraction(
                        JsonSerializer.Deserialize(one[1].GetString()!, GraphJson.Plain.Retraction)!,
                        one[2].GetInt64()
                    )
                )
        );
    }

    private static void AddEntity(TouchedGraph graph, JsonElement row)
    {
        var entity = EntityRows.Read(row[0]);
        graph.Entities.Add(entity.Id, entity);
        graph.Degrees.Add(entity.Id, row[1].GetInt32());
        foreach (var value in row[2].EnumerateArray())
            graph.Set(StoredFactOf(value));
    }

    private static StoredFact StoredFactOf(JsonElement columns) =>
        new(
            FactRows.Read(columns[0]),
            columns[1].ValueKind == JsonValueKind.Null ? null : columns[1].GetInt64(),
            [.. columns[2].EnumerateArray().Select(id => id.GetString()!)]
        );

    private static HashSet<string> Ids(JsonElement ids) => [.. ids.EnumerateArray().Select(id => id.GetString()!)];
}
