namespace KnowledgeGraph.Model;

/// <summary>Somebody chose by which of its names an entity is shown, whatever articles call it.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Name">The name; an entity that no article calls so is shown as if nobody had chosen.</param>
/// <param name="At">The day; of two choices the later counts.</param>
/// <param name="By">Who chose.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sentence">Number of the sentence that says so, or null.</param>
public sealed record ShownName(
    string Entity,
    string Name,
    PartialDate At,
    string? By = null,
    string? Reason = null,
    int? Sentence = null
);
