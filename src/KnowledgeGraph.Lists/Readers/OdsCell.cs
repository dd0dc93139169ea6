using System.Text;
using System.Xml;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>What a cell of an OpenDocument spreadsheet holds.</summary>
internal static class OdsCell
{
    /// <summary>Its value, else its text; the reader stands at its end afterwards.</summary>
    public static string Read(XmlReader reader)
    {
        var value = OdsRows.Attribute(reader, "value-type") switch
        {
            "date" => OdsRows.Attribute(reader, "date-value")?.Replace("T00:00:00", "", StringComparison.Ordinal),
            "float" or "percentage" or "currency" => OdsRows.Attribute(reader, "value"),
            _ => null,
        };
        if (reader.IsEmptyElement)
            return value ?? "";
        using var cell = reader.ReadSubtree();
        var text = new StringBuilder();
        cell.Read();
        var isInParagraph = false;
        while (cell.Read())
        {
            // A comment on a cell and the title of a picture are not in it.
            while (cell.NodeType == XmlNodeType.Element && (cell.LocalName == "annotation" || IsDrawn(cell)))
                cell.Skip();
            if (cell is { LocalName: "p", IsEmptyElement: false })
                isInParagraph = cell.NodeType == XmlNodeType.Element;
            // A blank between two words of different looks; between paragraphs it is layout of the file.
            if (isInParagraph && cell.NodeType == XmlNodeType.Whitespace)
                text.Append(' ');
            Add(cell, text);
        }
        return value ?? text.ToString();
    }

    private static bool IsDrawn(XmlReader cell) => cell.NamespaceURI.Contains(":drawing:", StringComparison.Ordinal);

    private static void Add(XmlReader cell, StringBuilder text)
    {
        if (cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            text.Append(cell.Value);
        if (cell.NodeType != XmlNodeType.Element)
            return;
        if (cell.LocalName is "s" or "tab")
            text.Append(' ');
        else if (cell.LocalName == "line-break" || (cell.LocalName == "p" && text.Length > 0))
            text.Append('\n');
    }
}
