using GraphQL.DataLoader;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Api.Loading;

/// <summary>Collects the facets that are asked of one set, and asks the store once.</summary>
internal sealed class FacetBatch(GraphRequest request, FacetQuery set)
{
    private readonly List<Facet> _facets = [];
    private Task<IReadOnlyList<FacetCounts>>? _answer;

    /// <summary>The counts of a facet, later.</summary>
    public IDataLoaderResult Load(Facet facet)
    {
        _facets.Add(facet);
        return new Pending(this, _facets.Count - 1);
    }

    private sealed class Pending(FacetBatch batch, int index) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await (batch._answer ??= batch.FetchAsync(cancellationToken)))[index];
    }

    private async Task<IReadOnlyList<FacetCounts>> FetchAsync(CancellationToken cancellation) =>
        await request.Store.CountFacetsAsync(
            set with
            {
                Facets = _facets,
                Where = await request.ResolveMergedIdsAsync(set.Where, cancellation),
                Facts = await request.ResolveMergedIdsAsync(set.Facts, cancellation),
            },
            cancellation
        );
}
