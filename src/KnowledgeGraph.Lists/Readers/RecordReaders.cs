namespace KnowledgeGraph.Lists.Readers;

/// <summary>The readers by the word that mappings call them by.</summary>
public static class RecordReaders
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyDictionary<string, IRecordReader> All = new Dictionary<string, IRecordReader>
    {
        ["xml"] = new XmlRecords(),
        ["csv"] = new CsvRecords(),
        ["xlsx"] = new XlsxRecords(),
        ["json"] = new JsonRecords(),
        ["json-lines"] = new JsonRecords(),
        ["graphml"] = new GraphMlRecords(),
        ["ofac-advanced"] = new OfacAdvancedRecords(),
    };
}
