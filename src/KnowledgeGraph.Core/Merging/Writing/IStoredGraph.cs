using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// The graph as an article of a write finds it: what is stored, with what earlier articles of the same write have
/// changed. The rule of a write (<see cref="ArticlePlan"/>) asks for what it needs and for nothing else; a store
/// answers from its rows, or from memory where it read ahead.
/// </summary>
public interface IStoredGraph
{
    /// <summary>What the article contributed until now. Asked only about articles that are there.</summary>
    Contribution ContributionOf(ArticleId article);

    /// <summary>The entities of these ids; ids that are not there are left out.</summary>
    IEnumerable<Entity> Entities(IReadOnlyCollection<string> ids);

    /// <summary>The facts of these ids, retracted ones too; ids that are not there are left out.</summary>
    IEnumerable<StoredFact> Facts(IReadOnlyCollection<FactId> ids);

    /// <summary>What all articles but one say of these entities. Asked only about entities that are there.</summary>
    IEnumerable<EntityDraft> EntityDrafts(IReadOnlyCollection<string> entities, ArticleId exceptArticle);

    /// <summary>What all articles but one say of these facts. Asked only about facts that are there.</summary>
    IEnumerable<(ArticleId Article, FactDraft Draft)> FactDrafts(
        IReadOnlyCollection<FactId> facts,
        ArticleId exceptArticle
    );

    /// <summary>The retractions of these facts by all articles but one.</summary>
    IEnumerable<StoredRetraction> Retractions(IReadOnlyCollection<FactId> facts, ArticleId exceptArticle);

    /// <summary>The facts that are values of these properties of these entities, retracted ones left out.</summary>
    IEnumerable<Fact> Values(IReadOnlyCollection<string> entities, IReadOnlyCollection<string> properties);
}

/// <summary>What one article contributes.</summary>
/// <param name="Entities">Ids of the entities that it names.</param>
/// <param name="Facts">What it says of facts, by id of the fact.</param>
/// <param name="Retractions">Sequence number of the change since which it takes a fact back, by id of the fact.</param>
public sealed record Contribution(
    IReadOnlyCollection<string> Entities,
    IReadOnlyDictionary<FactId, FactDraft> Facts,
    IReadOnlyDictionary<FactId, long> Retractions
)
{
    /// <summary>That of an article that is not there.</summary>
    public static readonly Contribution Nothing = new(
        [],
        new Dictionary<FactId, FactDraft>(),
        new Dictionary<FactId, long>()
    );
}

/// <summary>A fact as stores keep it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="RetractedIn">Sequence number of the change that took it back; null while it counts.</param>
public sealed record StoredFact(Fact Fact, long? RetractedIn)
{
    /// <summary>How it is kept when nothing says it any more: it counted until it was taken back, or until
    /// now.</summary>
    /// <param name="sequence">Number of the change since which nothing says it.</param>
    public StoredFact Gone(long sequence) =>
        new(Fact with { Id = Fact.Id.Gone(sequence), ArticleCount = 0 }, RetractedIn ?? sequence);
}

/// <summary>A retraction as stores keep it.</summary>
/// <param name="Fact">Id of the fact, which need not be there.</param>
/// <param name="Article">Id of the article that takes it back.</param>
/// <param name="Retraction">The tombstone.</param>
/// <param name="Sequence">Number of the change that brought it.</param>
public sealed record StoredRetraction(FactId Fact, ArticleId Article, Retraction Retraction, long Sequence);
