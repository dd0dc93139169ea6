using KnowledgeGraph.Editing;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Changing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>Reads the inputs of mutations, which the engine has checked against their types.</summary>
internal static class EditReader
{
    public static UpsertEntity UpsertEntity(Fields input) => new(Entity(input), Text(input, "article"), Source(input));

    public static UpsertFact UpsertFact(Fields input) =>
        new(Needed(input, "relation"), Needed(input, "subject"))
        {
            Article = Text(input, "article"),
            Source = Source(input),
            Replaces = Fact(input, "replaces"),
            Object = Text(input, "object"),
            Value = input.GetValueOrDefault("value"),
            Start = Text(input, "start"),
            End = Text(input, "end"),
            At = Text(input, "at"),
            Stance = input.GetValueOrDefault("stance") as Stance?,
            AttributedTo = Text(input, "attributedTo"),
            Confidence = input.GetValueOrDefault("confidence") as double?,
            Qualifiers = Pairs(input, "qualifiers", "name"),
            Evidence = [.. Items(input, "evidence").Select(Evidence)],
            Entities = [.. Items(input, "entities").Select(Entity)],
        };

    public static RetractFact RetractFact(Fields input) =>
        new(
            (FactId)Needed(input, "fact"),
            Needed(input, "reason"),
            Text(input, "note"),
            Fact(input, "replacedBy"),
            Text(input, "by")
        );

    public static RestoreFact RestoreFact(Fields input) => new((FactId)Needed(input, "fact"));

    public static SetReview SetReview(Fields input) =>
        new(
            (FactId)Needed(input, "fact"),
            input.GetValueOrDefault("state") as ReviewState?,
            Text(input, "reason"),
            Text(input, "by")
        );

    public static MergeEntities MergeEntities(Fields input) =>
        new(Needed(input, "from"), Needed(input, "into"), Text(input, "reason"), Text(input, "by"));

    public static Unmerge Unmerge(Fields input) => new(Needed(input, "entity"));

    public static MarkDistinct MarkDistinct(Fields input) =>
        new(
            Needed(input, "entity"),
            Needed(input, "other"),
            input.GetValueOrDefault("distinct") is not false,
            Text(input, "reason"),
            Text(input, "by")
        );

    public static ChooseName ChooseName(Fields input) =>
        new(Needed(input, "entity"), Text(input, "name"), Text(input, "reason"), Text(input, "by"));

    public static RestoreArticle RestoreArticle(Fields input) =>
        new((ArticleId)Needed(input, "article"), Text(input, "revision"), Text(input, "extract"));

    public static UndoChange UndoChange(Fields input) => new((int)input["sequence"]!);

    private static EntityInput Entity(Fields input) =>
        new(Needed(input, "id"), Needed(input, "kind"))
        {
            Names = input.GetValueOrDefault("names") is null ? null : [.. Items(input, "names").Select(Name)],
            Summary = input.ContainsKey("summary") ? new(Text(input, "summary")) : default,
            Identifiers = input.ContainsKey("identifiers") ? new(Pairs(input, "identifiers", "scheme")) : default,
        };

    private static NameInput Name(Fields input) =>
        new(
            Needed(input, "value"),
            Text(input, "language"),
            Text(input, "script"),
            input.GetValueOrDefault("kind") as NameKind?,
            Text(input, "scheme")
        );

    private static EvidenceInput Evidence(Fields input) =>
        new(
            Needed(input, "quote"),
            input.GetValueOrDefault("sentence") as int?,
            Text(input, "text"),
            input.GetValueOrDefault("occurrence") as int?
        );

    private static SourceInput? Source(Fields input) =>
        input.GetValueOrDefault("source") is Fields source
            ? new(
                Needed(source, "id"),
                Needed(source, "title"),
                Needed(source, "publisher"),
                Needed(source, "publishedAt"),
                Needed(source, "language"),
                Text(source, "url"),
                source.GetValueOrDefault("authors") is IEnumerable<object?> authors
                    ? [.. authors.Select(author => author as string)]
                    : null
            )
            : null;

    private static IReadOnlyList<NamedValue>? Pairs(Fields input, string list, string name) =>
        input.GetValueOrDefault(list) is null
            ? null
            : [.. Items(input, list).Select(pair => new NamedValue(Needed(pair, name), Needed(pair, "value")))];

    /// <summary>The nested inputs of a list.</summary>
    private static IEnumerable<Fields> Items(Fields input, string name) =>
        input.GetValueOrDefault(name) is IEnumerable<object?> items ? items.OfType<Fields>() : [];

    private static string? Text(Fields input, string name) => input.GetValueOrDefault(name) as string;

    private static FactId? Fact(Fields input, string name) => Text(input, name) is { } id ? (FactId)id : null;

    private static string Needed(Fields input, string name) => (string)input[name]!;
}
