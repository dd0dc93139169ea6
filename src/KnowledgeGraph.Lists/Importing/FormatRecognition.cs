using System.Text;
using System.Xml;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Tells by its content which list a file is.</summary>
public static class FormatRecognition
{
    private const int Looked = 64 << 10;

    /// <summary>
    /// The mapping for a file. Throws <see cref="ListFileException"/> when none fits, with what the file is like, and
    /// when it is of a list that is not read.
    /// </summary>
    public static ListMapping Of(string path, IReadOnlyList<ListMapping> mappings)
    {
        var start = Start(path);
        if (start.Length == 0)
            throw new ListFileException(1, 1, "the file is empty");
        CheckArchive(start);
        var text = Decoded(start);
        var table = new TableRecognition(path, text);
        var found = mappings.FirstOrDefault(mapping =>
            mapping.Recognize is { } signs && Fits(signs, mapping, path, text, table)
        );
        if (found is null && Root(text) == ExportedGraph.Name)
            throw OtherGraphMl();
        if (found is null)
            throw new ListFileException(
                0,
                0,
                $"no list is known that looks like this file: {Describe(path, text)}. Name a mapping: "
                    + "--mapping mapping.yaml. For a table, --mapping-out mapping.yaml writes one by its headings, to "
                    + "begin with; the screen Lists of the page makes one of clicked columns, and docs/lists.md says "
                    + "how to write one"
            )
            {
                NeedsMapping = true,
            };
        return found.Refuse is { } reason ? throw new ListFileException(0, 0, reason) : table.LaidOut(found);
    }

    /// <summary>Whether it is GraphML that this program wrote, which needs no mapping.</summary>
    internal static bool IsOurs(string path) =>
        Decoded(Start(path)) is var text && Root(text) == ExportedGraph.Name && ExportedGraph.IsOurs(text);

    /// <summary>Why GraphML of others is not read without a mapping.</summary>
    internal static ListFileException OtherGraphMl() =>
        new(
            0,
            0,
            "this GraphML does not say which nodes are which kind of the ontology, and edges which relation; a mapping "
                + "does (file: { reader: graphml }, things with 'when: { element: node }' and "
                + "'when: { element: edge }'): --mapping mapping.yaml"
        );

    /// <summary>
    /// By the byte order mark, else as UTF-8; what is cut in the middle of a letter does no harm here.
    /// </summary>
    private static string Decoded(byte[] start)
    {
        using var reader = new StreamReader(
            new MemoryStream(start),
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );
        return reader.ReadToEnd();
    }

    private static byte[] Start(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[Looked];
        return buffer[..stream.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false)];
    }

    private static void CheckArchive(byte[] start)
    {
        var workbook =
            start.AsSpan().IndexOf("xl/"u8) >= 0
            || start.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0
            || start.AsSpan().IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0;
        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new ListFileException(0, 0, "this is a workbook of Excel 97 (.xls); save it as .xlsx or as CSV");
        var isZip = start is [0x50, 0x4B, 0x03, 0x04, ..];
        if (start is [0x1F, 0x8B, ..] || (isZip && !workbook))
            throw new ListFileException(0, 0, "this is an archive; unpack it and bring the file inside");
    }

    private static bool Fits(Recognition signs, ListMapping mapping, string path, string text, TableRecognition table)
    {
        if (signs.FileNames.Count > 0 && !signs.FileNames.Any(name => FileName.Fits(path, name)))
            return false;
        if (signs.Begins is { } begins && !begins.IsMatch(text))
            return false;
        if (signs.Root is { } root && Root(text) != root)
            return false;
        if (signs.Contains is { } part && !text.Contains(part, StringComparison.Ordinal))
            return false;
        if (signs.Columns.Count > 0 && !table.Fits(signs.Columns, mapping))
            return false;
        return signs.Keys.Count == 0 || HasKeys(signs.Keys, mapping, text);
    }

    /// <summary>Local name of the root element; null when it is no XML.</summary>
    private static string? Root(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("<"))
            return null;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool HasKeys(IReadOnlyList<string> keys, ListMapping mapping, string text)
    {
        var first = text.AsSpan().TrimStart();
        if (first is not (['{', ..] or ['[', ..]) || !mapping.File.Reader.StartsWith("json", StringComparison.Ordinal))
            return false;
        return keys.All(JsonShape.Of(Encoding.UTF8.GetBytes(text), keys).Members.Contains);
    }

    private static string Describe(string path, string text)
    {
        if (Root(text) is { } root)
            return $"XML with the root element {root}";
        var line = text.Split('\n')[0].Trim();
        var shown = RecordNode.Clean(line) is { } clean ? Shortened.Text(clean, 120) : "";
        if (text.AsSpan().TrimStart() is not ['{' or '[' or '<', ..] && Columns(path) is { Count: > 1 } columns)
            return $"a table with the columns {Shortened.Text(string.Join(", ", columns), 1_000)}";
        return text.Contains('\0') ? "no text" : $"its first line is '{shown}'";
    }

    private static IReadOnlyList<string> Columns(string path)
    {
        try
        {
            return TablePreview.Of(path, 1).Columns;
        }
        catch (InputException)
        {
            return [];
        }
    }
}
