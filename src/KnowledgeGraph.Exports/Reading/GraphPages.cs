using System.Runtime.CompilerServices;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Exports.Reading;

/// <summary>Reads a part of a graph page by page, so that a graph of any size goes through little memory.</summary>
public sealed class GraphPages(IGraphStore store, GraphPart part)
{
    /// <summary>Whether the sentences of a publisher's own words go out, too; else only the words quoted.</summary>
    public bool WithPrivateText { get; init; }

    /// <summary>So many are read at once.</summary>
    public const int Size = 500;

    /// <summary>The entities, by id.</summary>
    public async IAsyncEnumerable<Entity> EntitiesAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        if (part.Entities is { } ids)
        {
            foreach (var some in ids.Order(StringComparer.Ordinal).Chunk(Size))
            {
                foreach (
                    var (_, entity) in (await store.GetEntitiesAsync(some, cancellation)).OrderBy(
                        one => one.Key,
                        StringComparer.Ordinal
                    )
                )
                    yield return entity;
            }
            yield break;
        }
        Cursor? after = null;
        for (var more = true; more; )
        {
            var page = await store.FindEntitiesAsync(
                new EntityQuery([], null, [], new PageRequest(Size, after)),
                cancellation
            );
            foreach (var (entity, cursor) in page.Items)
            {
                after = cursor;
                yield return entity;
            }
            more = page.HasMore;
        }
    }

    /// <summary>The facts that are about some entities, as their subject.</summary>
    public async Task<ILookup<string, Fact>> FactsOfAsync(
        IReadOnlyList<string> entities,
        CancellationToken cancellation = default
    )
    {
        var request = new FactRequest(
            entities,
            part.Facts with
            {
                Direction = Direction.Out,
            },
            [],
            new PageRequest(10_000)
        );
        var answer = await store.GetFactsAsync([request], cancellation);
        return answer[0]
            .SelectMany(one => one.Value.Items.Select(item => item.Item.Fact!).Where(part.Holds))
            .ToLookup(fact => fact.Subject);
    }

    /// <summary>The facts of some relations that are about some entities, as their object.</summary>
    public async Task<ILookup<string, Fact>> FactsAboutAsync(
        IReadOnlyList<string> entities,
        IReadOnlyList<string> relations,
        CancellationToken cancellation = default
    )
    {
        var found = new List<Fact>();
        if (relations.Count > 0)
        {
            var filter = part.Facts with { Direction = Direction.In, Relations = relations };
            var request = new FactRequest(entities, filter, [], new PageRequest(10_000));
            var answer = await store.GetFactsAsync([request], cancellation);
            found.AddRange(
                answer[0].SelectMany(one => one.Value.Items.Select(item => item.Item.Fact!)).Where(part.Holds)
            );
        }
        return found.ToLookup(fact => fact.Object!);
    }

    /// <summary>Some entities by id.</summary>
    public Task<IReadOnlyDictionary<string, Entity>> EntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    ) => store.GetEntitiesAsync([.. ids], cancellation);

    private Evidence Shared(Evidence evidence) =>
        WithPrivateText || !evidence.Article.IsPrivateText
            ? evidence
            : evidence with
            {
                Sentence = new Sentence(evidence.Sentence.Number, evidence.Quote),
                Offset = 0,
            };

    /// <summary>What editors think of a fact, and the facts that contradict it, by id of the fact; what has neither is
    /// left out.</summary>
    private async Task<Dictionary<FactId, Judged>> JudgedAsync(List<Fact> facts, CancellationToken cancellation)
    {
        var decisions = await store.GetDecisionsAsync(cancellation);
        var rivals = await store.GetRivalsAsync([.. facts.Select(fact => fact.Id)], cancellation);
        return facts
            .Select(fact =>
                (
                    fact.Id,
                    Judged: new Judged(
                        decisions.ReviewOf(fact.Id),
                        [
                            .. Conflicts
                                .Of(decisions.Ontology, fact, rivals.GetValueOrDefault(fact.Id) ?? [])
                                .Select(rival => rival.Id),
                        ]
                    )
                )
            )
            .Where(one => one.Judged.Review is not null || one.Judged.Conflicts.Count > 0)
            .ToDictionary(one => one.Id, one => one.Judged);
    }

    /// <summary>The facts, by id, each with what it stands on and how it is judged when that is asked for.</summary>
    public async IAsyncEnumerable<TakenFact> FactsAsync(
        bool withEvidence,
        bool withJudgements = false,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        Cursor? after = null;
        for (var more = true; more; )
        {
            var page = await store.FindFactsAsync(
                new FactQuery(part.Facts, [], new PageRequest(Size, after)),
                cancellation
            );
            var facts = page.Items.Select(one => one.Item).Where(part.Holds).ToList();
            var evidence = withEvidence
                ? await store.GetEvidenceAsync([.. facts.Select(fact => fact.Id)], cancellation)
                : new Dictionary<FactId, IReadOnlyList<Evidence>>();
            var judged = withJudgements ? await JudgedAsync(facts, cancellation) : [];
            foreach (var fact in facts)
                yield return new TakenFact(fact, [.. (evidence.GetValueOrDefault(fact.Id) ?? []).Select(Shared)])
                {
                    Judged = judged.GetValueOrDefault(fact.Id),
                };
            more = page.HasMore && page.Items.Count > 0;
            if (page.Items.Count > 0)
                after = page.Items[^1].Cursor;
        }
    }
}

/// <summary>A fact and what it stands on.</summary>
public readonly record struct TakenFact(Fact Fact, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>How it is judged; null where it is not, or that was not asked for.</summary>
    public Judged? Judged { get; init; }
}

/// <summary>What editors think of a fact, and ids of the facts that contradict it.</summary>
public sealed record Judged(Review? Review, IReadOnlyList<string> Conflicts);
