using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Owners;

/// <summary>Who owns an entity, or what it owns, on a day.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="On">The day.</param>
/// <param name="Ends">Owners, or what is owned.</param>
/// <param name="Rules">What the rules say of it; none where it is asked for what it owns.</param>
/// <param name="Listed">Who of them is under restrictions, by id, with these.</param>
/// <param name="Entities">All that are named, by id.</param>
/// <param name="Circular">Whether somebody owns a part of itself.</param>
/// <param name="Truncated">Whether there is more than is told.</param>
public sealed record OwnershipAnswer(
    Entity Entity,
    PartialDate On,
    IReadOnlyList<OwnerEnd> Ends,
    IReadOnlyList<RuleAnswer> Rules,
    IReadOnlyDictionary<string, IReadOnlyList<Entity>> Listed,
    IReadOnlyDictionary<string, Entity> Entities,
    bool Circular,
    bool Truncated
);

/// <summary>An owner, or something owned.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Share">Directly and through others together.</param>
/// <param name="Chains">All ways, the shortest first.</param>
/// <param name="Control">Found out when it is asked for: it looks at all holdings again.</param>
/// <param name="Ultimate">Whether no owner of it is known.</param>
/// <param name="Measures">Restrictions against it that are in force.</param>
public sealed record OwnerEnd(
    Entity Entity,
    Share Share,
    IReadOnlyList<OwnerChain> Chains,
    Lazy<Verdict> Control,
    bool Ultimate,
    IReadOnlyList<Entity> Measures
)
{
    /// <summary>Whether the owner has half of it or more at each step, or is said to control it.</summary>
    public Verdict Controls => Control.Value;
}

/// <summary>What a rule says of an entity.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether it is restricted itself, or counts as owned by those who are.</param>
/// <param name="Share">Their share, and what it can be.</param>
/// <param name="By">Ids of the direct owners that count.</param>
/// <param name="Restricted">Whether it is restricted itself, whoever owns it.</param>
public sealed record RuleAnswer(
    OwnershipRule Rule,
    Verdict Verdict,
    Share Share,
    IReadOnlyList<string> By,
    bool Restricted
);
