using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>Asks for one page of entities.</summary>
/// <param name="Kinds">Concrete kinds; all when empty.</param>
/// <param name="Where">The filter; all entities when null.</param>
/// <param name="Order">Order keys; by shown name when empty.</param>
/// <param name="Page">The page; cursors hold one value for each order key, then the id.</param>
public sealed record EntityQuery(
    IReadOnlyList<string> Kinds,
    EntityFilter? Where,
    IReadOnlyList<EntityOrder> Order,
    PageRequest Page
);

/// <summary>Asks for one page of the facts of the whole graph.</summary>
/// <param name="Filter">The filter; it sees a fact from its subject.</param>
/// <param name="Order">Order keys, of which those of the other end mean the object; by id when empty.</param>
/// <param name="Page">The page; cursors hold one value for each order key, then the id.</param>
public sealed record FactQuery(FactFilter Filter, IReadOnlyList<FactOrder> Order, PageRequest Page);

/// <summary>Two entities and how much they have in common.</summary>
/// <param name="Id">The smaller id (ordinal).</param>
/// <param name="OtherId">The larger id.</param>
/// <param name="Shared">Common terms of names, and 100 for each common identifier.</param>
public readonly record struct EntityPair(string Id, string OtherId, int Shared);

/// <summary>Facts of some entities, one page for each.</summary>
/// <param name="EntityIds">Ids of the entities.</param>
/// <param name="Filter">The facts to answer; it sees a fact from the entity.</param>
/// <param name="Order">Order keys; by date when empty.</param>
/// <param name="Page">The page, for each entity; a cursor makes sense for one entity only.</param>
public sealed record FactRequest(
    IReadOnlyList<string> EntityIds,
    FactFilter Filter,
    IReadOnlyList<FactOrder> Order,
    PageRequest Page
)
{
    /// <summary>
    /// Whether the facts are wanted, or only the entities at their other ends. Reading facts is most of the work in a
    /// graph that memory does not hold.
    /// </summary>
    public bool WithFacts { get; init; } = true;

    /// <summary>Whether the order is by date and id, said or left out.</summary>
    public bool IsByDate => Order is [] or [{ Field: FactField.Date, Descending: false }];
}

/// <summary>A fact seen from one of its entities.</summary>
/// <param name="Fact">The fact; null where the request does not want it.</param>
/// <param name="Other">The entity at the other end; null for values of properties.</param>
public sealed record FactEnd(Fact? Fact, Entity? Other);

/// <summary>How many facts some entities have.</summary>
/// <param name="EntityIds">Ids of the entities.</param>
/// <param name="Filter">The facts to count; it sees a fact from the entity.</param>
public sealed record CountRequest(IReadOnlyCollection<string> EntityIds, FactFilter Filter);

/// <summary>Articles of some entities, one page for each.</summary>
/// <param name="EntityIds">Ids of the entities.</param>
/// <param name="Page">The page, for each entity; a cursor makes sense for one entity only.</param>
public sealed record ArticleRequest(IReadOnlyCollection<string> EntityIds, PageRequest Page);

/// <summary>How many facts of a relation an entity has on one end.</summary>
public sealed record RelationCount(string Relation, Direction Direction, int Count);

/// <summary>A fact as a step from one entity to another.</summary>
/// <param name="From">Id of the entity that the step leaves.</param>
/// <param name="FactId">Id of the fact.</param>
/// <param name="To">Id of the entity that the step reaches.</param>
/// <param name="ArticleCount">How many articles report the fact.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct FactStep(string From, FactId FactId, string To, int ArticleCount, double Confidence);

/// <summary>Steps away from some entities.</summary>
/// <param name="Steps">The steps; a fact between two of the entities comes twice, once from each.</param>
/// <param name="Truncated">Whether there are more.</param>
public sealed record FactSteps(IReadOnlyList<FactStep> Steps, bool Truncated);

/// <summary>How many facts have a date that can mean these days; nulls stand for no date.</summary>
public sealed record DateCount(DateOnly? First, DateOnly? Last, int Count);

/// <summary>Counts of what a graph holds; retracted facts are not counted.</summary>
/// <param name="Entities">All entities.</param>
/// <param name="Facts">All facts.</param>
/// <param name="Evidence">All pieces of evidence, those of retracted facts too.</param>
/// <param name="Articles">All articles, records of lists too.</param>
/// <param name="RecordsByList">Records by list, ordered by its slug.</param>
/// <param name="EntitiesByKind">By concrete kind, those with none left out, ordered by name.</param>
/// <param name="FactsByRelation">By relation and property, those with none left out, ordered by name.</param>
/// <param name="Sequence">Number of the last change, 0 when there was none.</param>
public sealed record GraphSummary(
    long Entities,
    long Facts,
    long Evidence,
    long Articles,
    IReadOnlyDictionary<string, long> RecordsByList,
    IReadOnlyDictionary<string, long> EntitiesByKind,
    IReadOnlyDictionary<string, long> FactsByRelation,
    long Sequence
)
{
    /// <summary>Records of all lists.</summary>
    public long Records => RecordsByList.Values.Sum();

    /// <summary>What it stands on, for people: <c>31 articles and 1,003 records of lists</c>.</summary>
    public string Sources =>
        Records == 0
            ? $"{Articles:N0} articles"
            : $"{Articles - Records:N0} articles and {Records:N0} records of lists";
}

/// <summary>
/// One change of the graph: one extract was written, or the meaning of one extract changed by a decision.
/// </summary>
/// <param name="Sequence">1, 2, 3 ... without gaps, in the order of writing.</param>
/// <param name="At">When, UTC.</param>
/// <param name="ArticleId">The article written.</param>
/// <param name="Entities">Ids of entities added, changed or removed, ordered.</param>
/// <param name="Facts">Ids of facts added, changed or removed, ordered.</param>
/// <param name="Kinds">Concrete kinds of those entities, before and after, ordered.</param>
/// <param name="Relations">Relations and properties of those facts, ordered.</param>
/// <param name="Ends">Ids of the entities that those facts are about or lead to, whether they look different or not,
/// ordered.</param>
public sealed record Change(
    long Sequence,
    DateTimeOffset At,
    ArticleId ArticleId,
    IReadOnlyList<string> Entities,
    IReadOnlyList<FactId> Facts,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Relations,
    IReadOnlyList<string> Ends
)
{
    /// <summary>Who made it; null where nobody said, or the graph is older than that is kept.</summary>
    public string? By { get; init; }

    /// <summary>What sort of act it was; null where the graph is older than that is kept.</summary>
    public ChangeKind? Kind { get; init; }

    /// <summary>Whether the entity looks different, came, went, or has facts that did.</summary>
    public bool Concerns(string entity) => Entities.Contains(entity) || Ends.Contains(entity);
}

/// <summary>An id in another register, and the entity that has it.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="Identifier">The id.</param>
public readonly record struct BorneIdentifier(string EntityId, Identifier Identifier);

/// <summary>How an entity is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its concrete kind.</param>
/// <param name="Names">All its spellings, ordinal order.</param>
public sealed record EntityNames(string Id, string Kind, IReadOnlyList<string> Names);

/// <summary>What stands in an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record ArticleSentences(Article Article, IReadOnlyList<Sentence> Sentences);
