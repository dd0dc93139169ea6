using KnowledgeGraph.Lists.Records;
using Sylvan.Data.Csv;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>Rows of a text with separated values as records; the delimiter is found out.</summary>
public sealed class CsvRecords : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        var joined = new JoinedRows(path, layout);
        return TableRecords.Read(Rows(path, layout, header), layout, header, joined);
    }

    /// <summary>The rows with their numbers; those above the headings go into the header.</summary>
    internal static IEnumerable<(long Number, string[] Cells)> Rows(string path, FileLayout layout, RecordNode? header)
    {
        using var text = TextFile.Open(path, layout.Encoding);
        var skipped = layout.Columns.Count > 0 ? 0 : layout.HeadingRow - 1;
        for (var i = 0; i < skipped; i++)
            AddPreamble(header, text.ReadLine());
        using var reader = Open(text, layout);
        while (Next(reader, skipped))
        {
            var cells = new string[reader.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            yield return (reader.RowNumber + skipped, cells);
        }
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
                reader.RowNumber + skipped + 1,
                1,
                $"this row is not valid CSV: {error.Message}"
            );
        }
    }
}
