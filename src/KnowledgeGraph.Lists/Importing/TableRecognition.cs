using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Tells a table by its headings, in whichever of the first rows they stand.</summary>
/// <param name="path">The file.</param>
/// <param name="text">Its beginning.</param>
internal sealed class TableRecognition(string path, string text)
{
    private const int LastHeadingRow = 6;

    private readonly bool _isWorkbook = text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal);

    // To open a workbook takes long, and each list asks.
    private readonly Lazy<IReadOnlyList<string[]>> _rows = new(() => FirstRows(path));

    /// <summary>Whether all these headings stand in one of the first rows.</summary>
    public bool Fits(IReadOnlyList<string> columns, ListMapping mapping) =>
        text.AsSpan().TrimStart() is not ['<' or '{' or '[', ..] && HeadingRow(columns, mapping) is not null;

    /// <summary>The mapping for a copy that begins with another row, or was saved as a workbook.</summary>
    public ListMapping LaidOut(ListMapping mapping)
    {
        var columns = mapping.Recognize!.Columns;
        if (columns.Count == 0)
            return mapping;
        var reader = _isWorkbook ? "xlsx" : mapping.File.Reader;
        var row = HeadingRow(columns, mapping) ?? mapping.File.HeadingRow;
        return mapping with { File = mapping.File with { Reader = reader, HeadingRow = row } };
    }

    /// <summary>The row in which all these headings stand; null when none of the first has them.</summary>
    private int? HeadingRow(IReadOnlyList<string> columns, ListMapping mapping)
    {
        for (var row = 1; row <= LastHeadingRow; row++)
        {
            if (columns.All(Headings(mapping.File with { HeadingRow = row }).Contains))
                return row;
        }
        return null;
    }

    private IReadOnlyList<string> Headings(FileLayout layout)
    {
        try
        {
            // The headings stand at the beginning; what comes behind is not read for this.
            return !_isWorkbook ? CsvRecords.Headings(text, layout)
                : layout.HeadingRow <= _rows.Value.Count
                    ? TableRecords.Headings(_rows.Value[layout.HeadingRow - 1], layout)
                : [];
        }
        catch (ListFileException)
        {
            return [];
        }
    }

    private static List<string[]> FirstRows(string path)
    {
        var layout = new FileLayout { Reader = "xlsx" };
        return
        [
            .. XlsxRecords.Rows(path, layout, new RecordNode("header")).Take(LastHeadingRow).Select(row => row.Cells),
        ];
    }
}
