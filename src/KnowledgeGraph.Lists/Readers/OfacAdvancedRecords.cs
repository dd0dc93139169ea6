using System.Xml;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Parties of the advanced format of OFAC (SDN_ADVANCED.XML, CONS_ADVANCED.XML) as records. There everything is told by
/// number, in sections of its own; here a party holds its names, features, documents, relations and entries in words.
/// </summary>
public sealed class OfacAdvancedRecords : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        var sections = OfacSections.Read(path, header);
        using var reader = XmlRecords.Open(path);
        while (XmlRecords.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "DistinctParty")
                continue;
            var read = XmlRecords.ReadRecord(reader);
            yield return read with
            {
                Root = new OfacParty(sections, layout.Nothing).Of(read.Root),
            };
        }
    }
}
