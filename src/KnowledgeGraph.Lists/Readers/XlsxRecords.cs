using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Rows of a sheet of a workbook (Excel 2007 and newer, OpenDocument) as records. Dates are written 2006-05-18 whatever
/// the sheet shows.
/// </summary>
public sealed class XlsxRecords : IRecordReader
{
    private const long MaxInflated = 2L << 30;

    // The library reads names in Windows-1252 where a workbook says no encoding.
    static XlsxRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header) =>
        TableRecords.Read(Rows(path, layout, header), layout, header, null);

    /// <summary>The rows with their numbers; those above the headings go into the header.</summary>
    internal static IEnumerable<(long Number, string[] Cells)> Rows(string path, FileLayout layout, RecordNode header)
    {
        using var archive = OpenArchive(path);
        var rows = archive.GetEntry("content.xml") is { } content
            ? OdsRows.Of(content, layout.Sheet)
            : ExcelRows(path, layout);
        foreach (var (number, cells) in rows)
        {
            if (number < layout.HeadingRow)
                CsvRecords.AddPreamble(header, string.Join(' ', cells).Trim());
            else
                yield return (number, cells);
        }
    }

    private static IEnumerable<(long Number, string[] Cells)> ExcelRows(string path, FileLayout layout)
    {
        using var stream = File.OpenRead(path);
        using var reader = Open(stream);
        FindSheet(reader, layout.Sheet);
        var number = 0L;
        while (Next(reader, number))
        {
            number++;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Text(reader.GetValue(i));
            yield return (number, cells);
        }
    }

    /// <summary>Sizes are those that the archive tells; .NET does not inflate more than that.</summary>
    private static ZipArchive OpenArchive(string path)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            // Entries are looked for here, and a file that is damaged inside is found out.
            if (WhyNot(archive) is { } reason)
                throw new ListFileException(0, 0, reason);
            return archive;
        }
        catch (Exception error) when (error is InvalidDataException or ListFileException)
        {
            archive?.Dispose();
            throw error as ListFileException
                ?? new ListFileException(0, 0, $"the workbook is damaged: {error.Message}");
        }
    }

    private static string? WhyNot(ZipArchive archive)
    {
        var workbook = archive.GetEntry("xl/workbook.xml");
        if ((workbook ?? archive.GetEntry("content.xml")) is null)
            return "this is an archive and no workbook; unpack it and bring the file inside";
        if (workbook is not null && IsStrict(workbook))
            return "the workbook is a 'Strict Open XML Spreadsheet'; save it as 'Excel Workbook' or CSV";
        return archive.Entries.Sum(entry => entry.Length) > MaxInflated
            ? "the workbook would be larger than 2 GB unpacked; save it as CSV"
            : null;
    }

    /// <summary>ExcelDataReader finds nothing in it: findings/strict-workbooks-are-empty-or-1905.sh.</summary>
    private static bool IsStrict(ZipArchiveEntry workbook)
    {
        using var text = new StreamReader(workbook.Open());
        var start = new char[4096];
        return new string(start, 0, text.ReadBlock(start)).Contains("purl.oclc.org/ooxml/", StringComparison.Ordinal);
    }

    private static IExcelDataReader Open(Stream stream)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception error)
            when (error
                    is ExcelDataReader.Exceptions.ExcelReaderException
                        or System.Xml.XmlException
                        or InvalidDataException
                        or FormatException
                        or IOException
            )
        {
            throw new ListFileException(0, 0, $"the workbook cannot be read: {error.Message}");
        }
    }

    private static void FindSheet(IExcelDataReader reader, string? sheet)
    {
        if (sheet is null)
            return;
        var names = new List<string>();
        do
        {
            if (string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase))
                return;
            names.Add(reader.Name);
        } while (reader.NextResult());
        throw new ListFileException(0, 0, $"there is no sheet '{sheet}'; there are {string.Join(", ", names)}");
    }

    private static bool Next(IExcelDataReader reader, long number)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception error)
            when (error is System.Xml.XmlException or InvalidDataException or FormatException or IOException)
        {
            throw new ListFileException(number + 1, 1, $"the workbook is damaged here: {error.Message}");
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
            _ => WithoutEscapes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        };

    // The library knows _x000D_, and not the small letters of SheetJS: findings/workbook-escapes-stay-in-names.sh.
    private static string WithoutEscapes(string text) => text.Replace("_x000d_", "\r", StringComparison.Ordinal);
}
