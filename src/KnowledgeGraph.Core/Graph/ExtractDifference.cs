namespace KnowledgeGraph;

/// <summary>How the graph would differ with an extract from the graph as it is; ids in ordinal order.</summary>
/// <param name="Changed">Whether anything would.</param>
/// <param name="EntitiesAdded">Entities that are not there yet.</param>
/// <param name="FactsAdded">Facts that are not there yet.</param>
/// <param name="FactsSupported">Facts that are there and would get evidence from this article too.</param>
/// <param name="FactsWithdrawn">Facts that this article supports now and would not any more.</param>
public sealed record ExtractDifference(
    bool Changed,
    IReadOnlyList<string> EntitiesAdded,
    IReadOnlyList<string> FactsAdded,
    IReadOnlyList<string> FactsSupported,
    IReadOnlyList<string> FactsWithdrawn)
{
    /// <summary>Compares; three store calls.</summary>
    public static async Task<ExtractDifference> OfAsync(IGraphStore store, ArticleExtract extract, CancellationToken cancellation = default)
    {
        var before = (await store.GetExtractsAsync([extract.Article.Id], cancellation)).GetValueOrDefault(extract.Article.Id);
        var entities = await store.GetEntitiesAsync([.. extract.Entities.Select(entity => entity.Id)], cancellation);
        var facts = await store.GetFactsByIdAsync([.. extract.Facts.Select(fact => fact.Id)], cancellation);
        var earlier = before?.Facts.Select(fact => fact.Id).ToHashSet() ?? [];
        var now = extract.Facts.Select(fact => fact.Id).ToHashSet();
        return new ExtractDifference(
            before is null || GraphJson.HashOf(before) != GraphJson.HashOf(extract),
            Ordered(extract.Entities.Select(entity => entity.Id).Where(id => !entities.ContainsKey(id))),
            Ordered(now.Where(id => !facts.ContainsKey(id))),
            Ordered(now.Where(id => facts.ContainsKey(id) && !earlier.Contains(id))),
            Ordered(earlier.Where(id => !now.Contains(id))));
    }

    private static List<string> Ordered(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
