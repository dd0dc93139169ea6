using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>What stands between the cells of a table without headings, whose columns are known.</summary>
internal static class CsvDelimiter
{
    private static readonly char[] Usual = [',', ';', '\t', '|'];

    /// <summary>
    /// The one by which the first row has as many cells as there are columns; a spreadsheet may have saved the file
    /// with another one than its list is published with. That of the layout where none does; null to find it out by the
    /// headings.
    /// </summary>
    public static char? Of(string path, FileLayout layout)
    {
        if (layout.Columns.Count < 2)
            return layout.Delimiter;
        var tried = layout.Delimiter is { } own ? [own, .. Usual] : Usual;
        var fits = tried.Where(one => CsvRecords.FirstCells(path, layout, one) == layout.Columns.Count);
        return fits.Select(one => (char?)one).FirstOrDefault() ?? layout.Delimiter;
    }
}
