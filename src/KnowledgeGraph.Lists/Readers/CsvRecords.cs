using KnowledgeGraph.Lists.Records;
using Sylvan.Data.Csv;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>Rows of a text with separated values as records; the delimiter is found out.</summary>
public sealed class CsvRecords : IRecordReader
{
    // As many columns as a workbook has at most.
    private const int MostCells = 16_384;

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        var joined = new JoinedRows(path, layout, header);
        return TableRecords.Read(Rows(path, layout, header), layout, header, joined);
    }

    /// <summary>The rows with their numbers; those above the headings go into the header.</summary>
    internal static IEnumerable<(long Number, string[] Cells)> Rows(string path, FileLayout layout, RecordNode? header)
    {
        using var text = TextFile.Open(path, layout.Encoding);
        var skipped = layout.Columns.Count > 0 ? 0 : layout.HeadingRow - 1;
        for (var i = 0; i < skipped; i++)
            AddPreamble(header, text.ReadLine());
        using var reader = Open(text, layout with { Delimiter = CsvDelimiter.Of(path, layout) });
        var (columns, last, row) = (layout.Columns.Count, 0, 0L);
        while (Next(reader, skipped))
        {
            var cells = new string[last = reader.RowFieldCount];
            if (last > MostCells)
                throw new ListFileException(reader.RowNumber + skipped, 1, $"a row has more than {MostCells:N0} cells");
            columns = Math.Max(columns, last);
            row = reader.RowNumber + skipped;
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            yield return (row, cells);
        }
        if (last < columns && !EndsWithLine(path))
            throw new ListFileException(
                row,
                1,
                $"the last row has {last} of {columns} cells and no end; is the file cut?"
            );
    }

    /// <summary>So many cells has the first row with that delimiter.</summary>
    internal static int FirstCells(string path, FileLayout layout, char delimiter)
    {
        using var text = TextFile.Open(path, layout.Encoding);
        using var reader = Open(text, layout with { Delimiter = delimiter });
        return Next(reader, 0) ? reader.RowFieldCount : 0;
    }

    /// <summary>The headings of a text, or of its beginning; empty when it has none.</summary>
    public static IReadOnlyList<string> Headings(string text, FileLayout layout)
    {
        using var lines = new StringReader(text);
        for (var i = 1; i < layout.HeadingRow; i++)
            lines.ReadLine();
        using var reader = Open(new StringReader(lines.ReadLine() ?? ""), layout);
        return Next(reader, layout.HeadingRow - 1)
            ? TableRecords.Headings([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)], layout)
            : [];
    }

    /// <summary>Whether the last row has its end, in whatever encoding, or the control character of DOS.</summary>
    private static bool EndsWithLine(string path)
    {
        using var file = File.OpenRead(path);
        file.Seek(-Math.Min(2, file.Length), SeekOrigin.End);
        Span<byte> end = stackalloc byte[2];
        return end[..file.ReadAtLeast(end, 2, throwOnEndOfStream: false)].ContainsAny((byte)'\n', (byte)'\r', (byte)26);
    }

    /// <summary>What stands above the headings: <c>Report Date: 08-Oct-2026</c>.</summary>
    internal static void AddPreamble(RecordNode? header, string? line)
    {
        if (line is null || header is null)
            return;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            header.Add(line[..colon].Trim(' ', '"'), line[(colon + 1)..].Trim(' ', '"', ',', ';'));
        else
            header.Add("preamble", line);
    }

    private static CsvDataReader Open(TextReader text, FileLayout layout)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = layout.Delimiter,
            BufferSize = 1 << 16,
            MaxBufferSize = BoundedStream.Default,
            ResultSetMode = ResultSetMode.SingleResult,
            BinaryEncoding = BinaryEncoding.Base64,
            // '#' begins a row, not a comment: findings/sylvan-drops-rows-that-begin-with-a-hash.sh
            Comment = '\uFFFF',
        };
        try
        {
            return CsvDataReader.Create(text, options);
        }
        catch (CsvMissingHeadersException)
        {
            throw new ListFileException(1, 1, "the file is empty");
        }
    }

    private static bool Next(CsvDataReader reader, int skipped)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new ListFileException(
                reader.RowNumber + skipped + 1,
                1,
                $"a row has more than {BoundedStream.Default:N0} characters; is a quotation mark missing?"
            );
        }
        catch (CsvFormatException error)
        {
            throw new ListFileException(
                // The reader counts this row already.
                reader.RowNumber + skipped,
                1,
                $"this row is not valid CSV: {error.Message}"
            );
        }
    }
}
