using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Tells a table by its headings, in whichever of the first rows they stand.</summary>
internal static class TableRecognition
{
    private const int LastHeadingRow = 6;

    /// <summary>The mapping for a copy that begins with another row, or was saved as a workbook.</summary>
    public static ListMapping LaidOut(ListMapping mapping, string path, string text)
    {
        if (mapping.Recognize!.Columns.Count == 0)
            return mapping;
        var reader = IsWorkbook(text) ? "xlsx" : mapping.File.Reader;
        var row = HeadingRow(mapping.Recognize.Columns, mapping, path, text) ?? mapping.File.HeadingRow;
        return mapping with { File = mapping.File with { Reader = reader, HeadingRow = row } };
    }

    /// <summary>Whether all these headings stand in one of the first rows.</summary>
    public static bool Fits(IReadOnlyList<string> columns, ListMapping mapping, string path, string text) =>
        text.AsSpan().TrimStart() is not ['<' or '{' or '[', ..]
        && HeadingRow(columns, mapping, path, text) is not null;

    /// <summary>The row in which all these headings stand; null when none of the first has them.</summary>
    private static int? HeadingRow(IReadOnlyList<string> columns, ListMapping mapping, string path, string text)
    {
        for (var row = 1; row <= LastHeadingRow; row++)
        {
            if (columns.All(Headings(mapping.File with { HeadingRow = row }, path, text).Contains))
                return row;
        }
        return null;
    }

    private static HashSet<string> Headings(FileLayout layout, string path, string text)
    {
        try
        {
            // The headings stand at the beginning; what comes behind is not read for this.
            if (!IsWorkbook(text))
                return [.. CsvRecords.Headings(text, layout)];
            var header = new RecordNode("header");
            var reader = RecordReaders.All["xlsx"];
            foreach (var _ in reader.Read(path, layout with { Group = null, Joins = [], Pivot = null }, header))
                break;
            return [.. header.Parts.Where(part => part.Name == "column").Select(part => part.Text!)];
        }
        catch (ListFileException)
        {
            return [];
        }
    }

    private static bool IsWorkbook(string text) => text.StartsWith("PK", StringComparison.Ordinal);
}
