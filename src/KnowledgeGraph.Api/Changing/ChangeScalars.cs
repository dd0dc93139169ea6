using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The types of values that changes have and are asked by.</summary>
internal sealed class ChangeScalars
{
    public ChangeScalars() => Introspection.Specify(Time, "https://www.rfc-editor.org/rfc/rfc3339");

    public DateTimeOffsetGraphType Time { get; } =
        new() { Name = "DateTime", Description = "An instant, as in RFC 3339: 2026-01-02T03:04:05Z." };

    public EnumerationGraphType Kind { get; } =
        FieldBuilding.Enumeration(
            "ChangeKind",
            "What sort of act a change is.",
            [
                ("import", ChangeKind.Import, "Extracts from files, or from the review of an article."),
                ("edit", ChangeKind.Edit, "What an article says, corrected by hand."),
                ("merge", ChangeKind.Merge, "Whether entities are one: merged, taken apart, marked as distinct."),
                ("review", ChangeKind.Review, "What somebody thinks of a fact."),
                ("retraction", ChangeKind.Retraction, "A fact was taken back, or put back."),
                ("listVersion", ChangeKind.ListVersion, "A version of a list."),
            ]
        );
}
