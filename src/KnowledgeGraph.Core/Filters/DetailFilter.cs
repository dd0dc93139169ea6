using KnowledgeGraph.Model;

namespace KnowledgeGraph.Filters;

/// <summary>
/// Has a detail of this name. Where articles give several values, one of them is enough for each of the conditions.
/// </summary>
/// <param name="Name">Which detail.</param>
public sealed record DetailFilter(string Name)
{
    /// <summary>One of these texts is a value, letter for letter; null asks for none.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The least number that a value may be, itself included, as <see cref="Details.Number"/> reads it; null =
    /// no least one.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The greatest number, itself included; null = none.</summary>
    public double? AtMost { get; init; }

    /// <summary>Whether a value must be a number.</summary>
    public bool AsksForNumber => AtLeast is not null || AtMost is not null;
}
