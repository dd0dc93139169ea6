namespace KnowledgeGraph.Lists.Records;

/// <summary>
/// Names with <c>/</c> between, from a part of a record down to others: <c>alias/quality</c>. <c>.</c> is the part
/// itself, <c>..</c> what it is a part of, a leading <c>/</c> begins at the record,
/// <c>*</c> stands for any name, <c>**</c> for any depth.
/// </summary>
public sealed class NodePath
{
    private readonly string[] _names;
    private readonly bool _fromRecord;

    private NodePath(string text)
    {
        Text = text;
        _fromRecord = text.StartsWith('/');
        _names = [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".")];
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a path; every text is one.</summary>
    public static NodePath Parse(string text) => new(text.Trim());

    /// <summary>The parts it leads to, in the order of the record.</summary>
    public IEnumerable<RecordNode> Select(RecordNode from, RecordNode record) => Select(_fromRecord ? record : from, 0);

    /// <summary>The first part it leads to; null when there is none.</summary>
    public RecordNode? First(RecordNode from, RecordNode record) => First(_fromRecord ? record : from, 0);

    private IEnumerable<RecordNode> Select(RecordNode node, int depth)
    {
        if (depth == _names.Length)
            return [node];
        if (_names[depth] == "..")
            return node.Whole is { } whole ? Select(whole, depth + 1) : [];
        if (_names[depth] == "**")
            return node.All().SelectMany(below => Select(below, depth + 1)).Distinct();
        return node.Parts.Where(part => Fits(part, depth)).SelectMany(part => Select(part, depth + 1));
    }

    private RecordNode? First(RecordNode node, int depth)
    {
        if (depth == _names.Length)
            return node;
        if (_names[depth] is "**" or "..")
            return Select(node, depth).FirstOrDefault();
        foreach (var part in node.Parts)
        {
            if (Fits(part, depth) && First(part, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    private bool Fits(RecordNode part, int depth) => _names[depth] == "*" || part.Name == _names[depth];
}
