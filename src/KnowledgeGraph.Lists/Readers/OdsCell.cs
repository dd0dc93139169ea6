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
        while (cell.Read())
        {
            // A comment on a cell is not in it.
            while (cell is { NodeType: XmlNodeType.Element, LocalName: "annotation" })
                cell.Skip();
            Add(cell, text);
        }
        return value ?? text.ToString();
    }

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
