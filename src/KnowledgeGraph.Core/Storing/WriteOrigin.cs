using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>Where a write comes from, for the change log.</summary>
/// <param name="By">Who writes: the name of a login, of a key, or what somebody calls themselves; null when nobody
/// says.</param>
/// <param name="Kind">What sort of act it is.</param>
public sealed record WriteOrigin(string? By, ChangeKind Kind);

/// <summary>What sort of act a change is.</summary>
public enum ChangeKind
{
    /// <summary>Extracts from files, or from the review of an article.</summary>
    Import,

    /// <summary>What an article says, corrected by hand.</summary>
    Edit,

    /// <summary>Whether entities are one: merged, taken apart, marked as distinct.</summary>
    Merge,

    /// <summary>What somebody thinks of a fact.</summary>
    Review,

    /// <summary>A fact was taken back, or put back.</summary>
    Retraction,

    /// <summary>A version of a list.</summary>
    ListVersion,
}

/// <summary>Which changes are asked for; what is null does not restrict.</summary>
public sealed record ChangeQuery
{
    /// <summary>After this sequence number.</summary>
    public long Since { get; init; }

    /// <summary>At this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of this author.</summary>
    public string? By { get; init; }

    /// <summary>Of this sort.</summary>
    public ChangeKind? Kind { get; init; }

    /// <summary>That <see cref="Change.Concerns"/> one of these entities; empty for all.</summary>
    public IReadOnlyCollection<string> Entities { get; init; } = [];

    /// <summary>That touches this fact.</summary>
    public FactId? Fact { get; init; }

    /// <summary>The newest first; else the oldest.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Whether a change is asked for.</summary>
    public bool Matches(Change change) =>
        change.Sequence > Since
        && (From is null || change.At >= From)
        && (Until is null || change.At < Until)
        && (By is null || change.By == By)
        && (Kind is null || change.Kind == Kind)
        && (Entities.Count == 0 || Entities.Any(change.Concerns))
        && (Fact is not { } fact || change.Facts.Contains(fact));
}
