namespace KnowledgeGraph;

/// <summary>What makes a fact the fact it is. A decision about a fact keeps it, so that it still applies when an end is merged into another entity.</summary>
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
    public string Id() => FactId.Of(Relation, Subject, (Object ?? Value)!, Stance, AttributedTo, TimeKey);

    /// <summary>That of a fact as the graph shows it; where a date is part of it and articles give it otherwise, the id tells that it is another.</summary>
    public static FactIdentity Of(Fact fact, RelationKind relation) =>
        new(
            fact.Relation,
            fact.Subject,
            fact.Object,
            fact.Value,
            fact.Stance,
            fact.AttributedTo,
            relation.TimeKey ? fact.At ?? fact.Start : null
        );

    /// <summary>That of a fact as one article says it.</summary>
    public static FactIdentity Of(FactDraft draft, RelationKind relation) =>
        new(
            draft.Relation,
            draft.Subject,
            draft.Object,
            draft.Value,
            draft.Stance,
            draft.AttributedTo,
            relation.TimeKey ? draft.At ?? draft.Start : null
        );

    /// <summary>The same between other entities; a symmetric relation begins at the smaller id.</summary>
    public FactIdentity Between(Func<string, string> resolve, RelationKind relation)
    {
        var (subject, @object) = (resolve(Subject), Object is null ? null : resolve(Object));
        if (relation.Symmetric && string.CompareOrdinal(subject, @object) > 0)
            (subject, @object) = (@object!, subject);
        return this with
        {
            Subject = subject,
            Object = @object,
            AttributedTo = AttributedTo is null ? null : resolve(AttributedTo),
        };
    }
}
