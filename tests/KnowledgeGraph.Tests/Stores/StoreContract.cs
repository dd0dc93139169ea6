using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>What every store promises; each adapter runs all of it (see its empty subclass).</summary>
public abstract partial class StoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract Task<IGraphStore> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<IGraphStore> StoreWithAsync(params ArticleExtract[] extracts)
    {
        var store = await OpenAsync();
        await store.WriteAsync(extracts, Cancellation);
        return store;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(
        IGraphStore store,
        EntityFilter? where = null,
        params EntityOrder[] order
    ) =>
        [
            .. (
                await store.FindEntitiesAsync(new EntityQuery([], where, order, new PageRequest(1000)), Cancellation)
            ).Items.Select(item => item.Item.Id),
        ];

    private static async Task<Page<FactEnd>> FactsAsync(
        IGraphStore store,
        string entity,
        FactFilter? filter = null,
        PageRequest? page = null,
        params FactOrder[] order
    )
    {
        var answers = await store.GetFactsAsync(
            [new FactRequest([entity], filter ?? FactFilter.Everything, order, page ?? new PageRequest(100))],
            Cancellation
        );
        return answers[0][entity];
    }

    /// <summary>What stands at the other ends: ids and values.</summary>
    private static async Task<IReadOnlyList<string?>> OthersAsync(
        IGraphStore store,
        string entity,
        FactFilter? filter = null,
        params FactOrder[] order
    ) =>
        [
            .. (await FactsAsync(store, entity, filter, null, order)).Items.Select(item =>
                item.Item.Other?.Id ?? item.Item.Fact!.Value
            ),
        ];

    private static async Task<List<ArticleExtract>> ExtractsAsync(IGraphStore store, ArticleId? after = null)
    {
        var extracts = new List<ArticleExtract>();
        await foreach (var extract in store.ReadExtractsAsync(after, Cancellation))
            extracts.Add(extract);
        return extracts;
    }

    /// <summary>All entities with all their facts, their evidence and counts, as text.</summary>
    private static async Task<string> EverythingAsync(IGraphStore store)
    {
        var ids = await IdsAsync(store);
        var facts = (
            await store.GetFactsAsync(
                [new FactRequest(ids, new FactFilter { WithRetracted = true }, [], new PageRequest(1000))],
                Cancellation
            )
        )[0];
        var evidence = await store.GetEvidenceAsync(
            [.. facts.Values.SelectMany(page => page.Items).Select(item => item.Item.Fact!.Id)],
            Cancellation
        );
        return string.Join(
            '\n',
            Answers.Text(await store.GetEntitiesAsync(ids, Cancellation)),
            Answers.Text(facts),
            Answers.Text(evidence),
            Answers.Text(await store.CountRelationsAsync(ids, FactFilter.Everything, Cancellation)),
            Answers.Text(await store.GetSummaryAsync(Cancellation)),
            string.Join('\n', (await ExtractsAsync(store)).Select(GraphJson.HashOf))
        );
    }

    /// <summary>The same without what depends on the order of writing.</summary>
    private static async Task<string> WithoutSequencesAsync(IGraphStore store) =>
        string.Join(
            '\n',
            (await EverythingAsync(store))
                .Split('\n')
                .Where(line =>
                    !line.Contains("\"Recorded\"", StringComparison.Ordinal)
                    && !line.Contains("\"Sequence\"", StringComparison.Ordinal)
                )
        );
}
