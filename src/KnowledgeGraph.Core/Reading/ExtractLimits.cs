namespace KnowledgeGraph.Reading;

/// <summary>How large one extract may be. The defaults are far beyond any article that people write about.</summary>
public sealed record ExtractLimits
{
    /// <summary>Of the file or text.</summary>
    public int Bytes { get; init; } = 1024 * 1024;

    /// <summary>Named in it.</summary>
    public int Entities { get; init; } = 2_000;

    /// <summary>Reported in it.</summary>
    public int Facts { get; init; } = 10_000;

    /// <summary>Of one spelling, in UTF-16 code units.</summary>
    public int NameLength { get; init; } = 512;
}
