using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The headings and first rows of a table, to make a mapping by.</summary>
/// <param name="Reader">Word for the reader that reads it: csv or xlsx.</param>
/// <param name="Columns">The headings, as mappings name them.</param>
/// <param name="Rows">The first rows, a cell for each column; empty ones are empty texts.</param>
public sealed record TablePreview(
    string Reader,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>Reads it; throws <see cref="InputException"/> with the place where it is no table.</summary>
    public static TablePreview Of(string path, int most) => Of(path, most, new FileLayout { Reader = "csv" });

    /// <summary>The same of a table with headings in another row, or in another encoding.</summary>
    internal static TablePreview Of(string path, int most, FileLayout layout)
    {
        var reader = IsWorkbook(path) ? "xlsx" : "csv";
        var header = new RecordNode("header");
        try
        {
            var records = RecordReaders
                .All[reader]
                .Read(path, layout with { Reader = reader }, header)
                .Take(most)
                .ToList();
            var columns = header.Parts.Where(part => part.Name == "column").Select(part => part.Text!).ToList();
            return new TablePreview(reader, columns, [.. records.Select(record => Cells(record.Root, columns))]);
        }
        catch (ListFileException error)
        {
            throw new InputException([new InputError(path, (int)error.Line, (int)error.Column, error.Message)]);
        }
    }

    private static List<string> Cells(RecordNode row, List<string> columns) =>
        [.. columns.Select(column => row.Parts.FirstOrDefault(cell => cell.Name == column)?.Text ?? "")];

    private static bool IsWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        return (stream.ReadByte(), stream.ReadByte(), stream.ReadByte()) == ('P', 'K', 3);
    }
}
