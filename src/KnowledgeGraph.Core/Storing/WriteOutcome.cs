using System.Text.Json.Serialization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>What became of a write: <see cref="Written"/>, <see cref="MovedOn"/> or <see cref="KeyTaken"/>.</summary>
public abstract record WriteOutcome
{
    private protected WriteOutcome() { }
}

/// <summary>It was done, or would be: in numbers, and which entities and facts.</summary>
public sealed record Written(WriteResult Result, GraphDifference Difference) : WriteOutcome
{
    /// <summary>
    /// What each article did, in words, in the order of the changes; empty unless <see cref="GraphWrite.Explain"/> asks
    /// for it. Not remembered with a <see cref="WriteKey"/>.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Explanation { get; init; } = [];
}

/// <summary>Nothing was done: <see cref="GraphWrite.At"/> is no longer the last sequence number.</summary>
public sealed record MovedOn : WriteOutcome;

/// <summary>Nothing was done: another write was done under the key, see <see
/// cref="IGraphWriter.GetWritesAsync"/>.</summary>
public sealed record KeyTaken : WriteOutcome;

/// <summary>Short forms for what the port can do.</summary>
public static class GraphStoreWrites
{
    /// <summary>What was written, for writes without a condition and without a key; throws where nothing was.</summary>
    public static Written Done(this WriteOutcome outcome) =>
        outcome as Written ?? throw new InvalidOperationException($"Nothing was written: {outcome}");

    /// <summary>Writes extracts, all or none, without further terms.</summary>
    public static async Task<WriteResult> WriteAsync(
        this IGraphWriter store,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation = default
    ) => (await store.WriteAsync(new GraphWrite(extracts), cancellation)).Done().Result;
}
