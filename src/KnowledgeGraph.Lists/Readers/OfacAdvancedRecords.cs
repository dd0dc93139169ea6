using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

public sealed class OfacAdvancedRecords : IRecordReader
{
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header) => [];
}
