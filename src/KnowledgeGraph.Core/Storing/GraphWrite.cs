using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>What to write, all or none, and under which terms.</summary>
/// <param name="Extracts">In their order, each a change of its own; each replaces what its article contributed
/// before.</param>
public sealed record GraphWrite(IReadOnlyList<ArticleExtract> Extracts)
{
    /// <summary>Ids of articles to be taken out, with all that they contributed; each that is there is a change of its
    /// own, after the extracts. One that is written too stays.</summary>
    public IReadOnlyList<ArticleId> Removed { get; init; } = [];

    /// <summary>
    /// Relations and properties that are called otherwise from now on, by their former names; null for those that are
    /// left out. What was known under a former name (<see cref="Filters.FactFilter.KnownAt"/>) is carried over, or
    /// forgotten, with the write.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Renamed { get; init; } = new Dictionary<string, string?>();

    /// <summary>Who writes, and what sort of act it is; null when nobody says.</summary>
    public WriteOrigin? Origin { get; init; }

    /// <summary>Write only when this is still the last sequence number; null = whatever it is.</summary>
    public long? At { get; init; }

    /// <summary>Remembered in the same transaction, also when nothing changes; null for none.</summary>
    public WriteKey? Key { get; init; }

    /// <summary>Work out what it would do, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Whether <see cref="Written.Explanation"/> is wanted; for few articles, since the store keeps every step in
    /// memory.
    /// </summary>
    public bool Explain { get; init; }
}

/// <summary>Makes a write happen once, however often it is sent.</summary>
/// <param name="Value">The client's word for it, unique in the graph.</param>
/// <param name="Input">Fingerprint of what was asked for.</param>
/// <param name="Subject">Id of the entity, fact or article that it is about.</param>
public sealed record WriteKey(string Value, string Input, string? Subject);

/// <summary>A write that was done under a key.</summary>
public sealed record KeptWrite(WriteKey Key, Written Outcome);

/// <summary>
/// How the graph after a write differs from the graph before; ids in ordinal order. A fact has changed too when only
/// its evidence or its review is another.
/// </summary>
public sealed record GraphDifference(
    IReadOnlyList<string> EntitiesAdded,
    IReadOnlyList<string> EntitiesChanged,
    IReadOnlyList<string> EntitiesRemoved,
    IReadOnlyList<FactId> FactsAdded,
    IReadOnlyList<FactId> FactsChanged,
    IReadOnlyList<FactId> FactsRemoved
)
{
    /// <summary>Facts that were there and have evidence from one more article.</summary>
    public IReadOnlyList<FactId> FactsSupported { get; init; } = [];

    /// <summary>Facts that an article supported and does not any more.</summary>
    public IReadOnlyList<FactId> FactsWithdrawn { get; init; } = [];

    /// <summary>No difference.</summary>
    public static readonly GraphDifference None = new([], [], [], [], [], []);

    /// <summary>From the ids that changes touched, and whether each was there before and is there after.</summary>
    public static GraphDifference Of(
        IEnumerable<(string Id, bool Was, bool Is)> entities,
        IEnumerable<(FactId Id, bool Was, bool Is)> facts,
        IEnumerable<FactId> supported,
        IEnumerable<FactId> withdrawn
    )
    {
        var (entity, fact) = (
            entities.ToLookup(one => (one.Was, one.Is), one => one.Id),
            facts.ToLookup(one => (one.Was, one.Is), one => one.Id)
        );
        return new GraphDifference(
            Ordered(entity[(false, true)]),
            Ordered(entity[(true, true)]),
            Ordered(entity[(true, false)]),
            Ordered(fact[(false, true)]),
            Ordered(fact[(true, true)]),
            Ordered(fact[(true, false)])
        )
        {
            FactsSupported = Ordered(supported),
            FactsWithdrawn = Ordered(withdrawn),
        };
    }

    private static List<string> Ordered(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];

    private static List<FactId> Ordered(IEnumerable<FactId> ids) => [.. ids.Order()];
}
