using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Whether fields have certain values; all of them must hold.</summary>
/// <param name="Tests">Paths with the values that do, whatever their case; no values: any will do.</param>
public sealed record Condition(IReadOnlyList<(NodePath Path, IReadOnlySet<string> Values)> Tests)
{
    /// <summary>Whether every path leads to one of its values.</summary>
    public bool Holds(Scope scope)
    {
        for (var i = 0; i < Tests.Count; i++)
        {
            if (!Holds(scope, Tests[i].Path, Tests[i].Values))
                return false;
        }
        return true;
    }

    private static bool Holds(Scope scope, NodePath path, IReadOnlySet<string> values)
    {
        var nodes = path.Select(scope.Node, scope.Record);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Holds(nodes[i], values))
                return true;
        }
        return false;
    }

    // A field whose value decides what a record means has not stayed mere words; that it is there takes nothing.
    private static bool Holds(RecordNode node, IReadOnlySet<string> values)
    {
        var holds =
            values.Count == 0
                ? node.Text is not null || node.Parts.Count > 0
                : node.Text is { } text && values.Contains(text);
        node.Used |= values.Count > 0;
        return holds;
    }
}
