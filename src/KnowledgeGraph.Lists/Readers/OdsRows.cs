using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Rows of a sheet of an OpenDocument spreadsheet (LibreOffice). Dates and numbers are what a cell holds, whatever it
/// shows.
/// </summary>
internal static class OdsRows
{
    // What LibreOffice can open; a few bytes say a thousand million cells.
    private const long MostRows = 1_048_576;
    private const int MostCells = 16_384;

    // Headings are looked for in the first rows, and the rest of a sheet is one empty row a million times.
    private const long MostEmpty = 16;

    private static readonly SearchValues<byte> Separators = SearchValues.Create("<>"u8);

    /// <summary>The rows of the sheet of that name, or of the first, with their numbers.</summary>
    public static IEnumerable<(long Number, string[] Cells)> Of(ZipArchiveEntry content, string? sheet)
    {
        using var stream = new BoundedStream(content.Open(), Separators, BoundedStream.Default);
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
            }
        );
        FindSheet(reader, sheet);
        var table = reader.Depth;
        var number = 0L;
        while (Next(reader, number) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == table))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "table-row" })
                continue;
            var times = Repeated(reader, "number-rows-repeated");
            var cells = Cells(reader, number + 1);
            if (cells.Length > 0 && number + times > MostRows)
                throw new ListFileException(number + 1, 1, $"a sheet has at most {MostRows:N0} rows; save it as CSV");
            for (var i = 0L; i < (cells.Length == 0 ? Math.Min(times, MostEmpty) : times); i++)
            {
                yield return (number + i + 1, cells);
            }
            number += times;
        }
    }

    private static void FindSheet(XmlReader reader, string? sheet)
    {
        var names = new List<string>();
        while (Next(reader, 0))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "table", IsEmptyElement: false })
                continue;
            var name = Attribute(reader, "name") ?? "";
            if (sheet is null || string.Equals(name, sheet, StringComparison.OrdinalIgnoreCase))
                return;
            names.Add(name);
        }
        throw new ListFileException(
            0,
            0,
            sheet is null
                ? "the workbook has no sheet"
                : $"there is no sheet '{sheet}'; there are {string.Join(", ", names)}"
        );
    }

    private static string[] Cells(XmlReader reader, long row)
    {
        var cells = new List<string>();
        var empty = 0L;
        if (reader.IsEmptyElement)
            return [];
        var depth = reader.Depth;
        while (Next(reader, row) && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "table-cell" or "covered-table-cell" })
                continue;
            var times = Repeated(reader, "number-columns-repeated");
            var text = At(row, () => OdsCell.Read(reader));
            if (text.Length == 0)
            {
                empty += times;
                continue;
            }
            if (cells.Count + empty + times > MostCells)
                throw new ListFileException(row, 1, $"a row has at most {MostCells:N0} cells; save it as CSV");
            cells.AddRange(Enumerable.Repeat("", (int)empty).Concat(Enumerable.Repeat(text, (int)times)));
            empty = 0;
        }
        return [.. cells];
    }

    private static long Repeated(XmlReader reader, string name) =>
        long.TryParse(Attribute(reader, name), out var times) ? Math.Clamp(times, 1, int.MaxValue) : 1;

    /// <summary>By local name: the namespace was another before OpenDocument 1.0.</summary>
    internal static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name && reader.Prefix != "calcext")
                value ??= reader.Value;
        }
        reader.MoveToElement();
        return value;
    }

    private static bool Next(XmlReader reader, long row) => At(row, reader.Read);

    private static T At<T>(long row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw new ListFileException(
                row,
                1,
                $"the workbook is damaged here, or has a password: {error.Message}. Open it in LibreOffice and save it "
                    + "as .xlsx or CSV"
            );
        }
    }
}
