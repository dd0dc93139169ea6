using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Finds paths from both ends at once. With everything known that is n steps from one end and m from the other, all
/// paths of n + m hops are known; so each step is taken on the side where it is cheap, and a hub is opened only when
/// there is no other way.
/// </summary>
internal sealed class PathSearch(
    IGraphReader store,
    PathFilter hops,
    string from,
    string to,
    CancellationToken cancellation
)
{
    /// <summary>A step that reads more links than this is tried on the other side first.</summary>
    private const int CheapStep = 2_000;

    private const int MaxLinks = 200_000;

    private readonly PathGraph _graph = new();
    private readonly Side _near = new(from);
    private readonly Side _far = new(to);
    private int _links;

    public async Task<PathSet> RunAsync(int maxHops, int first, PathOrder order)
    {
        var paths = new List<GraphPath>();
        var (start, end) = (_graph.IndexOf(from), _graph.IndexOf(to));
        for (var length = 1; length <= maxHops && !IsEnough(paths, length, first, order); length++)
        {
            if (!await KnowAsync(length))
                return new PathSet(paths, Truncated: true);
            var ofLength = new List<GraphPath>();
            var complete = _graph.Enumerate(
                start,
                end,
                length,
                order == PathOrder.Shortest ? first - paths.Count : first,
                ofLength
            );
            // Sorting is stable: of the same cost the shorter stay first.
            paths =
                order == PathOrder.Shortest
                    ? [.. paths, .. ofLength]
                    : [.. paths.Concat(ofLength).OrderBy(path => path.Cost).Take(first)];
            if (!complete)
                return new PathSet(paths, Truncated: true);
            if (paths.Count == 0 && (_near.IsExhausted || _far.IsExhausted))
                break;
        }
        return new PathSet(paths, Truncated: false);
    }

    /// <summary>Whether no path of this length or longer belongs to the first.</summary>
    private static bool IsEnough(List<GraphPath> paths, int length, int first, PathOrder order) =>
        paths.Count >= first && (order == PathOrder.Shortest || paths[^1].Cost <= PathGraph.LeastCost(length));

    /// <summary>Learns all links that a path of this length can have; false when that takes too many.</summary>
    private async Task<bool> KnowAsync(int length)
    {
        while (!Covers(length - 1))
        {
            if (!await StepAsync(MaxLinks))
                return false;
        }
        if (Covers(length))
            return true;
        return await StepAsync(CheapStep) || await BridgeAsync();
    }

    private bool Covers(int length) => _near.IsExhausted || _far.IsExhausted || _near.Depth + _far.Depth >= length;

    /// <summary>One step further on the side with the smaller frontier; on the other when that would read more than the
    /// limit.</summary>
    private async Task<bool> StepAsync(int limit)
    {
        var (small, large) = _near.Frontier.Count <= _far.Frontier.Count ? (_near, _far) : (_far, _near);
        for (var cheap = Math.Min(CheapStep, limit); ; cheap = Math.Min(cheap * 10, limit))
        {
            if (await ExpandAsync(small, cheap) || await ExpandAsync(large, cheap))
                return true;
            if (cheap >= limit)
                return false;
        }
    }

    private async Task<bool> ExpandAsync(Side side, int limit)
    {
        if (limit <= side.Refused)
            return false;
        var found = await store.GetStepsAsync(
            side.Frontier,
            side == _near ? hops.Forward : hops.Backward,
            Math.Min(limit, Math.Max(MaxLinks - _links, 0)),
            cancellation
        );
        _links += found.Steps.Count;
        if (found.Truncated)
        {
            side.Refused = limit;
            return false;
        }
        Learn(side, found.Steps);
        side.Advance(found.Steps);
        return true;
    }

    /// <summary>The links that join the two frontiers, without opening either.</summary>
    private async Task<bool> BridgeAsync()
    {
        var (small, large) = _near.Frontier.Count <= _far.Frontier.Count ? (_near, _far) : (_far, _near);
        var filter = PathFilter.LeadingTo(small == _near ? hops.Forward : hops.Backward, large.Frontier);
        var found = await store.GetStepsAsync(small.Frontier, filter, Math.Max(MaxLinks - _links, 0), cancellation);
        _links += found.Steps.Count;
        Learn(small, found.Steps);
        return !found.Truncated;
    }

    private void Learn(Side side, IReadOnlyList<FactStep> links)
    {
        foreach (var link in links)
        {
            var cost = PathGraph.CostOf(link.ArticleCount, link.Confidence);
            if (side == _near)
                _graph.Add(link.From, link.To, link.FactId, cost);
            else
                _graph.Add(link.To, link.From, link.FactId, cost);
        }
    }

    /// <summary>What is known around one end.</summary>
    private sealed class Side(string end)
    {
        private readonly HashSet<string> _seen = [end];

        /// <summary>Everything nearer than this has been opened.</summary>
        public int Depth { get; private set; }

        /// <summary>The entities exactly <see cref="Depth"/> steps away.</summary>
        public IReadOnlyCollection<string> Frontier { get; private set; } = [end];

        /// <summary>Whether all that can be reached from this end has been opened.</summary>
        public bool IsExhausted => Frontier.Count == 0;

        /// <summary>The greatest number of links that did not hold all of the next step.</summary>
        public int Refused { get; set; } = -1;

        public void Advance(IReadOnlyList<FactStep> links)
        {
            Frontier = [.. links.Select(link => link.To).Where(_seen.Add)];
            Depth++;
            Refused = -1;
        }
    }
}
