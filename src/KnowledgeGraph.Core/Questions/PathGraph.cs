using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions;

/// <summary>The links seen so far, by number, in the direction of the path.</summary>
internal sealed class PathGraph
{
    /// <summary>Bounds the time spent on paths that turn out to meet an entity twice.</summary>
    private const int MaxSteps = 200_000;

    private const int Unreachable = int.MaxValue;

    private readonly Dictionary<string, int> _indexes = [];
    private readonly List<string> _ids = [];
    private readonly List<List<Step>> _next = [];
    private readonly List<List<Step>> _previous = [];
    private readonly Dictionary<(int From, int To), int> _hopOf = [];
    private readonly List<Hop> _hops = [];

    /// <summary>The fact that stands for a step, and what the step costs.</summary>
    private readonly record struct Hop(FactId FactId, int Cost);

    /// <summary>A step to (or from) an entity, and the number of its hop, which may get cheaper later.</summary>
    private readonly record struct Step(int At, int Hop);

    /// <summary>
    /// A step costs between one and two, in thousandths: 1.5 for a sure fact of one article, 1.25 for one of three. So
    /// what many report is nearer than what one alleges, and a detour must be far better supported to be shorter.
    /// </summary>
    public static int CostOf(int articles, double confidence) =>
        1_000 + (int)Math.Round(1_000 / (1 + articles * confidence));

    /// <summary>What a path of this length costs at least.</summary>
    public static int LeastCost(int length) => 1_000 * length;

    public int IndexOf(string id)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, id, out var exists);
        if (exists)
            return index;
        index = _ids.Count;
        _ids.Add(id);
        _next.Add([]);
        _previous.Add([]);
        return index;
    }

    public void Add(string from, string to, FactId factId, int cost)
    {
        var (a, b) = (IndexOf(from), IndexOf(to));
        ref var hop = ref CollectionsMarshal.GetValueRefOrAddDefault(_hopOf, (a, b), out var exists);
        if (!exists)
        {
            hop = _hops.Count;
            _hops.Add(new Hop(factId, cost));
            _next[a].Add(new Step(b, hop));
            _previous[b].Add(new Step(a, hop));
            return;
        }
        var best = _hops[hop];
        if (cost < best.Cost || (cost == best.Cost && factId.CompareTo(best.FactId) < 0))
            _hops[hop] = new Hop(factId, cost);
    }

    /// <summary>
    /// Adds the cheapest paths of exactly this length, equals in the order of their ids, until there are enough; false
    /// when it was given up. The cheapest way on, circles allowed, is known for every entity, so that hardly a step is
    /// taken in vain.
    /// </summary>
    public bool Enumerate(int start, int end, int length, int enough, List<GraphPath> paths)
    {
        var least = LeastCosts(end, length);
        if (least[length][start] == Unreachable)
            return true;
        var open = new PriorityQueue<Partial, Partial>(Comparer<Partial>.Create(Compare));
        Push(new Partial(null, start, -1, 0, 0, least[length][start]));
        for (var steps = 0; paths.Count < enough && open.TryDequeue(out var path, out _); steps++)
        {
            if (steps > MaxSteps)
                return false;
            if (path.Length == length)
            {
                paths.Add(PathOf(path));
                continue;
            }
            var left = length - path.Length - 1;
            foreach (var (next, hop) in _next[path.At])
            {
                if (least[left][next] == Unreachable || (next == end && left > 0) || path.Meets(next))
                    continue;
                var cost = path.Cost + _hops[hop].Cost;
                Push(new Partial(path, next, hop, path.Length + 1, cost, cost + least[left][next]));
            }
        }
        return true;

        void Push(Partial path) => open.Enqueue(path, path);
    }

    /// <summary>For each number of hops, what the cheapest way of exactly that many to the end costs.</summary>
    private List<int[]> LeastCosts(int end, int length)
    {
        var least = new List<int[]>(length + 1) { Filled() };
        least[0][end] = 0;
        var last = new List<int> { end };
        while (least.Count <= length)
        {
            var (before, costs, marked) = (least[^1], Filled(), new List<int>());
            foreach (var at in last)
            {
                foreach (var (previous, hop) in _previous[at])
                {
                    if (costs[previous] == Unreachable)
                        marked.Add(previous);
                    costs[previous] = Math.Min(costs[previous], before[at] + _hops[hop].Cost);
                }
            }
            least.Add(costs);
            last = marked;
        }
        return least;

        int[] Filled()
        {
            var costs = new int[_ids.Count];
            Array.Fill(costs, Unreachable);
            return costs;
        }
    }

    private int Compare(Partial left, Partial right)
    {
        var byCost = left.Bound.CompareTo(right.Bound);
        return byCost != 0 ? byCost : CompareIds(left, right);
    }

    /// <summary>In the order of the ids from the start on; the beginning of a path comes before it.</summary>
    private int CompareIds(Partial left, Partial right)
    {
        var byLength = left.Length.CompareTo(right.Length);
        var (a, b) = (left, right);
        while (a.Length > b.Length)
            a = a.Before!;
        while (b.Length > a.Length)
            b = b.Before!;
        var sign = 0;
        for (; a != b && a is not null && b is not null; (a, b) = (a.Before!, b.Before!))
        {
            if (a.At != b.At)
                sign = string.CompareOrdinal(_ids[a.At], _ids[b.At]);
        }
        return sign != 0 ? sign : byLength;
    }

    private GraphPath PathOf(Partial path)
    {
        var (ids, facts) = (new string[path.Length + 1], new FactId[path.Length]);
        for (var at = path; ; at = at.Before)
        {
            ids[at.Length] = _ids[at.At];
            if (at.Before is null)
                break;
            facts[at.Length - 1] = _hops[at.Hop].FactId;
        }
        return new GraphPath(ids, facts, path.Cost);
    }

    /// <summary>The beginning of a path, as its last step behind the steps before.</summary>
    private sealed class Partial(Partial? before, int at, int hop, int length, int cost, int bound)
    {
        public Partial? Before { get; } = before;

        public int At { get; } = at;

        public int Hop { get; } = hop;

        public int Length { get; } = length;

        public int Cost { get; } = cost;

        /// <summary>What the whole path will cost at least.</summary>
        public int Bound { get; } = bound;

        public bool Meets(int index)
        {
            for (var path = this; path is not null; path = path.Before)
            {
                if (path.At == index)
                    return true;
            }
            return false;
        }
    }
}
