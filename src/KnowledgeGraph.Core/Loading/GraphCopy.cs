using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>Copies a whole graph from one store to another, whatever they are.</summary>
public static class GraphCopy
{
    /// <summary>
    /// Copies what the target does not have yet, in the order of article ids, then reads both and compares. A copy that
    /// was broken off goes on where it stopped when it is asked for again; articles that only the target has are left
    /// alone, and make the two differ.
    /// </summary>
    /// <param name="from">Not changed.</param>
    /// <param name="to">Empty, or the beginning of a former copy.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches; what was written stays.</param>
    public static async Task<CopyResult> CopyAsync(
        IGraphStore from,
        IGraphStore to,
        Action<CopyProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var source = await from.GetSummaryAsync(cancellation);
        var hash = new GraphHash();
        var (done, copied) = (0, 0);
        await GraphImport.RunAsync(
            to,
            Missing(),
            _ => progress?.Invoke(new CopyProgress(done, (int)source.Articles)),
            new WriteOrigin(null, ChangeKind.Import),
            cancellation
        );
        var target = await to.GetSummaryAsync(cancellation);
        return new CopyResult(copied, source, target, hash.ToString(), await HashOfAsync(to, cancellation));

        async IAsyncEnumerable<ArticleExtract> Missing()
        {
            await using var there = to.ReadExtractsAsync(null, cancellation).GetAsyncEnumerator(cancellation);
            var more = await there.MoveNextAsync();
            await foreach (var extract in from.ReadExtractsAsync(null, cancellation))
            {
                var articleHash = hash.Add(extract);
                done++;
                while (more && Compare(there.Current, extract) < 0)
                    more = await there.MoveNextAsync();
                if (more && Compare(there.Current, extract) == 0 && GraphJson.HashOf(there.Current) == articleHash)
                    continue;
                copied++;
                yield return extract;
            }
        }
    }

    /// <summary>SHA-256 of all that a graph holds, in lower-case hex; equal graphs have equal hashes on every
    /// store.</summary>
    public static async Task<string> HashOfAsync(IGraphStore store, CancellationToken cancellation = default)
    {
        var hash = new GraphHash();
        await foreach (var extract in store.ReadExtractsAsync(null, cancellation))
            hash.Add(extract);
        return hash.ToString();
    }

    // Stores give extracts in the order of UTF-8, and ids are ASCII.
    private static int Compare(ArticleExtract left, ArticleExtract right) =>
        string.CompareOrdinal(left.Article.Id, right.Article.Id);

    private sealed class GraphHash
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public string Add(ArticleExtract extract)
        {
            var hash = GraphJson.HashOf(extract);
            _hash.AppendData(Encoding.ASCII.GetBytes(hash));
            return hash;
        }

        public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());
    }
}

/// <summary>How far copying has come, in articles.</summary>
public sealed record CopyProgress(int Done, int Total);

/// <summary>What copying did, and what both stores hold now.</summary>
/// <param name="Copied">Articles that the target did not have.</param>
/// <param name="Source">Counts of the source.</param>
/// <param name="Target">Counts of the target.</param>
/// <param name="SourceHash">Of all that the source holds.</param>
/// <param name="TargetHash">Of all that the target holds.</param>
public sealed record CopyResult(
    int Copied,
    GraphSummary Source,
    GraphSummary Target,
    string SourceHash,
    string TargetHash
)
{
    /// <summary>Whether both hold the same graph; sequence numbers may differ.</summary>
    public bool Same =>
        SourceHash == TargetHash
        && (Source.Entities, Source.Facts, Source.Evidence, Source.Articles)
            == (Target.Entities, Target.Facts, Target.Evidence, Target.Articles)
        && Source.EntitiesByKind.SequenceEqual(Target.EntitiesByKind)
        && Source.FactsByRelation.SequenceEqual(Target.FactsByRelation);
}
