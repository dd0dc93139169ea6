using KnowledgeGraph.Text;

namespace KnowledgeGraph.Filters;

/// <summary>One key of an order of entities. Texts compare by code point (as their UTF-8 bytes do). Missing values come
/// last whichever way it runs; the id breaks ties, ascending.</summary>
public abstract record EntityOrder(bool Descending)
{
    /// <summary>By a field: names and texts by <see cref="SortKey.Of"/>, numbers and dates by value (dates by first
    /// day).</summary>
    public sealed record ByField(EntityField Field, bool Descending) : EntityOrder(Descending);

    /// <summary>By how many of its facts match.</summary>
    public sealed record ByCount(FactFilter Facts, bool Descending) : EntityOrder(Descending);
}

/// <summary>One key of an order of facts. Missing values come last; the fact's id breaks ties, ascending.</summary>
public sealed record FactOrder(FactField Field, bool Descending)
{
    /// <summary>For <see cref="FactField.Other"/>: what of the entity at the other end; values of properties have
    /// none.</summary>
    public EntityOrder? OfOther { get; private init; }

    /// <summary>By something of the entity at the other end.</summary>
    public static FactOrder ByOther(EntityOrder order) => new(FactField.Other, order.Descending) { OfOther = order };
}

/// <summary>What facts can be ordered by; <see cref="OtherName"/> is the sort key of the name of the entity at the
/// other end.</summary>
public enum FactField
{
    /// <summary>The date of the fact; facts without a date come last in both directions.</summary>
    Date,

    /// <summary>The confidence, 0 to 1.</summary>
    Confidence,

    /// <summary>The number of articles that report it.</summary>
    ArticleCount,

    /// <summary>The sequence number at which it came into the graph.</summary>
    Recorded,

    /// <summary>The sort key of the name of the entity at the other end.</summary>
    OtherName,

    /// <summary>The number of facts of the entity at the other end.</summary>
    OtherDegree,

    /// <summary>A property of the entity at the other end.</summary>
    Other,
}
