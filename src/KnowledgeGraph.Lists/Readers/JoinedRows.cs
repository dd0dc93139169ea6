using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>The rows of files beside a table, by the entry that they belong to.</summary>
internal sealed class JoinedRows
{
    private readonly List<(JoinedFile File, ILookup<string, string[]> Rows)> _files = [];

    public JoinedRows(string path, FileLayout layout, RecordNode header)
    {
        foreach (var join in layout.Joins)
        {
            var beside = FileName.Beside(path, join.File);
            if (beside is null)
            {
                HeaderNote.Add(
                    header,
                    $"{join.File.ToUpperInvariant()} is not in the folder of the file: what it tells of the entries is "
                        + "missing; put it there and import again"
                );
                continue;
            }
            var key = join.Columns.ToList().IndexOf(join.Key);
            var rows = CsvRecords
                .Rows(beside, layout with { Columns = join.Columns }, null)
                .Where(row => row.Cells.Length > key && RecordNode.Clean(row.Cells[key]) is not null);
            _files.Add((join, rows.ToLookup(row => row.Cells[key].Trim(), row => row.Cells)));
        }
    }

    public void AddTo(RecordNode root, FileLayout layout)
    {
        foreach (var (join, rows) in _files)
        {
            var key = root.Parts.FirstOrDefault(part => part.Name == join.Key)?.Text;
            if (key is null)
                continue;
            foreach (var cells in rows[key])
            {
                if (join.As is null)
                    Append(root, join, cells, layout);
                else
                    AddPart(root, join, cells, layout);
            }
        }
    }

    private static void AddPart(RecordNode root, JoinedFile join, string[] cells, FileLayout layout)
    {
        var part = new RecordNode(join.As!);
        for (var i = 0; i < Math.Min(cells.Length, join.Columns.Count); i++)
        {
            if (join.Columns[i] != join.Key && RecordNode.Clean(cells[i]) is { } text && !layout.Nothing.Contains(text))
                part.Add(new RecordNode(join.Columns[i], text));
        }
        if (part.Parts.Count > 0)
            root.Add(part);
    }

    /// <summary>A text that goes on in another file, in the middle of a word.</summary>
    private static void Append(RecordNode root, JoinedFile join, string[] cells, FileLayout layout)
    {
        var more = cells[^1];
        var between = layout.Splits.GetValueOrDefault(join.AppendTo!);
        if (root.Parts.LastOrDefault(part => part.Name == join.AppendTo) is not { } last)
        {
            root.Add(join.AppendTo!, more);
            return;
        }
        var pieces = between is null ? [more] : more.Split(between, StringSplitOptions.RemoveEmptyEntries);
        last.Text = RecordNode.Clean(last.Text + pieces[0]);
        foreach (var piece in pieces.Skip(1))
            root.Add(join.AppendTo!, piece);
    }
}
