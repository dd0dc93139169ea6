namespace KnowledgeGraph.Api.Guard;

/// <summary>What a limit limits, for docs/limits.md.</summary>
/// <param name="unit">The unit of its number.</param>
/// <param name="meaning">What is limited, and what to do when it is too little.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LimitAttribute(string unit, string meaning) : Attribute
{
    /// <summary>The unit of its number.</summary>
    public string Unit { get; } = unit;

    /// <summary>What is limited, and what to do when it is too little.</summary>
    public string Meaning { get; } = meaning;
}
