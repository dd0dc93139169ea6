using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(
        FacetQuery query,
        CancellationToken cancellation = default
    )
    {
        if (query.Facets.Count == 0)
            return [];
        using var answer = await ReadAsync(FacetQueries.Count(_ontology, query), cancellation);
        return
        [
            .. answer
                .Rows[0]
                .EnumerateArray()
                .Zip(query.Facets, (values, facet) =>
                    new FacetCounts(
                        [
                            .. values
                                .EnumerateArray()
                                .Take(facet.Size)
                                .Select(value => new FacetCount(value[0].GetString()!, value[1].GetInt32())),
                        ],
                        values.GetArrayLength() > facet.Size
                    )
                ),
        ];
    }
}
