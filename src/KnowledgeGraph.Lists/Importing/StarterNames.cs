namespace KnowledgeGraph.Lists.Importing;

/// <summary>The names in a mapping to begin with.</summary>
internal static class StarterNames
{
    /// <summary>A line for each name.</summary>
    public static IEnumerable<string> Of(StarterColumns columns)
    {
        var parts = Parts(columns);
        var whole = columns.Of("name").Except(parts).ToList();
        if (parts.Count > 0 && whole.Count == 0)
        {
            var template = string.Join(' ', parts.Select(column => $"{{{column}}}"));
            yield return $"{{ kind: primary, value: {StarterMapping.Quoted(template)} }}";
        }
        for (var i = 0; i < whole.Count; i++)
            yield return $"{{ kind: {(i == 0 ? "primary" : "full")}, value: {StarterMapping.Quoted(whole[i])} }}";
        foreach (var alias in columns.Of("alias"))
            yield return $"{{ kind: full, value: {{ value: {StarterMapping.Quoted(alias)}, split: [\";\", \"|\"] }} }}";
        if (parts.Count == 0 && whole.Count == 0)
            yield return StarterMapping.Quoted(columns.Columns[0]);
    }

    /// <summary>The columns that the first name stands in.</summary>
    public static List<string> Columns(StarterColumns columns)
    {
        var parts = Parts(columns);
        var whole = columns.Of("name").Except(parts).Take(1).ToList();
        return whole.Count > 0 ? whole
            : parts.Count > 0 ? parts
            : [.. columns.Columns.Take(1)];
    }

    /// <summary>
    /// The parts of a name, as they are said; beside a first name what is called a name is the last one, and beside a
    /// last name the first.
    /// </summary>
    private static List<string> Parts(StarterColumns columns)
    {
        var (first, last) = (columns.Of("first-name"), columns.Of("last-name"));
        if (first.Count + last.Count == 0)
            return [];
        var bare = columns.Of("name").Take(1).ToList();
        if (first.Count == 0 && last.Count > 0)
            first = bare;
        else if (last.Count == 0 && first.Count > 0)
            last = bare;
        return [.. first.Take(1), .. columns.Of("middle-name").Take(1), .. last.Take(1)];
    }
}
