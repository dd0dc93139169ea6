using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>Checks that a graph shows what its articles say, by working all of it out anew beside it.</summary>
public static class GraphVerification
{
    private const int PageSize = 200;
    private const int MaxFacts = 1_000;

    /// <summary>Most mistakes that are told; a damaged graph has one in every row.</summary>
    public const int MaxMistakes = 100;

    /// <summary>
    /// Checks that every quote stands in its sentence, then writes all extracts into an empty store and compares every
    /// entity and fact. Sequence numbers are left out: they tell the order of writing, which the new store does not
    /// have.
    /// </summary>
    /// <param name="store">Not changed.</param>
    /// <param name="ontology">That of the graph.</param>
    /// <param name="scratch">An empty store; it holds the graph worked out anew afterwards.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>What is wrong, in sentences; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IGraphStore store,
        Ontology ontology,
        IGraphStore scratch,
        Action<CopyProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var mistakes = new List<string>();
        await foreach (var extract in store.ReadExtractsAsync(null, cancellation))
            mistakes.AddRange(WrongQuotes(extract));
        var copied = await GraphCopy.CopyAsync(store, scratch, progress, cancellation);
        if (!copied.Same)
            mistakes.Add("The counts of the graph are not those of its articles.");
        mistakes.AddRange(await CompareAsync(store, scratch, ontology, cancellation));
        return [.. mistakes.Take(MaxMistakes)];
    }

    private static async Task<List<string>> CompareAsync(
        IGraphStore store,
        IGraphStore scratch,
        Ontology ontology,
        CancellationToken cancellation
    )
    {
        var mistakes = new List<string>();
        await foreach (var ids in PagesAsync(store, ontology, cancellation))
        {
            var (shown, expected) = (
                await TextsAsync(store, ids, cancellation),
                await TextsAsync(scratch, ids, cancellation)
            );
            mistakes.AddRange(
                from id in ids
                where shown.GetValueOrDefault(id) != expected.GetValueOrDefault(id)
                select expected.ContainsKey(id)
                    ? $"'{id}' or one of its facts is not what its articles say."
                    : $"'{id}' is in the graph, but no article names it."
            );
            if (mistakes.Count >= MaxMistakes)
                return mistakes;
        }
        await foreach (var ids in PagesAsync(scratch, ontology, cancellation))
        {
            var shown = await store.GetEntitiesAsync(ids, cancellation);
            mistakes.AddRange(
                ids.Where(id => !shown.ContainsKey(id))
                    .Select(id => $"'{id}' is not in the graph, though an article names it.")
            );
        }
        return mistakes;
    }

    private static IEnumerable<string> WrongQuotes(ArticleExtract extract)
    {
        var sentences = extract.Sentences.ToDictionary(sentence => sentence.Number, sentence => sentence.Text);
        return from fact in extract.Facts
            from span in fact.Spans
            where
                !sentences.TryGetValue(span.Sentence, out var text)
                || span.Offset < 0
                || span.Offset > text.Length
                || !text.AsSpan(span.Offset).StartsWith(span.Quote, StringComparison.Ordinal)
            select $"'{extract.Article.Id}': a quote of {fact.Id} does not stand in sentence {span.Sentence}.";
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> PagesAsync(
        IGraphStore store,
        Ontology ontology,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var kinds = ontology.ConcreteKinds(ontology.Kinds.Select(kind => kind.Name));
        for (Cursor? after = null; ; )
        {
            var page = await store.FindEntitiesAsync(
                new EntityQuery(kinds, null, [], new PageRequest(PageSize, after)),
                cancellation
            );
            yield return [.. page.Items.Select(item => item.Item.Id)];
            if (!page.HasMore)
                yield break;
            after = page.Items[^1].Cursor;
        }
    }

    /// <summary>Each entity with its facts as one text.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> TextsAsync(
        IGraphStore store,
        IReadOnlyList<string> ids,
        CancellationToken cancellation
    )
    {
        var entities = await store.GetEntitiesAsync(ids, cancellation);
        var facts = await FactsAsync(store, ids, cancellation);
        return entities.ToDictionary(
            entity => entity.Key,
            entity => $"{JsonSerializer.Serialize(entity.Value, GraphJson.Plain.Entity)} {facts[entity.Key]}"
        );
    }

    private static async Task<IReadOnlyDictionary<string, string>> FactsAsync(
        IGraphStore store,
        IReadOnlyList<string> ids,
        CancellationToken cancellation
    )
    {
        var request = new FactRequest(ids, FactFilter.Everything, [], new PageRequest(MaxFacts, WithTotal: true));
        var pages = (await store.GetFactsAsync([request], cancellation))[0];
        return ids.ToDictionary(
            id => id,
            id =>
                pages.TryGetValue(id, out var page)
                    ? $"{page.Total}: {string.Join('\n', page.Items.Select(item => TextOf(item.Item.Fact!)))}"
                    : "0: "
        );
    }

    private static string TextOf(Fact fact) =>
        JsonSerializer.Serialize(fact with { Recorded = 0 }, GraphJson.Plain.Fact);
}
