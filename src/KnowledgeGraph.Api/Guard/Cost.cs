namespace KnowledgeGraph.Api.Guard;

/// <summary>How many fields the engine has to resolve for one field: itself, and its children as often as it has
/// items.</summary>
internal sealed class Cost
{
    // Far beyond what can be allowed, so that sums and products stay inside a long.
    private const long Most = 1_000_000_000;

    private readonly PageSize _size;
    private readonly long _pageMax;
    private readonly long _fixed;
    private readonly List<Cost> _varying;

    public Cost(PageSize size, long pageMax, IReadOnlyCollection<Cost> children)
    {
        (_size, _pageMax) = (size, pageMax);
        _fixed = children.Where(child => !child.Varies).Sum(child => child.Evaluate(null));
        _varying = children.Where(child => child.Varies).ToList();
    }

    /// <summary>Whether it depends on the variables of the request.</summary>
    public bool Varies => _size.HasVariables || _varying.Count > 0;

    public long Evaluate(IReadOnlyDictionary<string, object?>? variables)
    {
        var children = _fixed;
        foreach (var child in _varying)
            children += child.Evaluate(variables);
        return Math.Min(Most, 1 + _size.Evaluate(variables, _pageMax) * children);
    }
}
