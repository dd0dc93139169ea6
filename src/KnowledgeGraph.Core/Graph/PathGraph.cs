using System.Runtime.InteropServices;

namespace KnowledgeGraph;

/// <summary>The links seen so far, by number, in the direction of the path.</summary>
internal sealed class PathGraph
{
    /// <summary>Bounds the time spent on paths that turn out to meet an entity twice.</summary>
    private const int MaxSteps = 200_000;

    private readonly Dictionary<string, int> _indexes = [];
    private readonly List<string> _ids = [];
    private readonly List<List<int>> _next = [];
    private readonly List<List<int>> _previous = [];
    private readonly Dictionary<(int From, int To), string> _facts = [];

    public int IndexOf(string id)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, id, out var exists);
        if (exists) return index;
        index = _ids.Count;
        _ids.Add(id);
        _next.Add([]);
        _previous.Add([]);
        return index;
    }

    public void Add(string from, string to, string factId)
    {
        var (a, b) = (IndexOf(from), IndexOf(to));
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_facts, (a, b), out var exists);
        if (!exists)
        {
            _next[a].Add(b);
            _previous[b].Add(a);
        }
        if (!exists || string.CompareOrdinal(factId, best) < 0) best = factId;
    }

    /// <summary>Adds the paths of exactly this length in the order of their ids, until there are enough; false when it was given up.</summary>
    public bool Enumerate(int start, int end, int length, int enough, List<GraphPath> paths)
    {
        var reaches = Reaching(end, length);
        if (!reaches[length][start]) return true;
        var path = new List<int>(length + 1) { start };
        var choices = new Stack<Queue<int>>([Choices(start)]);
        for (var steps = 0; choices.TryPeek(out var choice) && paths.Count < enough; steps++)
        {
            if (steps > MaxSteps) return false;
            if (!choice.TryDequeue(out var next))
            {
                choices.Pop();
                path.RemoveAt(path.Count - 1);
            }
            else if (path.Count == length)
            {
                paths.Add(PathOf([.. path, next]));
            }
            else
            {
                path.Add(next);
                choices.Push(Choices(next));
            }
        }
        return true;

        Queue<int> Choices(int at)
        {
            var left = length - path.Count;
            return new(_next[at].Where(next => reaches[left][next] && (next != end || left == 0) && !path.Contains(next)).OrderBy(next => _ids[next], StringComparer.Ordinal));
        }
    }

    /// <summary>For each number of hops, whether exactly that many lead from an entity to the end.</summary>
    private List<bool[]> Reaching(int end, int length)
    {
        var reaches = new List<bool[]>(length + 1) { new bool[_ids.Count] };
        reaches[0][end] = true;
        var last = new List<int> { end };
        while (reaches.Count <= length)
        {
            var (marks, marked) = (new bool[_ids.Count], new List<int>());
            foreach (var previous in last.SelectMany(index => _previous[index]))
            {
                if (marks[previous]) continue;
                marks[previous] = true;
                marked.Add(previous);
            }
            reaches.Add(marks);
            last = marked;
        }
        return reaches;
    }

    private GraphPath PathOf(List<int> path) =>
        new([.. path.Select(index => _ids[index])], [.. path.Zip(path.Skip(1)).Select(hop => _facts[hop])]);
}
