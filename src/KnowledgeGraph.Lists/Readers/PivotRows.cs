using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>Makes a record of rows that each hold one of its values: statements.</summary>
internal static class PivotRows
{
    public static RecordNode Of(IEnumerable<string[]> rows, string[] columns, Pivot pivot)
    {
        string? Cell(string[] cells, string column) =>
            Array.IndexOf(columns, TableRecords.Safe(column)) is >= 0 and var at && at < cells.Length
                ? RecordNode.Clean(cells[at])
                : null;
        bool Counts(string[] cells) =>
            !pivot.Not.Any(not => string.Equals(Cell(cells, not.Key), not.Value, StringComparison.OrdinalIgnoreCase));
        var counting = rows.Where(Counts).ToList();
        var root = new RecordNode("record");
        foreach (var (name, column) in pivot.Whole)
            root.Add(
                name,
                MostSaid(counting.Select(cells => Cell(cells, column)), pivot.General.GetValueOrDefault(name) ?? [])
            );
        var fields = new RecordNode(pivot.Under);
        var seen = new HashSet<(string, string)>();
        foreach (var cells in counting)
        {
            if (
                Cell(cells, pivot.Field) is { } field
                && Cell(cells, pivot.Value) is { } value
                && seen.Add((field, value))
            )
                fields.Add(TableRecords.Safe(field), value);
        }
        if (fields.Parts.Count > 0)
            root.Add(fields);
        return root;
    }

    /// <summary>What most rows say, of the most special that any of them says.</summary>
    private static string? MostSaid(IEnumerable<string?> values, IReadOnlyList<string> general) =>
        values
            .OfType<string>()
            .GroupBy(value => value)
            .OrderByDescending(same => general.Contains(same.Key) ? general.ToList().IndexOf(same.Key) : general.Count)
            .ThenByDescending(same => same.Count())
            .FirstOrDefault()
            ?.Key;
}
