using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Filters;

/// <summary>Which entities are meant; stores translate it into their own language and never evaluate it in
/// memory.</summary>
public abstract record EntityFilter
{
    private EntityFilter() { }

    /// <summary>Every one of them; all entities when empty.</summary>
    public sealed record All(IReadOnlyList<EntityFilter> Filters) : EntityFilter;

    /// <summary>At least one of them; no entity when empty.</summary>
    public sealed record Any(IReadOnlyList<EntityFilter> Filters) : EntityFilter;

    /// <summary>The entities that the filter leaves out.</summary>
    public sealed record Not(EntityFilter Filter) : EntityFilter;

    /// <summary>One of these ids.</summary>
    public sealed record Ids(IReadOnlyList<string> Values) : EntityFilter;

    /// <summary>One of these concrete kinds.</summary>
    public sealed record Kinds(IReadOnlyList<string> Values) : EntityFilter;

    /// <summary>
    /// Text of a field matches one of the values. Ordinal, unless <paramref name="IgnoreCase"/>: then both sides are
    /// compared after
    /// <see cref="SortKey.Of"/>. For <see cref="EntityField.AnyName"/> one matching name is enough.
    /// </summary>
    public sealed record Text(EntityField Field, TextOperator Operator, IReadOnlyList<string> Values, bool IgnoreCase)
        : EntityFilter;

    /// <summary>A numeric property compares so with the value.</summary>
    public sealed record Number(string Property, Comparison Comparison, double Value) : EntityFilter;

    /// <summary>
    /// A date property lies so to the value: Before = its last day is before the value's first; After = its first day
    /// is after the
    /// value's last; During = every day it can mean lies in the value.
    /// </summary>
    public sealed record Date(string Property, DateOperator Operator, PartialDate Value) : EntityFilter;

    /// <summary>A property, summary or identifier is there (true) or missing (false).</summary>
    public sealed record Has(EntityField Field, bool Present) : EntityFilter;

    /// <summary>Has this id in another register; any value of the scheme when null.</summary>
    public sealed record Identified(string Scheme, string? Value) : EntityFilter;

    /// <summary>Some, none or all of the facts on which it stands at the given end match; All is also true when there
    /// is none.</summary>
    public sealed record Related(Quantifier Quantifier, FactFilter Scope, FactFilter? Match) : EntityFilter;

    /// <summary>The number of its facts that match compares so.</summary>
    public sealed record RelatedCount(FactFilter Scope, Comparison Comparison, int Value) : EntityFilter;
}

/// <summary>What of an entity is meant: one of the fixed fields, or a property by name.</summary>
public sealed record EntityField(string Name, bool IsProperty)
{
    /// <summary>The id.</summary>
    public static readonly EntityField Id = new("id", false);

    /// <summary>The shown name.</summary>
    public static readonly EntityField ShownName = new("name", false);

    /// <summary>Any of the names.</summary>
    public static readonly EntityField AnyName = new("names", false);

    /// <summary>The summary.</summary>
    public static readonly EntityField Summary = new("summary", false);

    /// <summary>The ids in other registers; only for <see cref="EntityFilter.Has"/>.</summary>
    public static readonly EntityField Identifiers = new("identifiers", false);

    /// <summary>The kind, for ordering.</summary>
    public static readonly EntityField Kind = new("kind", false);

    /// <summary>Number of facts with another entity, retracted ones not counted.</summary>
    public static readonly EntityField Degree = new("degree", false);

    /// <summary>The shown value of a property.</summary>
    public static EntityField Property(string name) => new(name, true);
}

/// <summary>How texts compare; Equal with several values is "in".</summary>
public enum TextOperator
{
    Equal,
    Contains,
    StartsWith,
}

/// <summary>How numbers compare.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>How dates of some precision lie to each other.</summary>
public enum DateOperator
{
    Before,
    After,
    During,
}

/// <summary>How many of them.</summary>
public enum Quantifier
{
    Some,
    None,
    All,
}
