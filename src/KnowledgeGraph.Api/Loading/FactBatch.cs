using GraphQL.DataLoader;

namespace KnowledgeGraph.Api;

/// <summary>Which facts a field asks for, the same for every entity of a level.</summary>
/// <param name="WithFacts">Whether the answer shows anything of the facts, not only where they lead.</param>
internal sealed record FactShape(FactFilter Filter, ListOrder.OfFacts Order, PageRequest Page, bool WithFacts = true);

/// <summary>Collects what all fields of a level ask of facts, whatever their relation, and asks the store once.</summary>
internal sealed class FactBatch(IGraphStore store)
{
    private Round _round = new();

    /// <summary>The page of facts of an entity, later. Shapes are told apart by reference: one for each field of the document.</summary>
    public IDataLoaderResult Load(Entity entity, FactShape shape, Func<Entity, Page<FactEnd>, FactShape, object?> select)
    {
        if (!_round.Ids.TryGetValue(shape, out var ids)) _round.Ids[shape] = ids = [];
        ids.Add(entity.Id);
        return new Pending(this, _round, entity, shape, select);
    }

    /// <summary>The pages of facts of several entities, later.</summary>
    public IDataLoaderResult LoadMany(IReadOnlyList<string> ids, FactShape shape, Func<IEnumerable<Page<FactEnd>>, object?> select)
    {
        _round.Ids[shape] = [.. ids];
        return new PendingMany(this, _round, shape, select);
    }

    private Task<Dictionary<FactShape, IReadOnlyDictionary<string, Page<FactEnd>>>> RunAsync(Round round, CancellationToken cancellation)
    {
        if (round == _round) _round = new Round();
        return round.Answer ??= FetchAsync(round, cancellation);
    }

    private async Task<Dictionary<FactShape, IReadOnlyDictionary<string, Page<FactEnd>>>> FetchAsync(Round round, CancellationToken cancellation)
    {
        var shapes = round.Ids.Keys.ToArray();
        var requests = Array.ConvertAll(shapes, shape => new FactRequest([.. round.Ids[shape]], shape.Filter, shape.Order.Keys, shape.Page) { WithFacts = shape.WithFacts });
        LoaderMetrics.Record("facts of entities", requests.Sum(request => request.EntityIds.Count));
        var answers = await store.GetFactsAsync(requests, cancellation);
        var byShape = new Dictionary<FactShape, IReadOnlyDictionary<string, Page<FactEnd>>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < shapes.Length; i++) byShape[shapes[i]] = answers[i];
        return byShape;
    }

    private sealed class Round
    {
        public readonly Dictionary<FactShape, HashSet<string>> Ids = new(ReferenceEqualityComparer.Instance);
        public Task<Dictionary<FactShape, IReadOnlyDictionary<string, Page<FactEnd>>>>? Answer;
    }

    private sealed class Pending(FactBatch batch, Round round, Entity entity, FactShape shape, Func<Entity, Page<FactEnd>, FactShape, object?> select) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var answer = await batch.RunAsync(round, cancellationToken);
            return select(entity, answer[shape].TryGetValue(entity.Id, out var page) ? page : Page<FactEnd>.Empty, shape);
        }
    }

    private sealed class PendingMany(FactBatch batch, Round round, FactShape shape, Func<IEnumerable<Page<FactEnd>>, object?> select) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            select((await batch.RunAsync(round, cancellationToken))[shape].Values);
    }
}
