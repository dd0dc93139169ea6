namespace KnowledgeGraph.Lists.Readers;

/// <summary>A file is not what it should be; nothing was written.</summary>
/// <param name="line">Line, or number of the row, 1-based; 0 when no place can be told.</param>
/// <param name="column">Column, 1-based; 0 when no place can be told.</param>
/// <param name="message">What is wrong and what to do.</param>
public sealed class ListFileException(long line, long column, string message) : Exception(message)
{
    /// <summary>Line, or number of the row, 1-based; 0 when no place can be told.</summary>
    public long Line { get; } = line;

    /// <summary>Column, 1-based; 0 when no place can be told.</summary>
    public long Column { get; } = column;

    /// <summary>Whether a mapping would help, because no list is known that looks like the file.</summary>
    public bool NeedsMapping { get; init; }
}
