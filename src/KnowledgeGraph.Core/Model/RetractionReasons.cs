namespace KnowledgeGraph.Model;

/// <summary>The reasons of <see cref="Retraction"/>.</summary>
public static class RetractionReasons
{
    /// <summary>A review rejected the fact; nobody gives this reason by hand.</summary>
    public const string Rejected = "rejected";

    /// <summary>Those that may be given, in the words of the extract format, with what they mean.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Given { get; } =
    [
        new("source-corrected", "The source says otherwise now."),
        new("source-retracted", "The source took it back."),
        new("extraction-error", "The source never said so."),
        new("identity-error", "It is about somebody else."),
        new("superseded", "Another fact stands in its place."),
    ];
}
