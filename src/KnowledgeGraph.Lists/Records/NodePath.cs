namespace KnowledgeGraph.Lists.Records;

/// <summary>
/// Names with <c>/</c> between, from a part of a record down to others: <c>alias/quality</c>. <c>.</c> is the part
/// itself, <c>..</c> what it is a part of, a leading <c>/</c> begins at the record,
/// <c>*</c> stands for any name, <c>**</c> for any depth.
/// </summary>
public sealed class NodePath
{
    private static readonly List<RecordNode> None = [];
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
    public IReadOnlyList<RecordNode> Select(RecordNode from, RecordNode record)
    {
        List<RecordNode>? found = null;
        Select(_fromRecord ? record : from, 0, ref found);
        return found ?? None;
    }

    /// <summary>The first part it leads to; null when there is none.</summary>
    public RecordNode? First(RecordNode from, RecordNode record) => First(_fromRecord ? record : from, 0);

    private void Select(RecordNode node, int depth, ref List<RecordNode>? found)
    {
        if (depth == _names.Length)
            (found ??= []).Add(node);
        else if (_names[depth] == "..")
        {
            if (node.Whole is { } whole)
                Select(whole, depth + 1, ref found);
        }
        else if (_names[depth] == "**")
            SelectBelow(node, depth + 1, ref found);
        else
        {
            foreach (var part in node.PartSpan)
            {
                if (Fits(part, depth))
                    Select(part, depth + 1, ref found);
            }
        }
    }

    private void SelectBelow(RecordNode node, int depth, ref List<RecordNode>? found)
    {
        List<RecordNode>? below = null;
        foreach (var one in node.All())
            Select(one, depth, ref below);
        if (below is not null)
            (found ??= []).AddRange(below.Distinct());
    }

    private RecordNode? First(RecordNode node, int depth)
    {
        if (depth == _names.Length)
            return node;
        if (_names[depth] is "**" or "..")
        {
            List<RecordNode>? found = null;
            Select(node, depth, ref found);
            return found?[0];
        }
        foreach (var part in node.PartSpan)
        {
            if (Fits(part, depth) && First(part, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    private bool Fits(RecordNode part, int depth) => _names[depth] == "*" || part.Name == _names[depth];
}
