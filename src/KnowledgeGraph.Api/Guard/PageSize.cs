namespace KnowledgeGraph.Api.Guard;

/// <summary>How many items a field may bring: the largest that its arguments name, or else the default.</summary>
internal sealed record PageSize(long Default)
{
    // Larger than any cost that could be allowed, small enough to multiply.
    private const long Most = 1_000_000;

    public static readonly PageSize One = new(1);

    private readonly List<(string Name, long Otherwise, bool OfList)> _variables = [];
    private long _literal;

    public bool HasVariables => _variables.Count > 0;

    public void AddLiteral(long items) => _literal = Math.Max(_literal, items);

    /// <param name="name">Of the variable.</param>
    /// <param name="otherwise">The size when the request does not give it.</param>
    /// <param name="ofList">It holds the items themselves, of which one alone is a list too.</param>
    public void AddVariable(string name, long otherwise, bool ofList) => _variables.Add((name, otherwise, ofList));

    public long Evaluate(IReadOnlyDictionary<string, object?>? variables, long pageMax)
    {
        var size = _literal;
        foreach (var (name, otherwise, ofList) in _variables)
            size = Math.Max(
                size,
                variables is not null && variables.TryGetValue(name, out var value)
                    ? (ofList ? OfList(value) : Of(value, pageMax))
                    : otherwise
            );
        return size == 0 ? Default : size;
    }

    public static long OfList(object? value) =>
        value switch
        {
            null => 0,
            System.Collections.ICollection list => Math.Clamp(list.Count, 1, Most),
            _ => 1,
        };

    /// <summary>
    /// A size given by a client: nothing makes the cost smaller than one item does. What is no Int counts as one, since
    /// the whole operation is refused for it, with a word about what is wrong.
    /// </summary>
    public static long Of(object? value, long pageMax) =>
        value switch
        {
            null => 0,
            int number => number < 0 ? pageMax : Math.Clamp(number, 1, Most),
            _ => 1,
        };
}
