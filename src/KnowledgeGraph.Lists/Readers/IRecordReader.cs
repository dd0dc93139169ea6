using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// Reads the records of a file one by one, whatever it weighs. It knows how a format is written, and nothing of what
/// its fields mean.
/// </summary>
public interface IRecordReader
{
    /// <summary>
    /// The records in the order of the file. Throws <see cref="ListFileException"/> at the place where the file is not
    /// what it should be.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">What the mapping says of how the file is laid out.</param>
    /// <param name="header">Gets what the file says of itself; complete when all has been read.</param>
    IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header);
}
