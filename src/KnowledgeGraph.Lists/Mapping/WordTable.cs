namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// What values mean, whatever their case; a value with a star behind it stands for all that begin so, the longest
/// first.
/// </summary>
public sealed class WordTable
{
    private readonly Dictionary<string, string> _whole = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Start, string Word)> _starts = [];

    /// <summary>Of several words of one value the last counts.</summary>
    public WordTable(IEnumerable<(string Value, string Word)> words)
    {
        foreach (var (value, word) in words)
        {
            if (value.Length > 1 && value.EndsWith('*'))
                _starts.Add((value[..^1], word));
            else
                _whole[value] = word;
        }
        _starts.Sort((one, other) => other.Start.Length.CompareTo(one.Start.Length));
    }

    /// <summary>All words.</summary>
    public IEnumerable<string> Words => _whole.Values.Concat(_starts.Select(one => one.Word));

    /// <summary>The word of a value; null when it has none.</summary>
    public string? Find(string value)
    {
        if (_whole.TryGetValue(value, out var word))
            return word;
        foreach (var (start, of) in _starts)
        {
            if (value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return of;
        }
        return null;
    }
}
