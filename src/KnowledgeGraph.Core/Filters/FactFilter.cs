using KnowledgeGraph.Model;

namespace KnowledgeGraph.Filters;

/// <summary>Which facts of an entity are meant; null and empty members do not restrict.</summary>
public sealed record FactFilter
{
    /// <summary>Every fact that is not retracted.</summary>
    public static readonly FactFilter Everything = new();

    /// <summary>No fact at all.</summary>
    public static readonly FactFilter Nothing = new() { Not = Everything };

    /// <summary>Relations and properties by name.</summary>
    public IReadOnlyList<string>? Relations { get; init; }

    /// <summary>On which end the entity stands; symmetric relations match both.</summary>
    public Direction Direction { get; init; } = Direction.Both;

    /// <summary>How it is said.</summary>
    public IReadOnlyList<Stance>? Stances { get; init; }

    /// <summary>At least this confidence, 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>
    /// Can hold on some day of this date, by its own dates and those of its ends (<see cref="Ontologies.Lives"/>).
    /// </summary>
    public PartialDate? ValidAt { get; init; }

    /// <summary>
    /// Compares the date by which the fact is counted (<see cref="Ontologies.FactTime.Date"/>) with this date; facts
    /// without a date never match.
    /// </summary>
    public (DateOperator Operator, PartialDate Value)? Dated { get; init; }

    /// <summary>The value is one of these texts, letter for letter; leaves out facts between entities.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Compares the value with this date; the property must be a date.</summary>
    public (DateOperator Operator, PartialDate Value)? ValueDated { get; init; }

    /// <summary>Has such a detail.</summary>
    public DetailFilter? Qualified { get; init; }

    /// <summary>Has a date (true), or none (false).</summary>
    public bool? HasDate { get; init; }

    /// <summary>
    /// Was in the graph, and not yet retracted, when this sequence number was the last; null = now. What articles
    /// stopped saying since is there too, under an id of its own (<see cref="FactId.Gone"/>) and without evidence, as
    /// long as its ends are and the ontology has its relation. Only the outermost filter is asked.
    /// </summary>
    public long? KnownAt { get; init; }

    /// <summary>Supported by one of these articles.</summary>
    public IReadOnlyList<ArticleId>? Articles { get; init; }

    /// <summary>At least one article supports it that was neither taken back nor superseded (true), or none
    /// (false).</summary>
    public bool? IsSupported { get; init; }

    /// <summary>Said by one of these entities.</summary>
    public IReadOnlyList<string>? AttributedTo { get; init; }

    /// <summary>Also retracted facts. Only the outermost filter is asked, not those in it.</summary>
    public bool WithRetracted { get; init; }

    /// <summary>Only relations (true), only values of properties (false), or both (null).</summary>
    public bool? BetweenEntities { get; init; }

    /// <summary>Concrete kinds of the entity at the other end; leaves out values of properties.</summary>
    public IReadOnlyList<string>? OtherKinds { get; init; }

    /// <summary>The entity at the other end matches; leaves out values of properties.</summary>
    public EntityFilter? Other { get; init; }

    /// <summary>All of these too.</summary>
    public IReadOnlyList<FactFilter>? AllOf { get; init; }

    /// <summary>At least one of these too.</summary>
    public IReadOnlyList<FactFilter>? AnyOf { get; init; }

    /// <summary>Not this.</summary>
    public FactFilter? Not { get; init; }

    /// <summary>This and also that part.</summary>
    public FactFilter Also(FactFilter part) => this with { AllOf = [.. AllOf ?? [], part] };

    /// <summary>This and also that; what only an outermost filter is asked stays that of this one.</summary>
    public FactFilter And(FactFilter other) =>
        other with
        {
            KnownAt = KnownAt,
            WithRetracted = WithRetracted,
            AllOf = [.. other.AllOf ?? [], this],
        };
}
