namespace KnowledgeGraph.Ontologies;

/// <summary>How restrictions are said, for the question which of them are in force.</summary>
/// <param name="Field">The question's name in GraphQL.</param>
/// <param name="Kind">The kind that stands for a restriction.</param>
/// <param name="Target">Relation to whom it is directed against.</param>
/// <param name="Authority">Relation to who imposed it.</param>
/// <param name="From">Property: the day it came into force.</param>
/// <param name="Until">Property: the day it ended.</param>
/// <param name="Acts">How acts end and renew restrictions; null when the ontology has none.</param>
public sealed record Measures(
    string Field,
    string Kind,
    string Target,
    string Authority,
    string From,
    string Until,
    MeasureActs? Acts = null
)
{
    /// <summary>The time that <see cref="Target"/> has.</summary>
    public TimeShape TargetTime { get; init; }

    /// <summary>The time that <see cref="Authority"/> has: its date is that of imposing.</summary>
    public TimeShape AuthorityTime { get; init; }
}

/// <summary>Acts on restrictions: what was lifted is not in force, what was imposed again is.</summary>
/// <param name="Relation">Relation from an act to the restriction it changes.</param>
/// <param name="How">Property of an act: what it does.</param>
/// <param name="On">Property of an act: its date.</param>
/// <param name="Ends">Values of <paramref name="How"/> after which a restriction is not in force.</param>
/// <param name="Begins">Values after which it is, also when it had ended before.</param>
public sealed record MeasureActs(
    string Relation,
    string How,
    string On,
    IReadOnlyList<string> Ends,
    IReadOnlyList<string> Begins
);
