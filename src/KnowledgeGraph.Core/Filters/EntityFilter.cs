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
    /// compared after <see cref="SortKey.Of"/>. For <see cref="EntityField.AnyName"/> one matching name is enough.
    /// </summary>
    public sealed record Text(EntityField Field, TextOperator Operator, IReadOnlyList<string> Values, bool IgnoreCase)
        : EntityFilter;

    /// <summary>Compares a numeric property with the value; entities without the property do not match.</summary>
    public sealed record Number(string Property, Comparison Comparison, double Value) : EntityFilter;

    /// <summary>Compares a date property with the value, as <see cref="DateOperator"/> says.</summary>
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
    /// <summary>The text is the value.</summary>
    Equal,

    /// <summary>The text contains the value.</summary>
    Contains,

    /// <summary>The text starts with the value.</summary>
    StartsWith,
}

/// <summary>How a number compares with a value.</summary>
public enum Comparison
{
    /// <summary>The value.</summary>
    Equal,

    /// <summary>Another number than the value.</summary>
    NotEqual,

    /// <summary>Below the value.</summary>
    Less,

    /// <summary>The value or below.</summary>
    LessOrEqual,

    /// <summary>Above the value.</summary>
    Greater,

    /// <summary>The value or above.</summary>
    GreaterOrEqual,
}

/// <summary>Order of two dates of different precision: each means one or more days.</summary>
public enum DateOperator
{
    /// <summary>Its last day is before the value's first day.</summary>
    Before,

    /// <summary>Its first day is after the value's last day.</summary>
    After,

    /// <summary>Every day that it can mean is a day of the value.</summary>
    During,
}

/// <summary>How many facts must match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Every one; also where there is none.</summary>
    All,
}
