using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>Makes records of rows: one each, or one of rows that follow each other and have the same key.</summary>
internal static class TableRecords
{
    private const int MaxRows = 20_000;

    public static IEnumerable<ListRecord> Read(
        IEnumerable<(long Number, string[] Cells)> rows,
        FileLayout layout,
        RecordNode header,
        JoinedRows? joined
    )
    {
        var columns = layout.Columns.Count > 0 ? [.. layout.Columns] : (string[]?)null;
        var group = new List<(long Number, string[] Cells)>();
        var partOf = layout
            .Parts.SelectMany(part => part.Value.Select(column => (Column: Safe(column), Part: part.Key)))
            .ToLookup(one => one.Column, one => one.Part);
        string? key = null;
        var keyColumn = -1;
        foreach (var row in rows)
        {
            // DOS ends a file with a control character.
            if (row.Cells.All(cell => RecordNode.Clean(cell) is null))
                continue;
            if (columns is null)
            {
                columns = Headings(row.Cells, layout);
                foreach (var column in columns)
                    header.Add("column", column);
                keyColumn = KeyColumn(layout, columns, row.Number);
                continue;
            }
            if (keyColumn < 0 && layout.Group is not null)
                keyColumn = KeyColumn(layout, columns, row.Number);
            Check(row, columns, layout);
            var rowKey = keyColumn < 0 ? null : row.Cells.ElementAtOrDefault(keyColumn)?.Trim();
            if (group.Count > 0 && (keyColumn < 0 || rowKey != key))
            {
                yield return Record(group, columns, layout, partOf, joined);
                group.Clear();
            }
            if (group.Count == MaxRows)
                throw new ListFileException(row.Number, 1, $"one entry has more than {MaxRows:N0} rows");
            key = rowKey;
            group.Add(row);
        }
        if (group.Count > 0)
            yield return Record(group, columns!, layout, partOf, joined);
    }

    private static int KeyColumn(FileLayout layout, string[] columns, long row)
    {
        if (layout.Group is not { } name)
            return -1;
        var at = Array.IndexOf(columns, Safe(name));
        return at >= 0 ? at : throw new ListFileException(row, 1, $"there is no column '{name}' to group rows by");
    }

    /// <summary>
    /// Headings as names of fields; what has none is called by its number, and a second of the same name by a number
    /// behind it.
    /// </summary>
    internal static string[] Headings(string[] cells, FileLayout layout)
    {
        var names = new HashSet<string>();
        var headings = cells
            .Select(
                (cell, i) =>
                {
                    var name = RecordNode.Clean(cell.TrimStart('\ufeff')) is { } clean
                        ? Safe(clean)
                        : $"column {i + 1}";
                    var unique = name;
                    for (var n = 2; !names.Add(unique); n++)
                        unique = $"{name} ({n})";
                    return unique;
                }
            )
            .ToArray();
        return layout.Names.Known(headings);
    }

    private static void Check((long Number, string[] Cells) row, string[] columns, FileLayout layout)
    {
        if (row.Cells.Length == 1 && layout.Columns.Count > 1)
            throw new ListFileException(
                row.Number,
                1,
                $"this row has 1 cell where there are {columns.Length} columns; is the delimiter another one, or the "
                    + "file another list?"
            );
        if (
            row.Cells.Length > columns.Length
            && row.Cells.Skip(columns.Length).Any(cell => RecordNode.Clean(cell) is not null)
        )
            throw new ListFileException(
                row.Number,
                1,
                $"this row has {row.Cells.Length} cells where there are {columns.Length} columns; is a "
                    + "quotation mark missing, or the delimiter another one?"
            );
    }

    private static ListRecord Record(
        List<(long Number, string[] Cells)> rows,
        string[] columns,
        FileLayout layout,
        ILookup<string, string> partOf,
        JoinedRows? joined
    )
    {
        if (layout.Pivot is { } pivot)
            return new ListRecord(PivotRows.Of(rows.Select(row => row.Cells), columns, pivot), rows[0].Number);
        var root = new RecordNode("row");
        foreach (var (_, cells) in rows)
        {
            var parts = new Dictionary<string, RecordNode>();
            for (var i = 0; i < Math.Min(cells.Length, columns.Length); i++)
            {
                if (RecordNode.Clean(cells[i]) is not { } text || layout.Nothing.Contains(text))
                    continue;
                var owners = partOf[columns[i]].DefaultIfEmpty<string?>(null);
                foreach (var owner in owners)
                {
                    if (owner is null)
                        AddCell(root, columns[i], text, layout, rows.Count > 1);
                    else if (parts.TryGetValue(owner, out var part))
                        AddCell(part, columns[i], text, layout, false);
                    else
                        AddCell(parts[owner] = new RecordNode(owner), columns[i], text, layout, false);
                }
            }
            foreach (var part in parts.Values)
            {
                if (!root.Parts.Any(part.Same))
                    root.Add(part);
            }
        }
        joined?.AddTo(root, layout);
        return new ListRecord(root, rows[0].Number);
    }

    private static void AddCell(RecordNode to, string column, string text, FileLayout layout, bool distinct)
    {
        if (distinct && to.Parts.Any(part => part.Name == column && part.Text == text))
            return;
        if (!layout.Splits.TryGetValue(column, out var between))
        {
            to.Add(new RecordNode(column, text));
            return;
        }
        foreach (var piece in text.Split(between, StringSplitOptions.RemoveEmptyEntries))
            to.Add(column, piece);
    }

    /// <summary>A slash leads from part to part in paths, a star is any, and braces are places of templates.</summary>
    internal static string Safe(string heading) =>
        heading.Replace('/', '-').Replace('*', '+').Replace('{', '(').Replace('}', ')');
}
