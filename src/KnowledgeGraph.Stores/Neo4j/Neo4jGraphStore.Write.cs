using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Reading;
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
    public async Task<WriteOutcome> WriteAsync(GraphWrite write, CancellationToken cancellation = default)
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

    private async Task<WriteOutcome> WriteInRoundsAsync(GraphWrite write, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var sent = new Dictionary<long, Written>();
        var losses = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            try
            {
                var known = await KnownAsync(write, id, cancellation);
                if (known.Done is { } first)
                    return sent[first - 1];
                if (known.KeyOf == id)
                    return sent[known.Sequence];
                if (known.KeyOf is not null)
                    return new KeyTaken();
                if ((write.At ?? known.Sequence) != known.Sequence)
                    return new MovedOn();
                var planned = await PlanAsync(write, known, cancellation);
                var outcome = planned.Plan.Outcome(write.Explain);
                if (write.DryRun || (planned.Plan.Steps.Count == 0 && write is { Key: null, Renamed.Count: 0 }))
                    return outcome;
                sent[known.Sequence] = outcome;
                using var answer = await _api.WriteAsync(
                    WriteQueries.Write(_ontology, planned, id),
                    TimePerFact * planned.Graph.ChangedFacts.Count(),
                    cancellation
                );
                if (RowsOf(answer).Any())
                    return outcome;
            }
            catch (StoreException error)
                when (error.Reason == StoreErrorCode.Unavailable && losses < WaitAfterLoss.Length)
            {
                await Task.Delay(WaitAfterLoss[losses++], cancellation);
            }
        }
        throw new StoreException(
            StoreErrorCode.Busy,
            $"Others write to the same graph all the time ({_options}); nothing was written. Try again later."
        );
    }

    /// <summary>Reads what the write touches, and nothing when all of it is there already.</summary>
    private async Task<PlannedWrite> PlanAsync(GraphWrite write, GraphState known, CancellationToken cancellation)
    {
        var before = await DecisionsAsync(known.Decided, cancellation);
        var after = before.With(write.Extracts, write.Removed);
        var unsettled = before.EntitiesResolvedDifferently(after);
        var superseded = before.ArticlesSupersededDifferently(after);
        var others =
            unsettled.Count == 0 ? [] : await ExtractsAsync(ArticleQueries.ExtractsNaming(unsettled), cancellation);
        if (superseded.Count > 0)
            others = [.. others, .. await ExtractsAsync(ArticleQueries.Extracts(superseded), cancellation)];
        var periods = new PeriodPlan(write, known.Hashes, before, after, others);
        await ReadPeriodsAsync(periods, cancellation);
        var (articles, hashes) = (
            new List<(ArticleWrite Write, string Hash)>(),
            new Dictionary<ArticleId, string>(known.Hashes)
        );
        foreach (var article in ArticleWrite.All(write, before, after, others, periods, known.Hashes.ContainsKey))
        {
            ExtractCheck.Require(article.Said, _ontology);
            articles.Add((article, article.KnownHash ?? GraphJson.HashOf(article.Said)));
        }
        // What decisions alone touch is there, and says what it said.
        foreach (var (article, hash) in articles.ExceptBy(Written(write), one => one.Write.Said.Article.Id))
            hashes.Add(article.Said.Article.Id, hash);
        var isNew = articles.Any(one =>
            !one.Write.IsKnown(hashes.GetValueOrDefault(one.Write.Said.Article.Id), one.Hash, before)
        );
        var graph = isNew
            ? await new TouchedReader(_api, _ontology).ReadAsync(
                [.. articles.Select(one => one.Write)],
                hashes.Keys,
                cancellation
            )
            : new TouchedGraph();
        var plan = new WritePlan(known.Sequence, hashes, before, after, keepSteps: true, write);
        foreach (var (article, hash) in articles)
        {
            if (plan.Next(article, hash, graph) is { } step)
                graph.Apply(step);
        }
        return new PlannedWrite(graph, known.Sequence, plan, !ReferenceEquals(before, after), write);
    }

    /// <summary>Reads what articles say of the times that the write touches, and the articles that it moves.</summary>
    private async Task ReadPeriodsAsync(PeriodPlan periods, CancellationToken cancellation)
    {
        while (periods.TakeWanted() is var (statements, articles))
            periods.Add(await ClaimsAsync(_api.ReadAsync, statements, articles, cancellation));
        if (periods.Moved.Count > 0)
            periods.MovedExtracts = await ExtractsAsync(ArticleQueries.Extracts(periods.Moved), cancellation);
    }

    private static IEnumerable<ArticleId> Written(GraphWrite write) =>
        write.Extracts.Select(extract => extract.Article.Id).Concat(write.Removed);

    /// <param name="Sequence">Number of the last change.</param>
    /// <param name="Hashes">Of what is there of the articles to be written, by id.</param>
    /// <param name="Done">The first change of this very write, when its answer was lost.</param>
    /// <param name="Decided">The last change of decisions.</param>
    /// <param name="KeyOf">The write that has the key.</param>
    private sealed record GraphState(
        long Sequence,
        IReadOnlyDictionary<ArticleId, string> Hashes,
        long? Done,
        long Decided,
        string? KeyOf
    );

    private async Task<GraphState> KnownAsync(GraphWrite what, string write, CancellationToken cancellation)
    {
        using var answer = await _api.ReadAsync(TouchedQueries.Known(what, write), cancellation);
        if (!RowsOf(answer).Any())
        {
            _ready = false;
            throw new StoreException(
                StoreErrorCode.Foreign,
                $"The graph was deleted from Neo4j while it was in use ({_options}). The next call makes a new, "
                    + "empty one."
            );
        }
        var row = answer.Rows[0];
        return new GraphState(
            row[0].GetInt64(),
            row[1].EnumerateArray().ToDictionary(one => (ArticleId)one[0].GetString()!, one => one[1].GetString()!),
            row[2].EnumerateArray().Select(sequence => (long?)sequence.GetInt64()).FirstOrDefault(),
            row[3].ValueKind == JsonValueKind.Null ? 0 : row[3].GetInt64(),
            row[4].EnumerateArray().Select(id => id.GetString()).FirstOrDefault()
        );
    }
}
