namespace KnowledgeGraph.Extracts;

/// <summary>Finds chains that lead back.</summary>
internal static class Cycles
{
    /// <summary>
    /// A cycle for each edge that closes one in a depth-first walk, as the ids along it with the first again at the
    /// end; none only when there is none at all. Without recursion, since chains can be long.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Find(IReadOnlySet<(string From, string To)> edges)
    {
        var next = edges
            .OrderBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal)
            .GroupBy(edge => edge.From, edge => edge.To)
            .ToDictionary(group => group.Key, group => group.ToList());
        var done = new HashSet<string>();
        var trail = new List<string>();
        var onTrail = new HashSet<string>();
        foreach (var start in next.Keys.Where(start => !done.Contains(start)))
        {
            var walk = new Stack<(string Id, int Next)>([(start, 0)]);
            while (walk.TryPop(out var step))
            {
                if (step.Next == 0)
                {
                    trail.Add(step.Id);
                    onTrail.Add(step.Id);
                }
                if (next.TryGetValue(step.Id, out var ends) && step.Next < ends.Count)
                {
                    walk.Push((step.Id, step.Next + 1));
                    var end = ends[step.Next];
                    if (onTrail.Contains(end))
                        yield return [.. trail.SkipWhile(id => id != end), end];
                    else if (!done.Contains(end))
                        walk.Push((end, 0));
                    continue;
                }
                done.Add(step.Id);
                onTrail.Remove(step.Id);
                trail.RemoveAt(trail.Count - 1);
            }
        }
    }
}
