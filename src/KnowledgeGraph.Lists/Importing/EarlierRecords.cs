using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Records of a file that others of the same key came after, so that what they said keeps its time.</summary>
internal sealed class EarlierRecords(ListMapping mapping)
{
    private readonly Dictionary<string, List<(string Order, int Number, RecordNode Root)>> _byKey = [];

    /// <summary>Reads those that do not count; nothing is read where each key has one record.</summary>
    public static EarlierRecords Of(string path, ListMapping mapping, RecordMapper mapper, FileScan scan)
    {
        var earlier = new EarlierRecords(mapping);
        if (mapping.File.Latest?.Earlier is null || scan.Records == scan.Articles.Count)
            return earlier;
        var number = 0;
        foreach (
            var record in RecordReaders.All[mapping.File.Reader].Read(path, mapping.File, new RecordNode("header"))
        )
        {
            number++;
            if (mapper.KeyOf(record) is { } key && !scan.Counts(key, number))
                earlier.Add(key, number, record.Root);
        }
        return earlier;
    }

    /// <summary>Puts the earlier records of its key into a record, newest first.</summary>
    public void AddTo(ListRecord record, string key)
    {
        if (!_byKey.TryGetValue(key, out var earlier))
            return;
        var until = OrderOf(record.Root);
        foreach (
            var (order, _, root) in earlier
                .OrderByDescending(one => one.Order, StringComparer.Ordinal)
                .ThenByDescending(one => one.Number)
        )
        {
            var part = new RecordNode(mapping.File.Latest!.Earlier!);
            foreach (var field in root.Parts)
                part.Add(field);
            part.Add("until", until);
            record.Root.Add(part);
            until = order;
        }
    }

    private void Add(string key, int number, RecordNode root)
    {
        if (!_byKey.TryGetValue(key, out var records))
            _byKey[key] = records = [];
        records.Add((OrderOf(root), number, root));
    }

    private string OrderOf(RecordNode root) => mapping.File.Latest!.Order.First(root, root)?.Text ?? "";
}
