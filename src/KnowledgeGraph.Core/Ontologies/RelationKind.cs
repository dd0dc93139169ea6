namespace KnowledgeGraph.Ontologies;

/// <summary>The kind of a fact: a relation between entities, or a property when <see cref="Type"/> is there.</summary>
/// <param name="Name">camelCase, unique among relations and properties.</param>
/// <param name="From">Kinds of the subject.</param>
/// <param name="To">Kinds of the object; empty for a property.</param>
/// <param name="Type">Type of a property's value; null for a relation.</param>
/// <param name="Values">The values of a <see cref="PropertyType.Choice"/>; else empty.</param>
/// <param name="Label">Read from the subject: "awarded to".</param>
/// <param name="InverseLabel">Read from the object: "received". The label again for properties.</param>
/// <param name="Field">GraphQL field on the subject; the name for properties.</param>
/// <param name="InverseField">GraphQL field on the object; the same as <paramref name="Field"/> for symmetric relations
/// and properties.</param>
/// <param name="Description">One sentence, or null.</param>
/// <param name="Time">Which dates it has.</param>
/// <param name="TimeKey">The date is part of the fact's identity: <c>at</c>, or <c>start</c> for intervals.</param>
/// <param name="Symmetric">Read both ways; stored once, the smaller id (ordinal) as subject.</param>
/// <param name="Functional">At most one object or value per subject at a time; two that cannot both be true are a
/// conflict.</param>
/// <param name="Acyclic">No chain of it leads back.</param>
/// <param name="HiddenInPaths">No hop of a path, unless it is asked for by name.</param>
/// <param name="Negative">Drawn with another arrow.</param>
/// <param name="SumOver">For numbers: relation by which parts name their whole; the parts' values must add up to the
/// whole's.</param>
/// <param name="FollowTheMoney">Schema or property of followthemoney.tech, or null.</param>
/// <param name="Wikidata">P-id, or null.</param>
public sealed record RelationKind(
    string Name,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    PropertyType? Type,
    IReadOnlyList<string> Values,
    string Label,
    string InverseLabel,
    string Field,
    string InverseField,
    string? Description,
    TimeShape Time,
    bool TimeKey,
    bool Symmetric,
    bool Functional,
    bool Acyclic,
    bool HiddenInPaths,
    bool Negative,
    string? SumOver,
    string? FollowTheMoney,
    string? Wikidata
)
{
    /// <summary>Scheme of the identifier that a value of the property is; null when it is none.</summary>
    public string? Identifies { get; init; }

    /// <summary>Whether no two entities share a value, so that two that do are likely one.</summary>
    public bool Unique { get; init; }

    /// <summary>Name of the check that its values should pass; null for none.</summary>
    public string? Check { get; init; }

    /// <summary>What it was called before; graphs that say so still are carried over by <c>kg migrate</c>.</summary>
    public IReadOnlyList<string> RenamedFrom { get; init; } = [];

    /// <summary>Whether it may hold when its subject is not there yet or no longer: who is dead still
    /// influences.</summary>
    public bool BeyondSubject { get; init; }

    /// <summary>Whether it may hold when its object is not there yet or no longer: one answers what is
    /// over.</summary>
    public bool BeyondObject { get; init; }

    /// <summary>Whether it gives a value instead of leading to another entity.</summary>
    public bool IsProperty => Type is not null;

    /// <summary>
    /// Whether two entities can have it at several times, each of which is a fact: what articles say of it is divided
    /// into periods. A date that is part of the identity tells the times apart by itself.
    /// </summary>
    public bool HasPeriods => Type is null && Time != TimeShape.None && !TimeKey;
}

/// <summary>Types of a property's value; <see cref="Choice"/> is one of a closed list.</summary>
public enum PropertyType
{
    /// <summary>Text on one line.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date of any precision: 2020, 2020-08, 2020-08-09.</summary>
    Date,

    /// <summary>An http or https address.</summary>
    Url,

    /// <summary>One of a closed list of words.</summary>
    Choice,
}

/// <summary>Which dates a relation has: none, <c>start</c> and <c>end</c>, or <c>at</c>.</summary>
public enum TimeShape
{
    /// <summary>No dates.</summary>
    None,

    /// <summary>A first and a last day, each may be missing.</summary>
    Interval,

    /// <summary>One day.</summary>
    Instant,
}
