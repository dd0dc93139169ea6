namespace KnowledgeGraph.Screening.Watching;

/// <summary>Somebody who is looked for again whenever the graph changes.</summary>
/// <param name="Subject">Who; its key is what it is removed by.</param>
/// <param name="Threshold">The least score of a hit, 0 to 1.</param>
/// <param name="By">Who saved it, or removed it.</param>
/// <param name="At">When.</param>
public sealed record WatchedSubject(ScreeningSubject Subject, double Threshold, string By, DateTimeOffset At)
{
    /// <summary>Whether it is watched no more.</summary>
    public bool Removed { get; init; }
}
