namespace KnowledgeGraph.Questions;

/// <summary>What follows for the day of a question from acts that begin and end a restriction in turns.</summary>
/// <param name="Renewed">Ids of those that an act had ended, and that were imposed again by that day.</param>
/// <param name="NotBegun">Ids of those whose first act begins them, on a later day.</param>
public sealed record MeasureTurns(IReadOnlyList<string> Renewed, IReadOnlyList<string> NotBegun)
{
    /// <summary>No act says anything.</summary>
    public static readonly MeasureTurns None = new([], []);
}
