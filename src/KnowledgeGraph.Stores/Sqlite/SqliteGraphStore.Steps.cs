using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    ) =>
        ReadAsync(
            session =>
            {
                var sql = new SqlText(_words);
                var links = new List<FactStep>();
                using var rows = session.Read(FactQueries.Steps(sql, ids, filter, limit), sql.Values);
                while (rows.Read())
                {
                    if (links.Count == limit)
                        return new FactSteps(links, Truncated: true);
                    links.Add(
                        new FactStep(
                            rows.GetString(0),
                            (FactId)rows.GetString(1),
                            rows.GetString(2),
                            rows.GetInt32(3),
                            rows.GetDouble(4)
                        )
                    );
                }
                return new FactSteps(links, Truncated: false);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>>(
            session => [.. requests.Select(request => Counts(session, request))],
            cancellation
        );

    private Dictionary<string, IReadOnlyList<RelationCount>> Counts(Session session, CountRequest request)
    {
        var counts = new Dictionary<string, Dictionary<(string Relation, Direction Direction), int>>();
        var sql = new SqlText(_words);
        using (var rows = session.Read(FactQueries.Counts(sql, request.EntityIds, request.Filter), sql.Values))
        {
            while (rows.Read())
            {
                if (!counts.TryGetValue(rows.GetString(0), out var ofEntity))
                    counts.Add(rows.GetString(0), ofEntity = []);
                if (!rows.IsDBNull(1))
                    Add(ofEntity, _words[rows.GetInt64(1)], (Direction)rows.GetInt64(2), rows.GetInt32(3));
            }
        }
        return counts.ToDictionary(
            entity => entity.Key,
            entity =>
                (IReadOnlyList<RelationCount>)
                    [
                        .. entity
                            .Value.Select(count => new RelationCount(
                                count.Key.Relation,
                                count.Key.Direction,
                                count.Value
                            ))
                            .OrderBy(count => count.Relation, StringComparer.Ordinal)
                            .ThenBy(count => count.Direction),
                    ]
        );

        // A fact about the entity itself stands on both ends, each counted.
        void Add(Dictionary<(string, Direction), int> ofEntity, string relation, Direction side, int count)
        {
            foreach (
                var direction in side == Direction.Both && !_words.IsSymmetric(relation)
                    ? [Direction.Out, Direction.In]
                    : (Direction[])[side]
            )
            {
                if (
                    request.Filter.Direction != Direction.Both
                    && direction != Direction.Both
                    && direction != request.Filter.Direction
                )
                    continue;
                ofEntity[(relation, direction)] = ofEntity.GetValueOrDefault((relation, direction)) + count;
            }
        }
    }
}
