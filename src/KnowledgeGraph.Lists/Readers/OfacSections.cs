using System.Xml;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// What a file of the advanced format holds outside its parties, by the numbers that parties call it by. All of it
/// stays in memory: some 40 MB for the whole SDN list.
/// </summary>
internal sealed class OfacSections
{
    private static readonly string[] Sections = ["Location", "IDRegDocument", "ProfileRelationship", "SanctionsEntry"];
    private readonly Dictionary<(string Set, string Id), string> _words = [];
    private readonly Dictionary<string, RecordNode> _locations = [];
    private readonly Dictionary<string, List<RecordNode>> _documents = [];
    private readonly Dictionary<string, List<RecordNode>> _relations = [];
    private readonly Dictionary<string, List<RecordNode>> _entries = [];

    /// <summary>Reads all but the parties. Throws <see cref="ListFileException"/> at the first mistake.</summary>
    public static OfacSections Read(string path, RecordNode header)
    {
        var sections = new OfacSections();
        using var reader = XmlRecords.Open(path);
        var more = XmlRecords.Next(reader);
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element && sections.Take(reader, header))
                continue;
            more = XmlRecords.Next(reader);
        }
        return sections;
    }

    /// <summary>
    /// The word for a number of a set: <c>AliasType 1400</c> is <c>A.K.A.</c>; null when there is none.
    /// </summary>
    public string? Word(string set, string? id) => id is null ? null : _words.GetValueOrDefault((set, id));

    /// <summary>The place of that number; null when the file has none.</summary>
    public RecordNode? Location(string? id) => id is null ? null : _locations.GetValueOrDefault(id);

    /// <summary>Papers of an identity.</summary>
    public IReadOnlyList<RecordNode> Documents(string? identity) => Of(_documents, identity);

    /// <summary>Relations that a profile has to others.</summary>
    public IReadOnlyList<RecordNode> Relations(string? profile) => Of(_relations, profile);

    /// <summary>Entries of a profile on lists.</summary>
    public IReadOnlyList<RecordNode> Entries(string? profile) => Of(_entries, profile);

    /// <summary>The text of the first part of that name; null when there is none.</summary>
    public static string? Text(RecordNode node, string name)
    {
        foreach (var part in node.Parts)
        {
            if (part.Name == name)
                return part.Text;
        }
        return null;
    }

    /// <summary>Whether the reader was moved on.</summary>
    private bool Take(XmlReader reader, RecordNode header)
    {
        var name = reader.LocalName;
        if (name == "DistinctParties")
        {
            Skip(reader);
            return true;
        }
        if (name == "DateOfIssue")
            header.Add("DateOfIssue", OfacDate.Day(XmlRecords.ReadRecord(reader).Root));
        else if (reader.Depth == 3)
            AddWord(XmlRecords.ReadRecord(reader).Root);
        else if (Sections.Contains(name))
            Add(XmlRecords.ReadRecord(reader).Root);
        return false;
    }

    private static void Skip(XmlReader reader)
    {
        try
        {
            reader.Skip();
        }
        catch (XmlException error)
        {
            throw new ListFileException(
                error.LineNumber,
                error.LinePosition,
                $"this is not valid XML: {error.Message}"
            );
        }
    }

    private void AddWord(RecordNode word)
    {
        if (Text(word, "ID") is { } id && (Text(word, "Description") ?? word.Text) is { } text)
            _words[(word.Name, id)] = text;
        if (word.Name == "PartySubType" && Text(word, "ID") is { } sub && Text(word, "PartyTypeID") is { } type)
            _words[("PartyTypeOf", sub)] = type;
    }

    private void Add(RecordNode node)
    {
        if (node.Name == "Location" && Text(node, "ID") is { } id)
            _locations[id] = node;
        else if (node.Name == "IDRegDocument")
            Add(_documents, Text(node, "IdentityID"), node);
        else if (node.Name == "ProfileRelationship")
            Add(_relations, Text(node, "From-ProfileID"), node);
        else if (node.Name == "SanctionsEntry")
            Add(_entries, Text(node, "ProfileID"), node);
    }

    private static void Add(Dictionary<string, List<RecordNode>> to, string? key, RecordNode node)
    {
        if (key is null)
            return;
        if (to.TryGetValue(key, out var nodes))
            nodes.Add(node);
        else
            to[key] = [node];
    }

    private static List<RecordNode> Of(Dictionary<string, List<RecordNode>> from, string? key) =>
        key is not null && from.TryGetValue(key, out var nodes) ? nodes : [];
}
