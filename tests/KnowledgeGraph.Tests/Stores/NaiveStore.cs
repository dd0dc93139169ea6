using System.Runtime.CompilerServices;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests;

/// <summary>The oracle: keeps the extracts, and computes every answer from all of them.</summary>
internal sealed class NaiveStore : IGraphStore
{
    private Dictionary<ArticleId, ArticleExtract> _extracts = [];
    private Dictionary<string, KeptWrite> _writes = [];
    private Dictionary<FactId, long> _recorded = [];
    private Dictionary<(FactId Fact, ArticleId Article), long> _retracted = [];
    private List<Change> _changes = [];
    private Decisions _decisions = Decisions.Of(SmallOntology.Value, []);
    private FactPeriods _periods = FactPeriods.None;
    private NaiveGraph _graph = new([], new Dictionary<FactId, long>(), new Dictionary<FactId, long>(), []);

    public long? Sequence => _changes.Count;

    public Task<WriteOutcome> WriteAsync(GraphWrite write, CancellationToken cancellation = default)
    {
        if (write.Key is { } key && _writes.ContainsKey(key.Value))
            return Task.FromResult<WriteOutcome>(new KeyTaken());
        if (write.At is { } at && at != _changes.Count)
            return Task.FromResult<WriteOutcome>(new MovedOn());
        var kept = (
            new Dictionary<ArticleId, ArticleExtract>(_extracts),
            new Dictionary<string, KeptWrite>(_writes),
            new Dictionary<FactId, long>(_recorded),
            new Dictionary<(FactId, ArticleId), long>(_retracted),
            new List<Change>(_changes),
            _decisions,
            _periods,
            _graph
        );
        var outcome = Write(write);
        if (write.Key is not null)
            _writes[write.Key.Value] = new KeptWrite(write.Key, outcome);
        if (write.DryRun)
            (_extracts, _writes, _recorded, _retracted, _changes, _decisions, _periods, _graph) = kept;
        return Task.FromResult<WriteOutcome>(outcome);
    }

    private Written Write(GraphWrite write)
    {
        int[] entities = [0, 0, 0],
            facts = [0, 0, 0];
        HashSet<FactId> supported = [],
            withdrawn = [];
        var (start, first, before) = (_graph, _changes.Count, _decisions);
        _decisions = Decisions.Of(
            SmallOntology.Value,
            _extracts
                .Values.Where(old => !write.Removed.Contains(old.Article.Id))
                .Concat(write.Extracts)
                .GroupBy(one => one.Article.Id)
                .Select(same => same.Last())
        );
        var (periodsBefore, last) = (
            _periods,
            write.Extracts.GroupBy(one => one.Article.Id).ToDictionary(one => one.Key, one => one.Last())
        );
        _periods = NaivePeriods.Of(
            _extracts
                .Where(one => !last.ContainsKey(one.Key) && !write.Removed.Contains(one.Key))
                .Select(one => one.Value)
                .Concat(last.Values)
                .Select(one => DecidedExtract.Apply(one, _decisions))
        );
        foreach (var id in _extracts.Keys.Order().Where(IsLeftAlone).ToList())
            Put(id, _extracts[id]);
        foreach (var extract in write.Extracts)
            Put(extract.Article.Id, extract);
        foreach (
            var id in write.Removed.Where(id =>
                _extracts.ContainsKey(id) && write.Extracts.All(extract => extract.Article.Id != id)
            )
        )
            Put(id, null);
        foreach (var id in _extracts.Keys.Order().ToList())
            Put(id, _extracts[id]);
        var now = _changes.Skip(first).ToList();
        return new Written(
            new WriteResult(
                now.Count,
                entities[0],
                entities[1],
                entities[2],
                facts[0],
                facts[1],
                facts[2],
                _changes.Count
            ),
            GraphDifference.Of(
                now.SelectMany(change => change.Entities)
                    .Distinct()
                    .Select(id => (id, start.Entities.ContainsKey(id), _graph.Entities.ContainsKey(id))),
                now.SelectMany(change => change.Facts)
                    .Distinct()
                    .Select(id => (id, start.Facts.ContainsKey(id), _graph.Facts.ContainsKey(id))),
                supported,
                withdrawn
            )
        );

        // Only periods, if anything, change what it means.
        bool IsLeftAlone(ArticleId article) =>
            !write.Removed.Contains(article)
            && write
                .Extracts.Where(one => one.Article.Id == article)
                .All(one => Hash(one) == Hash(_extracts[article]) && ReferenceEquals(before, _decisions))
            && Hash(DecidedExtract.Apply(_extracts[article], before))
                == Hash(DecidedExtract.Apply(_extracts[article], _decisions));

        void Put(ArticleId article, ArticleExtract? extract)
        {
            var old = _extracts.GetValueOrDefault(article);
            var (oldUnderstood, understood) = (
                _graph.Understood.GetValueOrDefault(article),
                extract is null ? null : _periods.Apply(DecidedExtract.Apply(extract, _decisions))
            );
            if (Hash(old) == Hash(extract) && Hash(oldUnderstood) == Hash(understood))
                return;
            var graph = _graph;
            Replace(article, extract, oldUnderstood, understood, (before, periodsBefore), _changes.Count + 1);
            var reviewed = new[] { before, _decisions }
                .SelectMany(decisions =>
                    (decisions.Extracts.GetValueOrDefault(article)?.Reviews ?? []).Select(one =>
                        DecidedExtract.FactOf(one.FactId, one.Fact, decisions)
                    )
                )
                .Where(id => before.ReviewOf(id) != _decisions.ReviewOf(id))
                .ToHashSet();
            if (Hash(old) == Hash(extract))
                reviewed.Clear();
            var changedEntities = Differences(graph.Entities, _graph.Entities, entities, (_, _) => "");
            var changedFacts = Differences(graph.Facts, _graph.Facts, facts, (id, one) =>
                Said(one == graph ? oldUnderstood : understood, id)
                + one.Retracted.GetValueOrDefault(id)
                + (one == graph && reviewed.Contains(id) && _graph.Facts.ContainsKey(id))
            );
            var (saidBefore, saidNow) = (Facts(oldUnderstood), Facts(understood));
            supported.UnionWith(saidNow.Except(saidBefore).Where(graph.Facts.ContainsKey));
            withdrawn.UnionWith(saidBefore.Except(saidNow));
            _changes.Add(
                new Change(
                    _changes.Count + 1,
                    DateTimeOffset.UtcNow,
                    article,
                    changedEntities,
                    changedFacts,
                    [
                        .. changedEntities
                            .SelectMany(id =>
                                new[]
                                {
                                    graph.Entities.GetValueOrDefault(id)?.Kind,
                                    _graph.Entities.GetValueOrDefault(id)?.Kind,
                                }
                            )
                            .OfType<string>()
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ],
                    [
                        .. changedFacts
                            .Select(Fact)
                            .Select(fact => fact.Relation)
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ],
                    [
                        .. changedFacts
                            .Select(Fact)
                            .SelectMany(fact => new[] { fact.Subject, fact.Object })
                            .OfType<string>()
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ]
                )
                {
                    By = write.Origin?.By,
                    Kind = write.Origin?.Kind,
                }
            );

            Fact Fact(FactId id) => _graph.Facts.GetValueOrDefault(id) ?? graph.Facts[id];

            IReadOnlyList<TId> Differences<TId, T>(
                IReadOnlyDictionary<TId, T> left,
                IReadOnlyDictionary<TId, T> right,
                int[] counts,
                Func<TId, NaiveGraph, string> more
            )
                where TId : notnull
            {
                var changed = left
                    .Keys.Union(right.Keys)
                    .Where(id =>
                        Answers.Text(left.GetValueOrDefault(id)) + more(id, graph)
                        != Answers.Text(right.GetValueOrDefault(id)) + more(id, _graph)
                    )
                    .ToList();
                foreach (var id in changed)
                    counts[
                        !left.ContainsKey(id) ? 0
                        : right.ContainsKey(id) ? 1
                        : 2
                    ]++;
                return [.. changed.OrderBy(id => $"{id}", StringComparer.Ordinal)];
            }
        }
    }

    private static IEnumerable<FactId> Facts(ArticleExtract? extract) => extract?.Facts.Select(fact => fact.Id) ?? [];

    private static string? Hash(ArticleExtract? extract) => extract is null ? null : GraphJson.HashOf(extract);

    private void Replace(
        ArticleId article,
        ArticleExtract? extract,
        ArticleExtract? oldUnderstood,
        ArticleExtract? understood,
        (Decisions Decisions, FactPeriods Periods) before,
        long sequence
    )
    {
        var (recorded, retracted) = (
            new Dictionary<FactId, long>(_recorded),
            new Dictionary<(FactId, ArticleId), long>(_retracted)
        );
        if (extract is null)
            _extracts.Remove(article);
        else
            _extracts[article] = extract;
        var all = new Dictionary<ArticleId, ArticleExtract>(_graph.Understood);
        if (understood is null)
            all.Remove(article);
        else
            all[article] = understood;
        foreach (
            var gone in oldUnderstood?.Retractions.Where(one =>
                understood is null || understood.Retractions.All(now => now.FactId != one.FactId)
            )
                ?? []
        )
            _retracted.Remove((gone.FactId, article));
        foreach (var added in understood?.Retractions ?? [])
            _retracted.TryAdd((added.FactId, article), sequence);
        var facts = all.Values.SelectMany(one => one.Facts).Select(draft => draft.Id).ToHashSet();
        foreach (var gone in _recorded.Keys.Where(id => !facts.Contains(id)).ToList())
            _recorded.Remove(gone);
        foreach (var id in facts)
            _recorded.TryAdd(id, sequence);
        // What decisions alone call otherwise is as old as it was.
        foreach (
            var (old, now) in extract is null
                ? []
                : Names(extract, before.Decisions, before.Periods).Zip(Names(extract, _decisions, _periods))
        )
        {
            if (Facts(oldUnderstood).Contains(old) && Facts(understood).Contains(now))
                _recorded[now] = Math.Min(_recorded[now], recorded[old]);
            if (
                retracted.TryGetValue((old, article), out var since)
                && _retracted.TryGetValue((now, article), out var later)
            )
                _retracted[(now, article)] = Math.Min(since, later);
        }
        IEnumerable<FactId> renamed = extract is null
            ? []
            : Names(extract, before.Decisions, before.Periods)
                .Zip(Names(extract, _decisions, _periods))
                .Where(one => one.First != one.Second)
                .Select(one => one.First);
        var past = _graph.Facts.Keys.Where(id => !facts.Contains(id)).Except(renamed).Select(id => _graph.Facts[id]);
        var until = _retracted
            .GroupBy(one => one.Key.Fact)
            .ToDictionary(one => one.Key, one => one.Min(pair => pair.Value));
        foreach (var fact in _graph.Gone)
            until[fact.Id] = _graph.Retracted[fact.Id];
        foreach (var fact in past)
            until[(FactId)$"{fact.Id}~{sequence}"] = _graph.Retracted.GetValueOrDefault(fact.Id, sequence);
        _graph = new NaiveGraph(
            all.Values,
            new Dictionary<FactId, long>(_recorded),
            until,
            [
                .. _graph.Gone,
                .. past.Select(fact => fact with { Id = (FactId)$"{fact.Id}~{sequence}", ArticleCount = 0 }),
            ]
        );
    }

    private static IEnumerable<FactId> Names(ArticleExtract extract, Decisions decisions, FactPeriods periods) =>
        extract
            .Facts.Select(fact =>
                periods.IdOf(
                    extract.Article.Id,
                    DecidedExtract.FactOf(
                        fact.Id,
                        FactIdentities.Of(fact, SmallOntology.Value.Relation(fact.Relation)),
                        decisions
                    ),
                    fact.Period
                )
            )
            .Concat(
                extract
                    .Retractions.Select(one => (one.FactId, one.Fact))
                    .Concat(extract.Reviews.Select(one => (one.FactId, one.Fact)))
                    .Select(one => DecidedExtract.FactOf(one.FactId, one.Fact, decisions))
            );

    public Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    ) => Answer(keys, _writes.ContainsKey, key => _writes[key]);

    public Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default) => Task.FromResult(_decisions);

    private static string Said(ArticleExtract? extract, FactId fact) =>
        Answers.Text(extract?.Facts.FirstOrDefault(draft => draft.Id == fact));

    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    ) => Answer(ids, _graph.Entities.ContainsKey, id => _graph.Entities[id]);

    public Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default)
    {
        var order = query.Order.Count > 0 ? query.Order : [new EntityOrder.ByField(EntityField.ShownName, false)];
        return Task.FromResult(
            NaivePages.Cut(
                _graph.Entities.Values.Where(entity =>
                    (query.Kinds.Count == 0 || query.Kinds.Contains(entity.Kind))
                    && (query.Where is null || _graph.Matches(query.Where, entity))
                ),
                [.. order.Select(key => key.Descending)],
                entity => [.. order.Select(key => Key(key, entity)), entity.Id],
                query.Page
            )
        );
    }

    private object? Key(EntityOrder order, Entity entity) =>
        order switch
        {
            EntityOrder.ByCount count => (long)_graph.Count(count.Facts, entity),
            EntityOrder.ByField { Field: { IsProperty: true } property } => NaiveFilters.NumberOf(entity, property.Name)
                ?? (object?)NaiveFilters.DateOf(entity, property.Name)?.Earliest.DayNumber
                ?? (entity.Properties.TryGetValue(property.Name, out var text) ? SortKey.Of(text) : null),
            EntityOrder.ByField field when field.Field == EntityField.Id => entity.Id,
            EntityOrder.ByField field when field.Field == EntityField.Kind => entity.Kind,
            EntityOrder.ByField field when field.Field == EntityField.Degree => (long)_graph.Degree(entity.Id),
            EntityOrder.ByField field when field.Field == EntityField.Summary => entity.Summary is null
                ? null
                : SortKey.Of(entity.Summary),
            _ => SortKey.Of(entity.Name),
        };

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindBearersAsync(
        IReadOnlyCollection<string> terms,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
            terms
                .Distinct()
                .Select(term =>
                    (
                        Term: term,
                        Bearers: _graph
                            .Entities.Values.Where(entity =>
                                entity.Names.Any(name => NameTerms.OfName(name.Value).Contains(term))
                            )
                            .Select(entity => entity.Id)
                            .Order(StringComparer.Ordinal)
                            .ToList()
                    )
                )
                .Where(one => one.Bearers.Count is > 0 and <= IGraphReader.MaxBearers)
                .ToDictionary(one => one.Term, one => (IReadOnlyList<string>)one.Bearers)
        );

    public IAsyncEnumerable<BorneIdentifier> ReadIdentifiersAsync(CancellationToken cancellation = default) =>
        _graph
            .Entities.Values.SelectMany(entity =>
                entity.Identifiers.Select(identifier => new BorneIdentifier(entity.Id, identifier))
            )
            .ToAsyncEnumerable();

    public Task<IReadOnlyList<EntityNames>> ReadNamesAsync(
        string? after,
        int limit,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyList<EntityNames>>([
            .. _graph
                .Entities.Values.Where(entity => string.CompareOrdinal(entity.Id, after ?? "") > 0)
                .OrderBy(entity => entity.Id, StringComparer.Ordinal)
                .Take(limit)
                .Select(entity => new EntityNames(
                    entity.Id,
                    entity.Kind,
                    [.. entity.Names.Select(name => name.Value).Distinct().Order(StringComparer.Ordinal)]
                )),
        ]);

    public Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>>([
            .. requests.Select(request =>
                request
                    .EntityIds.Distinct()
                    .Where(_graph.Entities.ContainsKey)
                    .ToDictionary(id => id, id => Facts(request, id))
            ),
        ]);

    private Page<FactEnd> Facts(FactRequest request, string entity)
    {
        var order = request.Order.Count > 0 ? request.Order : [new FactOrder(FactField.Date, false)];
        var page = NaivePages.Cut(
            _graph
                .FactsOf(entity)
                .Where(fact => _graph.Matches(request.Filter, fact, entity))
                .Select(fact => new FactEnd(fact, fact.Other(entity) is { } other ? _graph.Entities[other] : null)),
            [.. order.Select(key => key.Descending)],
            end => [.. order.Select(key => Key(key, end)), end.Fact!.Id.Text],
            request.Page
        );
        return request.WithFacts
            ? page
            : page with
            {
                Items = [.. page.Items.Select(item => (item.Item with { Fact = null }, item.Cursor))],
            };
    }

    private object? Key(FactOrder order, FactEnd end) =>
        order.Field switch
        {
            FactField.Date => (long?)_graph.DateOf(end.Fact!)?.Earliest.DayNumber,
            FactField.Confidence => end.Fact!.Confidence,
            FactField.ArticleCount => (long)end.Fact!.ArticleCount,
            FactField.Recorded => end.Fact!.Recorded,
            FactField.OtherName => end.Other is null ? null : SortKey.Of(end.Other.Name),
            FactField.Other => end.Other is null ? null : Key(order.OfOther!, end.Other),
            _ => end.Other is null ? null : (long)_graph.Degree(end.Other.Id),
        };

    public Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default) =>
        Task.FromResult(
            NaivePages.Cut(
                _graph.AllFacts.Where(fact => _graph.Matches(query.Filter, fact, fact.Subject)),
                [.. query.Order.Select(key => key.Descending)],
                fact =>
                    [
                        .. query.Order.Select(key =>
                            Key(key, new FactEnd(fact, fact.Other(fact.Subject) is { } id ? _graph.Entities[id] : null))
                        ),
                        fact.Id.Text,
                    ],
                query.Page
            )
        );

    public Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default)
    {
        var terms = _graph
            .Entities.Values.SelectMany(entity =>
                entity
                    .Names.SelectMany(name => NameTerms.OfName(name.Value))
                    .Distinct()
                    .Select(term => (term, entity.Id))
            )
            .ToLookup(one => one.term, one => one.Id);
        var rare = terms.Where(term => term.Count() <= IGraphReader.MaxBearers).SelectMany(Pairs).CountBy(pair => pair);
        var identified = _graph
            .Entities.Values.SelectMany(entity => entity.Identifiers.Distinct().Select(one => (one, entity.Id)))
            .ToLookup(one => one.one, one => one.Id)
            .SelectMany(Pairs)
            .CountBy(pair => pair)
            .Select(pair => KeyValuePair.Create(pair.Key, 100 * pair.Value));
        return Task.FromResult<IReadOnlyList<EntityPair>>([
            .. rare.Concat(identified)
                .GroupBy(pair => pair.Key, pair => pair.Value)
                .Where(pair => _graph.Entities[pair.Key.Item1].Kind == _graph.Entities[pair.Key.Item2].Kind)
                .Select(pair => new EntityPair(pair.Key.Item1, pair.Key.Item2, pair.Sum()))
                .OrderByDescending(pair => pair.Shared)
                .ThenBy(pair => pair.Id, NaiveGraph.Text)
                .ThenBy(pair => pair.OtherId, NaiveGraph.Text)
                .Take(limit),
        ]);

        static IEnumerable<(string, string)> Pairs(IEnumerable<string> ids) =>
            from one in ids
            from other in ids
            where NaiveGraph.Text.Compare(one, other) < 0
            select (one, other);
    }

    public Task<IReadOnlyDictionary<FactId, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    )
    {
        var facts = _graph.AllFacts.ToDictionary(fact => fact.Id);
        return Answer(ids, facts.ContainsKey, id => facts[id]);
    }

    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    )
    {
        return Answer<FactId, IReadOnlyList<Fact>>(
            factIds,
            id => _graph.Facts.TryGetValue(id, out var fact) && fact.Retraction is null,
            id => [.. NaiveGraph.ByOwnDate(Rivals(_graph.Facts[id])).Take(IGraphReader.MaxRivals)]
        );

        IEnumerable<Fact> Rivals(Fact fact) =>
            _graph.Facts.Values.Where(other =>
                other.Id != fact.Id
                && other.Retraction is null
                && other.Subject == fact.Subject
                && other.Relation == fact.Relation
                && (
                    SmallOntology.Value.Relation(fact.Relation).Functional
                    || (other.Object, other.Value) == (fact.Object, fact.Value)
                )
            );
    }

    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    ) =>
        Answer<FactId, IReadOnlyList<Evidence>>(factIds, _graph.Facts.ContainsKey, id =>
            [
                .. from extract in _graph.Extracts
                orderby extract.Article.PublishedAt.Earliest
                from draft in extract.Facts
                where draft.Id == id
                from span in draft.Spans.OrderBy(span => span.Sentence).ThenBy(span => span.Offset)
                select new Evidence(
                    id,
                    extract.Article,
                    extract.Sentences.Single(sentence => sentence.Number == span.Sentence),
                    span.Quote,
                    span.Offset
                ),
            ]
        );

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    ) =>
        await Task.WhenAll(
            requests.Select(request =>
                Answer<string, IReadOnlyList<RelationCount>>(request.EntityIds, _graph.Entities.ContainsKey, id =>
                    [
                        .. _graph
                            .FactsOf(id)
                            .Where(fact => fact.Object is not null && _graph.Matches(request.Filter, fact, id))
                            .SelectMany(fact => Ends(fact, id).Select(end => (fact.Relation, end)))
                            .Where(one =>
                                request.Filter.Direction == Direction.Both
                                || one.end == Direction.Both
                                || one.end == request.Filter.Direction
                            )
                            .GroupBy(one => one)
                            .OrderBy(group => group.Key.Relation, StringComparer.Ordinal)
                            .ThenBy(group => group.Key.end)
                            .Select(group => new RelationCount(group.Key.Relation, group.Key.end, group.Count())),
                    ]
                )
            )
        );

    private static IEnumerable<Direction> Ends(Fact fact, string entity)
    {
        if (SmallOntology.Value.Relation(fact.Relation).Symmetric)
            return [Direction.Both];
        return new[] { (fact.Subject, Direction.Out), (fact.Object, Direction.In) }
            .Where(end => end.Item1 == entity)
            .Select(end => end.Item2);
    }

    public Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    )
    {
        var links = ids.Distinct()
            .SelectMany(id =>
                _graph
                    .FactsOf(id)
                    .Where(fact => fact.Other(id) is { } other && other != id && _graph.Matches(filter, fact, id))
                    .Select(fact => new FactStep(id, fact.Id, fact.Other(id)!, fact.ArticleCount, fact.Confidence))
            )
            .ToList();
        return Task.FromResult(new FactSteps([.. links.Take(limit)], links.Count > limit));
    }

    public Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyList<Fact>>([
            .. _graph
                .DefaultOrder(
                    _graph.AllFacts.Where(fact =>
                        fact.Object is not null
                        && fact.Object != fact.Subject
                        && ids.Contains(fact.Subject)
                        && ids.Contains(fact.Object)
                        && _graph.Matches(filter, fact, fact.Subject)
                    )
                )
                .Take(limit),
        ]);

    public Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyList<DateCount>>([
            .. _graph
                .AllFacts.Where(fact =>
                    ids.Any(id => (fact.Subject == id || fact.Object == id) && _graph.Matches(filter, fact, id))
                )
                .GroupBy(
                    fact => (_graph.DateOf(fact)?.Earliest, _graph.DateOf(fact)?.Latest),
                    (days, facts) => new DateCount(days.Item1, days.Item2, facts.Count())
                )
                .OrderBy(count => count.First ?? DateOnly.MaxValue)
                .ThenBy(count => count.Last),
        ]);

    public Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(FacetQuery query, CancellationToken cancellation = default)
    {
        var entities = _graph
            .Entities.Values.Where(entity =>
                (query.Kinds.Count == 0 || query.Kinds.Contains(entity.Kind))
                && (query.Where is null || _graph.Matches(query.Where, entity))
            )
            .ToList();
        var ends = entities
            .SelectMany(entity =>
                _graph
                    .FactsOf(entity.Id)
                    .Where(fact => _graph.Matches(query.Facts, fact, entity.Id))
                    .Select(fact => (fact, Other: fact.Other(entity.Id)))
            )
            .ToList();
        return Task.FromResult<IReadOnlyList<FacetCounts>>([
            .. query.Facets.Select(facet =>
            {
                // What counts once, and its value.
                IEnumerable<(string Id, string? Value)> pairs = facet.By switch
                {
                    FacetField.Kind => entities.Select(entity => (entity.Id, (string?)entity.Kind)),
                    FacetField.Property => entities.Select(entity =>
                        (
                            entity.Id,
                            NaiveFilters.DateOf(entity, facet.Property!)?.Year.ToString("0000")
                                ?? entity.Properties.GetValueOrDefault(facet.Property!)
                        )
                    ),
                    FacetField.Publisher => ends.SelectMany(end =>
                        _graph
                            .Extracts.Where(extract => extract.Facts.Any(draft => draft.Id == end.fact.Id))
                            .Select(extract => (end.fact.Id.Text, (string?)extract.Article.Publisher))
                    ),
                    FacetField.Other => ends.Select(end => (end.fact.Id.Text, end.Other)),
                    _ => ends.Select(end =>
                        (
                            end.fact.Id.Text,
                            facet.By switch
                            {
                                FacetField.Relation => end.fact.Relation,
                                FacetField.Year => _graph.DateOf(end.fact)?.Year.ToString("0000"),
                                FacetField.Stance => end.fact.Stance.ToString(),
                                _ => end.fact.AttributedTo,
                            }
                        )
                    ),
                };
                var counts = pairs
                    .Distinct()
                    .Where(pair => pair.Value is not null)
                    .GroupBy(pair => pair.Value!)
                    .Select(group => new FacetCount(group.Key, group.Count()))
                    .OrderByDescending(count => count.Count)
                    .ThenBy(count => count.Value, NaiveGraph.Text)
                    .ToList();
                return new FacetCounts([.. counts.Take(facet.Size)], counts.Count > facet.Size);
            }),
        ]);
    }

    public Task<IReadOnlyDictionary<ArticleId, Article>> GetArticlesAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default
    ) => Answer(ids, _extracts.ContainsKey, id => _extracts[id].Article);

    public Task<IReadOnlyDictionary<ArticleId, string>> GetHashesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Answer(articleIds, _extracts.ContainsKey, id => GraphJson.HashOf(_extracts[id]));

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    ) =>
        await Task.WhenAll(
            requests.Select(request =>
                Answer(request.EntityIds, _graph.Entities.ContainsKey, id =>
                    Articles(_graph.ArticlesOf(id), request.Page)
                )
            )
        );

    public Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default) =>
        Task.FromResult(Articles(_graph.Extracts.Select(extract => extract.Article), page));

    private static Page<Article> Articles(IEnumerable<Article> articles, PageRequest page) =>
        NaivePages.Cut(
            articles,
            [true],
            article => [(long)article.PublishedAt.Earliest.DayNumber, article.Id.Text],
            page
        );

    public Task<IReadOnlyList<ArticleSentences>> ReadSentencesAsync(
        ArticleId? after,
        int limit,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult<IReadOnlyList<ArticleSentences>>([
            .. _extracts
                .Values.Where(one => after is null || NaiveGraph.Text.Compare(one.Article.Id, after) > 0)
                .OrderBy(one => one.Article.Id, NaiveGraph.Text)
                .Take(limit)
                .Select(one => new ArticleSentences(one.Article, one.Sentences)),
        ]);

    public Task<IReadOnlyDictionary<ArticleId, ArticleSentences>> GetSentencesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) =>
        Answer(articleIds, _extracts.ContainsKey, id => new ArticleSentences(
            _extracts[id].Article,
            _extracts[id].Sentences
        ));

    public Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Answer(articleIds, _extracts.ContainsKey, id => _extracts[id]);

    public Task<IReadOnlyList<Claim>> GetClaimsAsync(
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    )
    {
        var claims = _graph
            .Understood.Values.SelectMany(extract =>
                extract.Facts.Select(draft => new Claim(
                    extract.Article.Id,
                    extract.Article.PublishedAt.Earliest,
                    draft
                ))
            )
            .Where(claim => SmallOntology.Value.Relation(claim.Draft.Relation).HasPeriods)
            .ToLookup(claim => claim.Draft.Id.Statement());
        return Task.FromResult<IReadOnlyList<Claim>>([
            .. claims
                .Where(one => statements.Contains(one.Key) || one.Any(claim => articleIds.Contains(claim.ArticleId)))
                .SelectMany(one => one),
        ]);
    }

    public async IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        ArticleId? afterArticle = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.CompletedTask;
        foreach (
            var extract in _extracts
                .Values.OrderBy(extract => extract.Article.Id, NaiveGraph.Text)
                .Where(extract => afterArticle is null || NaiveGraph.Text.Compare(extract.Article.Id, afterArticle) > 0)
        )
            yield return extract;
    }

    public Task<IReadOnlyList<Change>> GetChangesAsync(
        long since,
        int limit,
        CancellationToken cancellation = default
    ) => Task.FromResult<IReadOnlyList<Change>>([.. _changes.Where(change => change.Sequence > since).Take(limit)]);

    public Task<IReadOnlyList<Change>> FindChangesAsync(
        ChangeQuery query,
        int limit,
        CancellationToken cancellation = default
    )
    {
        var found = _changes
            .Where(query.Matches)
            .OrderBy(change => query.NewestFirst ? -change.Sequence : change.Sequence);
        return Task.FromResult<IReadOnlyList<Change>>([.. found.Take(limit)]);
    }

    public Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default)
    {
        var facts = _graph.Facts.Values.Where(fact => fact.Retraction is null).ToList();
        return Task.FromResult(
            new GraphSummary(
                _graph.Entities.Count,
                facts.Count,
                _graph.Extracts.Sum(extract => extract.Facts.Sum(draft => (long)draft.Spans.Count)),
                _extracts.Count,
                Counts(_graph.Extracts.Select(extract => extract.Article.Record?.List).OfType<string>()),
                Counts(_graph.Entities.Values.Select(entity => entity.Kind)),
                Counts(facts.Select(fact => fact.Relation)),
                _changes.Count
            )
        );
    }

    public Task<IReadOnlyDictionary<string, long>> CountUncountedAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(
            Counts(
                _graph.AllFacts.Where(fact => fact.IsGone || fact.Retraction is not null).Select(one => one.Relation)
            )
        );

    private static SortedDictionary<string, long> Counts(IEnumerable<string> names) =>
        new(
            names.GroupBy(name => name).ToDictionary(group => group.Key, group => (long)group.Count()),
            StringComparer.Ordinal
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task<IReadOnlyDictionary<TId, T>> Answer<TId, T>(
        IEnumerable<TId> ids,
        Func<TId, bool> isThere,
        Func<TId, T> answer
    )
        where TId : notnull =>
        Task.FromResult<IReadOnlyDictionary<TId, T>>(ids.Distinct().Where(isThere).ToDictionary(id => id, answer));
}
