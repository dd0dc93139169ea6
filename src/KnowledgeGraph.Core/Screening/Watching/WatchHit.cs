namespace KnowledgeGraph.Screening.Watching;

/// <summary>A potential match of a watched subject, as it was when it was first seen.</summary>
/// <param name="Number">Counts what was told, from 1; 0 for what was there when the subject was saved.</param>
/// <param name="Subject">Key of the subject.</param>
/// <param name="Name">Name of the subject.</param>
/// <param name="Entity">Id of the entity.</param>
/// <param name="EntityName">Its name then.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Explanation">In words.</param>
/// <param name="Sanctions">Ids of restrictions in force then.</param>
/// <param name="Sequence">As of which change of the graph.</param>
/// <param name="At">When.</param>
public sealed record WatchHit(
    long Number,
    string Subject,
    string Name,
    string Entity,
    string EntityName,
    double Score,
    string Explanation,
    IReadOnlyList<string> Sanctions,
    long Sequence,
    DateTimeOffset At
);
