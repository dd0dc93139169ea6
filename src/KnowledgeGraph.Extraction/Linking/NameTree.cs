namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Names by their words: each word leads on as it is written and as it sounds.</summary>
internal sealed class NameTree
{
    private readonly Dictionary<string, List<NameTree>> _next = [];

    public List<IndexedName> Names { get; } = [];

    public List<NameTree> At(string key) => _next.GetValueOrDefault(key) ?? [];

    public NameTree Add(string word, IReadOnlyList<string> sounds)
    {
        var written = "w:" + word;
        if (!_next.TryGetValue(written, out var nodes))
        {
            _next[written] = nodes = [new NameTree()];
            Join(word, nodes[0]);
        }
        foreach (var sound in sounds)
            Join(sound, nodes[0]);
        return nodes[0];
    }

    private void Join(string key, NameTree node)
    {
        if (!_next.TryGetValue(key, out var nodes))
            _next[key] = nodes = [];
        if (!nodes.Contains(node))
            nodes.Add(node);
    }
}
