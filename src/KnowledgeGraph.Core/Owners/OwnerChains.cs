namespace KnowledgeGraph.Owners;

/// <summary>A way from an owner down to what it owns; nobody stands on it twice.</summary>
/// <param name="Steps">From the owner down.</param>
public sealed record OwnerChain(IReadOnlyList<Holding> Steps)
{
    /// <summary>The product of the shares along it.</summary>
    public Share Share => Steps.Select(step => step.Share).Aggregate((above, below) => above.Of(below));
}

/// <summary>All ways to or from one entity.</summary>
/// <param name="ByEnd">The ways by the id of the entity at their other end.</param>
/// <param name="Circular">Whether somebody owns a part of itself.</param>
/// <param name="Truncated">Whether there are more ways than are told.</param>
public sealed record OwnerChains(
    IReadOnlyDictionary<string, IReadOnlyList<OwnerChain>> ByEnd,
    bool Circular,
    bool Truncated
)
{
    private const int MaxChains = 2_000;
    private const int MaxSteps = 32;

    /// <summary>Ways from everybody who owns a part of this entity, directly or through others.</summary>
    public static OwnerChains Up(Holdings holdings, string of) => Walk(holdings.OfOwned, of, up: true);

    /// <summary>Ways to everything that this entity owns a part of, directly or through others.</summary>
    public static OwnerChains Down(Holdings holdings, string of) => Walk(holdings.OfOwner, of, up: false);

    private static OwnerChains Walk(Func<string, IReadOnlyList<Holding>> next, string of, bool up)
    {
        var chains = new SortedDictionary<string, IReadOnlyList<OwnerChain>>(StringComparer.Ordinal);
        var (circular, truncated, count) = (false, false, 0);
        // Shorter ways come first, so that those left out are the long ones.
        var open = new Queue<(string At, IReadOnlyList<Holding> Steps)>([(of, [])]);
        while (!truncated && open.TryDequeue(out var way))
        {
            foreach (var holding in next(way.At))
            {
                var end = up ? holding.Owner : holding.Owned;
                if (end == of || way.Steps.Any(step => step.Owner == end || step.Owned == end))
                {
                    circular = true;
                    continue;
                }
                if (count == MaxChains || way.Steps.Count == MaxSteps)
                {
                    truncated = true;
                    break;
                }
                IReadOnlyList<Holding> steps = up ? [holding, .. way.Steps] : [.. way.Steps, holding];
                chains[end] = [.. chains.GetValueOrDefault(end) ?? [], new OwnerChain(steps)];
                count++;
                open.Enqueue((end, steps));
            }
        }
        return new OwnerChains(chains, circular, truncated);
    }
}
