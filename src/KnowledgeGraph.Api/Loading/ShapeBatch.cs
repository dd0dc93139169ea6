using GraphQL.DataLoader;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Loading;

/// <summary>What is asked of some entities by fields of one shape.</summary>
internal readonly record struct Shaped<TShape>(TShape Shape, IReadOnlyCollection<string> Ids);

/// <summary>Collects what all fields of a level ask of its entities, each field in its own shape (filter, order, page),
/// and asks the store once.</summary>
/// <param name="name">Of the metric.</param>
/// <param name="none">The answer about an entity that is not there.</param>
/// <param name="same">Which shapes are one question.</param>
/// <param name="ask">Asks the store; answers are in the order of the questions.</param>
internal sealed class ShapeBatch<TShape, TAnswer>(
    string name,
    TAnswer none,
    IEqualityComparer<TShape> same,
    Func<
        IReadOnlyList<Shaped<TShape>>,
        CancellationToken,
        Task<IReadOnlyList<IReadOnlyDictionary<string, TAnswer>>>
    > ask
)
    where TShape : notnull
{
    private Round _round = new(same);

    /// <summary>What a field answers about an entity, later.</summary>
    public IDataLoaderResult Load(Entity entity, TShape shape, Func<Entity, TAnswer, TShape, object?> select)
    {
        if (!_round.Ids.TryGetValue(shape, out var ids))
            _round.Ids[shape] = ids = [];
        ids.Add(entity.Id);
        return new Pending(this, _round, entity, shape, select);
    }

    /// <summary>The answers about several entities, later.</summary>
    public IDataLoaderResult LoadMany(
        IReadOnlyList<string> ids,
        TShape shape,
        Func<IEnumerable<TAnswer>, object?> select
    )
    {
        _round.Ids[shape] = [.. ids];
        return new PendingMany(this, _round, shape, select);
    }

    private Task<Dictionary<TShape, IReadOnlyDictionary<string, TAnswer>>> RunAsync(
        Round round,
        CancellationToken cancellation
    )
    {
        if (round == _round)
            _round = new Round(same);
        return round.Answer ??= FetchAsync(round, cancellation);
    }

    private async Task<Dictionary<TShape, IReadOnlyDictionary<string, TAnswer>>> FetchAsync(
        Round round,
        CancellationToken cancellation
    )
    {
        Shaped<TShape>[] asked = [.. round.Ids.Select(one => new Shaped<TShape>(one.Key, one.Value))];
        LoaderMetrics.Record(name, asked.Sum(one => one.Ids.Count));
        var answers = await ask(asked, cancellation);
        var byShape = new Dictionary<TShape, IReadOnlyDictionary<string, TAnswer>>(same);
        for (var i = 0; i < asked.Length; i++)
            byShape[asked[i].Shape] = answers[i];
        return byShape;
    }

    private sealed class Round(IEqualityComparer<TShape> same)
    {
        public readonly Dictionary<TShape, HashSet<string>> Ids = new(same);
        public Task<Dictionary<TShape, IReadOnlyDictionary<string, TAnswer>>>? Answer;
    }

    private sealed class Pending(
        ShapeBatch<TShape, TAnswer> batch,
        Round round,
        Entity entity,
        TShape shape,
        Func<Entity, TAnswer, TShape, object?> select
    ) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var answer = await batch.RunAsync(round, cancellationToken);
            return select(entity, answer[shape].GetValueOrDefault(entity.Id, batch.None), shape);
        }
    }

    private sealed class PendingMany(
        ShapeBatch<TShape, TAnswer> batch,
        Round round,
        TShape shape,
        Func<IEnumerable<TAnswer>, object?> select
    ) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            select((await batch.RunAsync(round, cancellationToken))[shape].Values);
    }

    private TAnswer None => none;
}
