using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>How to import a file.</summary>
public sealed record ImportOptions
{
    /// <summary>The mapping; null to find one.</summary>
    public ListMapping? Mapping { get; init; }

    /// <summary>Id of a mapping that comes with the seed; null to find one.</summary>
    public string? Format { get; init; }

    /// <summary>Slug of the list that the file is a version of, where the mapping leaves it open.</summary>
    public string? List { get; init; }

    /// <summary>Date of the version; null for what the file says.</summary>
    public PartialDate? Version { get; init; }

    /// <summary>Encoding of a text that is not UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Who imports, for the change log.</summary>
    public string? By { get; init; }

    /// <summary>Work out what it would do, and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gathers the entities of a dry run, for who asks afterwards whom they are; null for nobody.</summary>
    public TriedEntities? Tried { get; init; }

    /// <summary>
    /// Whether entries that the file lacks are delisted; not so for a file that holds a part of the list.
    /// </summary>
    public bool Whole { get; init; } = true;

    /// <summary>So many entries that would end at once are told before anything is written.</summary>
    public const int ManyGone = 3;

    /// <summary>
    /// Whether a file may end <see cref="ManyGone"/> entries or more that are over half of the list.
    /// </summary>
    public bool AllowEnds { get; init; }

    /// <summary>The day, for files that tell no date.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Up to so many changed sources are one write.</summary>
    public int AtOnce { get; init; } = 20_000;

    /// <summary>More sources than that are written in parts of so many facts.</summary>
    public int FactsAtOnce { get; init; } = 20_000;
}

/// <summary>How far an import has come.</summary>
/// <param name="Step">What it is at: read, checked, written.</param>
/// <param name="Done">So many entries.</param>
/// <param name="Total">Of so many; null while that is not known.</param>
public sealed record ImportProgress(string Step, int Done, int? Total);

/// <summary>What an import did.</summary>
/// <param name="List">Slug of the list.</param>
/// <param name="Version">Date of the version.</param>
/// <param name="Written">What changed in the graph; all zeros for a dry run.</param>
/// <param name="Changes">How entries differ from the version before, at most <see cref="ListChange.MostTold"/>.</param>
public sealed record ImportResult(
    string List,
    PartialDate Version,
    WriteResult Written,
    IReadOnlyList<ListChange> Changes
)
{
    /// <summary>Entries added, changed, delisted and unchanged.</summary>
    public required ListCounts Counts { get; init; }

    /// <summary>Whether the file or somebody told the date of the version; else it is the day of the import.</summary>
    public bool IsDated { get; init; }

    /// <summary>What was found, and what stays words.</summary>
    public ImportReport Report { get; init; } = new();

    /// <summary>Ids of the entities that the file names.</summary>
    public IReadOnlySet<string> Entities { get; init; } = new HashSet<string>();

    /// <summary>The mapping used.</summary>
    public string Mapping { get; init; } = "";
}

/// <summary>How many entries of a list a version adds, changes, no longer has, and leaves as they are.</summary>
public sealed record ListCounts(int Added, int Changed, int Delisted, int Unchanged);
