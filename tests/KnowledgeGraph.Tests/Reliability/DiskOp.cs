namespace KnowledgeGraph.Tests.Reliability;

/// <summary>What SQLite asks of the disk.</summary>
internal enum DiskOpKind
{
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
    Map,
}

/// <summary>One thing that was asked of the disk.</summary>
/// <param name="File">Number of the file: one that is deleted and made again has another.</param>
/// <param name="Name">Its name under the watched folder.</param>
/// <param name="Position">Where it is written, or the new size.</param>
internal sealed record DiskOp(DiskOpKind Kind, int File, string Name, long Position = 0)
{
    /// <summary>What is written.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>Whether it makes the names of files safe too, as the first sync of a new journal does.</summary>
    public bool SyncsNames { get; init; }

    /// <summary>Whether it made the file.</summary>
    public bool Made { get; init; }

    /// <summary>The name that the file had before, when it was moved.</summary>
    public string? MovedFrom { get; init; }
}
