using System.Buffers;
using System.Xml;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Elements of XML as records, by local name. Document types, entities and references outside are refused.
/// </summary>
public sealed class XmlRecords : IRecordReader
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 200_000;
    private const int MaxHeader = 1_000;
    private static readonly SearchValues<byte> Separators = SearchValues.Create("<>"u8);

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        using var reader = Open(path);
        var headerNodes = 0;
        var place = new Stack<RecordNode>([header]);
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.EndElement && place.Count > 1)
                place.Pop();
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && ++headerNodes < MaxHeader)
                place.Peek().Text = RecordNode.Clean(ValueOf(reader));
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (layout.Entries.Contains(reader.LocalName))
            {
                yield return Named(ReadRecord(reader, layout.Nothing), layout);
                continue;
            }
            if (reader.Depth > MaxDepth)
                throw TooDeep(reader);
            var node = reader.Depth == 0 ? header : new RecordNode(reader.LocalName);
            if (reader.Depth > 0 && ++headerNodes < MaxHeader)
                place.Peek().Add(node);
            AddAttributes(reader, node);
            if (!reader.IsEmptyElement)
                place.Push(node);
        }
    }

    /// <summary>Where several elements are entries, which one it was is a field as well.</summary>
    private static ListRecord Named(ListRecord record, FileLayout layout)
    {
        if (layout.Entries.Count > 1)
            record.Root.Add("element", record.Root.Name);
        return record;
    }

    internal static XmlReader Open(string path)
    {
        var stream = new BoundedStream(File.OpenRead(path), Separators, BoundedStream.Default);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        };
        try
        {
            return XmlReader.Create(stream, settings);
        }
        catch (XmlException error)
        {
            // It looks at the beginning already: letters that are not of the encoding are found here.
            stream.Dispose();
            throw Refusal(error, 1, 1);
        }
    }

    /// <summary>Moves on; what is no XML is told with its place.</summary>
    internal static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException error)
        {
            var place = (IXmlLineInfo)reader;
            throw Refusal(error, Math.Max(place.LineNumber, 1), Math.Max(place.LinePosition, 1));
        }
        catch (InvalidOperationException) when (reader.ReadState == ReadState.Error)
        {
            return false;
        }
    }

    /// <summary>A text, which is decoded only now.</summary>
    private static string ValueOf(XmlReader reader)
    {
        try
        {
            return reader.Value;
        }
        catch (XmlException error)
        {
            var place = (IXmlLineInfo)reader;
            throw Refusal(error, Math.Max(place.LineNumber, 1), Math.Max(place.LinePosition, 1));
        }
    }

    /// <summary>Why a file is not read, at the place that the parser tells, or where it stood.</summary>
    private static ListFileException Refusal(XmlException error, int line, int column) =>
        new(
            error.LineNumber > 0 ? error.LineNumber : line,
            error.LinePosition > 0 ? error.LinePosition : column,
            error.Message.Contains("DTD", StringComparison.Ordinal)
                ? "the file has a document type (DTD), which no list needs and which may hide entities that expand; "
                    + "it is not read"
                : $"this is not valid XML: {error.Message}"
        );

    /// <summary>The element the reader stands on, as a record; the reader stands on its end afterwards.</summary>
    internal static ListRecord ReadRecord(XmlReader reader, IReadOnlySet<string>? nothing = null, bool isExact = false)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        var nodes = 0;
        return new ListRecord(ReadNode(reader, nothing, isExact, ref nodes, 0), line);
    }

    private static RecordNode ReadNode(
        XmlReader reader,
        IReadOnlySet<string>? nothing,
        bool isExact,
        ref int nodes,
        int depth
    )
    {
        if (depth > MaxDepth)
            throw TooDeep(reader);
        if (++nodes > MaxNodes)
            throw new ListFileException(
                ((IXmlLineInfo)reader).LineNumber,
                ((IXmlLineInfo)reader).LinePosition,
                $"one entry has more than {MaxNodes:N0} elements"
            );
        var node = new RecordNode(reader.LocalName);
        var empty = reader.IsEmptyElement;
        AddAttributes(reader, node, nothing);
        if (empty)
            return node;
        string? text = null;
        while (Next(reader) && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var part = ReadNode(reader, nothing, isExact, ref nodes, depth + 1);
                if (part.Text is not null || part.Parts.Count > 0)
                    node.Add(part);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                text += ValueOf(reader);
        }
        var said = isExact ? text : RecordNode.Clean(text);
        node.Text = said is not null && nothing?.Contains(said) != true ? said : null;
        return node;
    }

    private static void AddAttributes(XmlReader reader, RecordNode node, IReadOnlySet<string>? nothing = null)
    {
        if (!reader.MoveToFirstAttribute())
            return;
        do
        {
            if (reader.Prefix is not ("xmlns" or "xsi") && reader.LocalName != "xmlns")
            {
                var value = ValueOf(reader);
                if (nothing?.Contains(value.Trim()) != true)
                    node.Add(reader.LocalName, value);
            }
        } while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private static ListFileException TooDeep(XmlReader reader) =>
        new(
            ((IXmlLineInfo)reader).LineNumber,
            ((IXmlLineInfo)reader).LinePosition,
            $"elements are nested deeper than {MaxDepth}"
        );
}
