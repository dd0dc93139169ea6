namespace KnowledgeGraph.Reading;

/// <summary>How large one extract may be. The defaults are far beyond any article that people write about.</summary>
public sealed record ExtractLimits
{
    /// <summary>Of the file or text.</summary>
    public int Bytes { get; init; } = 1024 * 1024;

    /// <summary>Values and brackets in it, and lines.</summary>
    public int Values { get; init; } = 20_000;

    /// <summary>Named in it.</summary>
    public int Entities { get; init; } = 2_000;

    /// <summary>Reported in it.</summary>
    public int Facts { get; init; } = 10_000;

    /// <summary>Of one spelling, in UTF-16 code units.</summary>
    public int NameLength { get; init; } = 512;

    /// <summary>
    /// For files of who runs the program: the decisions of a day are one extract, and <c>kg import --merge</c> takes
    /// thousands.
    /// </summary>
    public static ExtractLimits OfFiles { get; } =
        new()
        {
            Bytes = 16 * 1024 * 1024,
            Values = 1_000_000,
            Entities = 20_000,
        };
}
