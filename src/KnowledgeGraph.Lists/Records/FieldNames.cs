namespace KnowledgeGraph.Lists.Records;

/// <summary>
/// Names of fields, found again where a file writes them in another case, with blanks or underscores.
/// </summary>
public sealed class FieldNames
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, string> _byLetters = [];

    /// <summary>Of names that differ in nothing but that, the first is found.</summary>
    public FieldNames(IEnumerable<string> names)
    {
        _names = [.. names];
        foreach (var name in _names)
        {
            if (Letters(name) is { Length: > 0 } letters)
                _byLetters.TryAdd(letters, name);
        }
    }

    /// <summary>No names.</summary>
    public static FieldNames None { get; } = new([]);

    /// <summary>Headings by the names that are looked for; what none is looked for is left as it is.</summary>
    public string[] Known(string[] headings)
    {
        // What a file writes exactly so is that field, whatever else looks like it.
        var taken = headings.Where(_names.Contains).ToHashSet();
        return
        [
            .. headings.Select(heading =>
                !_names.Contains(heading) && _byLetters.TryGetValue(Letters(heading), out var name) && taken.Add(name)
                    ? name
                    : heading
            ),
        ];
    }

    private static string Letters(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
