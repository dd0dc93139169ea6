using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>An entity that a record tells of.</summary>
public sealed record ThingSpec
{
    /// <summary>Parts of the record that each tell of one; null for the place where it stands.</summary>
    public NodePath? Each { get; init; }

    /// <summary>Holds where there is one.</summary>
    public Condition? When { get; init; }

    /// <summary>Holds where there is none.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Kind of the ontology; null for those of another record, or of a table that has them all.</summary>
    public Value? Kind { get; init; }

    /// <summary>What its id is made of; null to make it of all that its facts and names stand on.</summary>
    public Value? Id { get; init; }

    /// <summary>Stands before the id, behind that of the list.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Key of the record that tells of it.</summary>
    public Value? Ref { get; init; }

    /// <summary>Table that it stands in, by <see cref="Id"/>.</summary>
    public string? Table { get; init; }

    /// <summary>Of one of a table: what other records call it by; null where they do not refer to it.</summary>
    public Value? Key { get; init; }

    /// <summary>Its names, the one that is shown first.</summary>
    public IReadOnlyList<NameSpec> Names { get; init; } = [];

    /// <summary>One plain line, or null.</summary>
    public Value? Summary { get; init; }

    /// <summary>Ids elsewhere that are no property of the ontology.</summary>
    public IReadOnlyList<IdentifierSpec> Identifiers { get; init; } = [];

    /// <summary>What the record says of it.</summary>
    public IReadOnlyList<FactSpec> Facts { get; init; } = [];
}

/// <summary>Names of an entity.</summary>
/// <param name="Each">Parts that each hold one; null for the place where the entity stands.</param>
/// <param name="When">Holds where it is taken.</param>
/// <param name="Unless">Holds where it is not.</param>
/// <param name="Value">The name.</param>
/// <param name="Kind">A <see cref="NameKind"/> in lower case; <c>full</c> when null.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
public sealed record NameSpec(
    NodePath? Each,
    Condition? When,
    Condition? Unless,
    Value Value,
    Value? Kind,
    Value? Language
);

/// <summary>Ids of an entity in other registers.</summary>
/// <param name="Each">Parts that each hold one; null for the place where the entity stands.</param>
/// <param name="When">Holds where it is taken.</param>
/// <param name="Scheme">Name of the register; null where it stands before the id: <c>lei:5493…</c></param>
/// <param name="Value">The id there.</param>
public sealed record IdentifierSpec(NodePath? Each, Condition? When, Value? Scheme, Value Value);

/// <summary>Facts about the entity that it stands under.</summary>
public sealed record FactSpec
{
    /// <summary>A relation or property of the ontology; null where a field tells.</summary>
    public string? Relation { get; init; }

    /// <summary>What tells the property, in the words of the mapping.</summary>
    public Value? By { get; init; }

    /// <summary>Parts that each hold one; null for the place where the entity stands.</summary>
    public NodePath? Each { get; init; }

    /// <summary>Holds where it is said.</summary>
    public Condition? When { get; init; }

    /// <summary>Holds where it is not.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Value of a property.</summary>
    public Value? Value { get; init; }

    /// <summary>The other entity.</summary>
    public ThingSpec? To { get; init; }

    /// <summary>Whether the relation leads from the other entity to this one.</summary>
    public bool Reverse { get; init; }

    /// <summary>When it began to hold.</summary>
    public Value? Start { get; init; }

    /// <summary>When it stopped.</summary>
    public Value? End { get; init; }

    /// <summary>When it happened.</summary>
    public Value? At { get; init; }

    /// <summary>Holds where a date is approximate.</summary>
    public Condition? Approximate { get; init; }

    /// <summary>Further detail by name.</summary>
    public IReadOnlyList<(string Name, Value Value)> With { get; init; } = [];

    /// <summary>Further details, each as <c>share: 25</c>; several of one name are its values.</summary>
    public Value? Details { get; init; }

    /// <summary>Key of the record of who says so; null when the list itself does.</summary>
    public Value? AttributedTo { get; init; }

    /// <summary>Whether it is left out where the record says it already: what is older gives way.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>Whether only fields are taken that nothing else was taken from.</summary>
    public bool Rest { get; init; }

    /// <summary>How it is said.</summary>
    public Stance Stance { get; init; } = Stance.Asserted;
}
