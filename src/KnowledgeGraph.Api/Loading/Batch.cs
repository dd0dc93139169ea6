using GraphQL.DataLoader;

namespace KnowledgeGraph.Api.Loading;

/// <summary>
/// Collects keys while the engine resolves one level of a query and asks the store once for all of them. The engine
/// waits for results only when no other field of the level is left to resolve.
/// </summary>
internal sealed class Batch<TKey, TValue>(
    string name,
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch
)
    where TKey : notnull
{
    private Round _round = new();

    /// <summary>The value of a key, later; <paramref name="select"/> makes of it (or of its absence) what the field
    /// answers.</summary>
    public IDataLoaderResult Load(TKey key, Func<TValue?, object?> select) =>
        LoadMany([key], values => select(values.TryGetValue(key, out var value) ? value : default));

    /// <summary>The values of several keys, later.</summary>
    public IDataLoaderResult LoadMany(
        IReadOnlyCollection<TKey> keys,
        Func<IReadOnlyDictionary<TKey, TValue>, object?> select
    )
    {
        _round.Keys.UnionWith(keys);
        return new Pending(this, _round, select);
    }

    /// <summary>Those of several keys that are there, in the order of the keys, as a field answers them.</summary>
    public IDataLoaderResult LoadPresent<TView>(IReadOnlyCollection<TKey> keys, Func<TValue, TView> view) =>
        LoadMany(keys, values => keys.Where(values.ContainsKey).Select(key => view(values[key])).ToList());

    private Task<IReadOnlyDictionary<TKey, TValue>> RunAsync(Round round, CancellationToken cancellation)
    {
        if (round == _round)
            _round = new Round();
        return round.Answer ??= Fetch(round, cancellation);
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Fetch(Round round, CancellationToken cancellation)
    {
        LoaderMetrics.Record(name, round.Keys.Count);
        return fetch(round.Keys, cancellation);
    }

    private sealed class Round
    {
        public readonly HashSet<TKey> Keys = [];
        public Task<IReadOnlyDictionary<TKey, TValue>>? Answer;
    }

    private sealed class Pending(
        Batch<TKey, TValue> batch,
        Round round,
        Func<IReadOnlyDictionary<TKey, TValue>, object?> select
    ) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            select(await batch.RunAsync(round, cancellationToken));
    }
}
