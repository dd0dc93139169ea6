using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(
        FacetQuery query,
        CancellationToken cancellation = default
    ) =>
        query.Facets.Count == 0
            ? Task.FromResult<IReadOnlyList<FacetCounts>>([])
            : ReadAsync<IReadOnlyList<FacetCounts>>(
                session =>
                {
                    var sql = new SqlText(_words);
                    var counts = query.Facets.Select(_ => new List<FacetCount>()).ToList();
                    using var rows = session.Read(FacetQueries.Count(sql, query), sql.Values);
                    while (rows.Read())
                        counts[rows.GetInt32(0)].Add(new FacetCount(rows.GetString(1), rows.GetInt32(2)));
                    return
                    [
                        .. counts.Select(
                            (values, number) =>
                                new FacetCounts(
                                    [.. values.Take(query.Facets[number].Size)],
                                    values.Count > query.Facets[number].Size
                                )
                        ),
                    ];
                },
                cancellation
            );
}
