using System.Xml;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Nodes and edges of GraphML as records <c>node</c> and <c>edge</c>: their attributes, and their data by the names of
/// the keys; data that is called as an attribute has <c>data-</c> before it. Nested graphs and labels that yEd keeps in
/// XML of its own are read; edges that declare no key of their own have none.
/// </summary>
public sealed class GraphMlRecords : IRecordReader
{
    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        var keys = new Dictionary<string, (string Name, string? Default, string For)>();
        using var reader = XmlRecords.Open(path);
        while (XmlRecords.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "key":
                    AddKey(XmlRecords.ReadRecord(reader).Root, keys);
                    break;
                case "node" or "edge":
                    foreach (var record in Named(XmlRecords.ReadRecord(reader, isExact: layout.IsExact), keys))
                        yield return record;
                    break;
            }
        }
    }

    private static void AddKey(RecordNode key, Dictionary<string, (string, string?, string)> keys)
    {
        string? Of(string name) => key.Parts.FirstOrDefault(part => part.Name == name)?.Text;
        if (Of("id") is { } id)
            keys[id] = (Of("attr.name") ?? Of("yfiles.type") ?? id, Of("default"), Of("for") ?? "all");
    }

    private static IEnumerable<ListRecord> Named(
        ListRecord read,
        Dictionary<string, (string Name, string? Default, string For)> keys
    )
    {
        var root = new RecordNode(read.Root.Name);
        root.Add("element", read.Root.Name);
        var inner = new List<ListRecord>();
        var given = new HashSet<string>();
        foreach (var part in read.Root.Parts)
        {
            if (part.Name == "data")
                AddData(root, part, keys, given);
            else if (part.Name == "graph")
                inner.AddRange(
                    part.Parts.Where(one => one.Name is "node" or "edge")
                        .SelectMany(one => Named(new ListRecord(one, read.Place), keys))
                );
            else if (part.Text is not null)
                root.Add(part.Name, part.Text);
        }
        foreach (var (id, key) in keys)
        {
            if (key.Default is not null && !given.Contains(id) && (key.For == root.Name || key.For == "all"))
                root.Add(key.Name.Replace('/', '-'), key.Default);
        }
        return inner.Prepend(new ListRecord(root, read.Place));
    }

    private static void AddData(
        RecordNode root,
        RecordNode data,
        Dictionary<string, (string Name, string? Default, string For)> keys,
        HashSet<string> given
    )
    {
        var id = data.Parts.FirstOrDefault(part => part.Name == "key")?.Text ?? "";
        given.Add(id);
        var name = (keys.TryGetValue(id, out var key) ? key.Name : id).Replace('/', '-');
        // Not to be taken for the attribute, which says where an edge leads.
        if (name is "id" or "source" or "target")
            name = $"data-{name}";
        if (data.Text is not null)
        {
            // As it was read: cleaned, or not.
            root.Add(new RecordNode(name, data.Text));
            return;
        }
        var label = data.All()
            .FirstOrDefault(part => part.Text is not null && part.Name.EndsWith("Label", StringComparison.Ordinal));
        if (label is not null)
            root.Add("label", label.Text);
    }
}
