using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Reading;

/// <summary>Which part of a graph is taken along.</summary>
public sealed record GraphPart
{
    /// <summary>The whole graph.</summary>
    public static readonly GraphPart Whole = new();

    /// <summary>These entities and the facts among them and about them; null for all.</summary>
    public IReadOnlySet<string>? Entities { get; init; }

    /// <summary>Facts that fit; all that are not retracted when left out.</summary>
    public FactFilter Facts { get; init; } = FactFilter.Everything;

    /// <summary>Whether a fact lies in the part: both of its ends do.</summary>
    public bool Holds(Fact fact) =>
        Entities is null
        || (Entities.Contains(fact.Subject) && (fact.Object is null || Entities.Contains(fact.Object)));
}
