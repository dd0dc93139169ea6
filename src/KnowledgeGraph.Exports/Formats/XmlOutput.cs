using System.Text;
using System.Xml;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>XML for graphs: indented, without what XML cannot hold.</summary>
internal static class XmlOutput
{
    /// <summary>So many elements are gathered before they are sent.</summary>
    public const int AtOnce = 500;

    public static XmlWriter To(Stream output) =>
        XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Async = true,
                Indent = true,
                Encoding = new UTF8Encoding(false),
                CloseOutput = false,
            }
        );

    /// <summary>The text without characters that XML 1.0 does not allow.</summary>
    public static string Text(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }
        return clean.ToString();
    }
}
