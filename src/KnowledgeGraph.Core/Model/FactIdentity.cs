namespace KnowledgeGraph.Model;

/// <summary>What makes a fact the fact it is. A decision about a fact keeps it, so that it still applies when an end is
/// merged into another entity.</summary>
/// <param name="Relation">Relation or property.</param>
/// <param name="Subject">Entity id.</param>
/// <param name="Object">Entity id; null for a value.</param>
/// <param name="Value">Canonical value; null for a relation.</param>
/// <param name="Stance">How it is said.</param>
/// <param name="AttributedTo">Who says so.</param>
/// <param name="TimeKey">The date, where it is part of the identity.</param>
public sealed record FactIdentity(
    string Relation,
    string Subject,
    string? Object,
    string? Value,
    Stance Stance,
    string? AttributedTo,
    PartialDate? TimeKey
)
{
    /// <summary>The id that follows, see <see cref="FactId"/>.</summary>
    public FactId Id() => FactId.Of(Relation, Subject, (Object ?? Value)!, Stance, AttributedTo, TimeKey);
}
