using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Neo4j.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    private volatile Tuple<long, Decisions>? _decisions;

    /// <inheritdoc/>
    public async Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default)
    {
        long decided;
        using (var answer = await ReadAsync(ChangeQueries.Decided, cancellation))
        {
            decided = RowsOf(answer).Select(row => row[0].GetInt64()).FirstOrDefault();
        }
        return await DecisionsAsync(decided, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Claim>> GetClaimsAsync(
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => ClaimsAsync(ReadAsync, statements, articleIds, cancellation);

    private async Task<IReadOnlyList<Claim>> ClaimsAsync(
        Func<Statement, CancellationToken, Task<QueryAnswer>> read,
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articles,
        CancellationToken cancellation
    )
    {
        var relations = _ontology.Relations.Where(relation => relation.HasPeriods).Select(relation => relation.Name);
        using var answer = await read(TouchedQueries.Claims(statements, articles, relations), cancellation);
        return
        [
            .. answer
                .Rows.EnumerateArray()
                .Select(row => new Claim(
                    (ArticleId)row[0].GetString()!,
                    DateOnly.FromDayNumber(row[1].GetInt32()),
                    EvidenceRows.Read(row[2])
                )),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(KeptWriteRows.ByKey(keys), cancellation);
        return RowsOf(answer).Select(KeptWriteRows.Read).ToDictionary(write => write.Key.Value);
    }

    /// <summary>Decisions as of the change that last changed them; read again only when that is another.</summary>
    private async Task<Decisions> DecisionsAsync(long decided, CancellationToken cancellation)
    {
        if (decided == 0)
            return Decisions.Of(_ontology, []);
        if (_decisions is var (known, kept) && known == decided)
            return kept;
        var decisions = Decisions.Of(_ontology, await ExtractsAsync(ArticleQueries.DecidingExtracts(), cancellation));
        _decisions = Tuple.Create(decided, decisions);
        return decisions;
    }

    private async Task<List<ArticleExtract>> ExtractsAsync(Statement statement, CancellationToken cancellation)
    {
        using var answer = await ReadAsync(statement, cancellation);
        return [.. RowsOf(answer).Select(ArticleRows.ReadExtract)];
    }
}
