using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Reading;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>What importing a list did, would do, or why it did nothing.</summary>
/// <param name="Result">What it did; null when it was refused.</param>
/// <param name="Errors">Why it was refused.</param>
internal sealed record ListOutcome(ImportResult? Result, IReadOnlyList<InputError> Errors);

/// <summary>The types of <c>importList</c>.</summary>
internal static class ImportListTypes
{
    public static ObjectGraphType Payload(IGraphType date)
    {
        var count = Count();
        var type = new ObjectGraphType
        {
            Name = "ImportListPayload",
            Description = "What importing a list did, would do, or why it did nothing.",
        };
        type.Add<ListOutcome>("list", OptionalIdType, "Slug of the list.", one => one.Result?.List);
        type.Add<ListOutcome>("mapping", TextType, "What it was read by.", one => one.Result?.Mapping);
        type.Add<ListOutcome>("version", date, "Date of the version.", one => one.Result?.Version);
        AddNumber(type, "records", "Records read.", result => result.Report.Records);
        AddNumber(type, "added", "Entries that are new.", result => result.Counts.Added);
        AddNumber(type, "changed", "Entries that say something else.", result => result.Counts.Changed);
        AddNumber(type, "delisted", "Entries that the version lacks.", result => result.Counts.Delisted);
        AddNumber(type, "unchanged", "Entries that say what they said.", result => result.Counts.Unchanged);
        AddCounts(type, count, "kinds", "Entities by kind.", report => report.Kinds);
        AddCounts(type, count, "facts", "Facts by relation or property.", report => report.Facts);
        AddCounts(type, count, "names", "Names by kind of name.", report => report.Names);
        type.Add<ListOutcome>(
            "unmapped",
            Unmapped().ListOf().Required(),
            "Fields that are kept as words, without a fact of their own.",
            one => one.Result?.Report.Unmapped ?? []
        );
        type.Add<ListOutcome>("notes", Note().ListOf().Required(), "What was left out or looks wrong.", one =>
            one.Result?.Report.Notes ?? []
        );
        type.Add<ListOutcome>(
            "changes",
            TextType.ListOf().Required(),
            "How entries differ from the version before, a line each; the first 100.",
            one => one.Result?.Changes.Take(100).Select(change => change.ToString()) ?? []
        );
        type.Add<ListOutcome>(
            "errors",
            Mistake().ListOf().Required(),
            "Why it was refused; nothing was written then.",
            one => one.Errors
        );
        return type;
    }

    private static void AddNumber(ObjectGraphType type, string name, string text, Func<ImportResult, int> read) =>
        type.Add<ListOutcome>(name, IntType, text, one => one.Result is { } result ? read(result) : null);

    private static void AddCounts(
        ObjectGraphType type,
        ObjectGraphType count,
        string name,
        string text,
        Func<ImportReport, SortedDictionary<string, int>> read
    ) =>
        type.Add<ListOutcome>(name, count.ListOf().Required(), text, one =>
            one.Result is { } result ? read(result.Report) : Enumerable.Empty<KeyValuePair<string, int>>()
        );

    private static ObjectGraphType Count()
    {
        var type = new ObjectGraphType { Name = "ImportedCount", Description = "A count." };
        type.Add<KeyValuePair<string, int>>("name", TextType.Required(), "Of what.", one => one.Key);
        type.Add<KeyValuePair<string, int>>("count", IntType.Required(), "How many.", one => one.Value);
        return type;
    }

    private static ObjectGraphType Unmapped()
    {
        var type = new ObjectGraphType { Name = "UnmappedField", Description = "A field that stays words." };
        type.Add<KeyValuePair<string, (int Count, string Example, bool OnPurpose)>>(
            "path",
            TextType.Required(),
            "Where it stands in a record.",
            one => one.Key
        );
        type.Add<KeyValuePair<string, (int Count, string Example, bool OnPurpose)>>(
            "count",
            IntType.Required(),
            "How often.",
            one => one.Value.Count
        );
        type.Add<KeyValuePair<string, (int Count, string Example, bool OnPurpose)>>(
            "example",
            TextType.Required(),
            "One value.",
            one => one.Value.Example
        );
        type.Add<KeyValuePair<string, (int Count, string Example, bool OnPurpose)>>(
            "onPurpose",
            BooleanType.Required(),
            "Whether the mapping leaves it out on purpose.",
            one => one.Value.OnPurpose
        );
        return type;
    }

    private static ObjectGraphType Note()
    {
        var type = new ObjectGraphType { Name = "ImportNote", Description = "What was left out or looks wrong." };
        type.Add<KeyValuePair<string, (int Count, long Place)>>("message", TextType.Required(), "What.", one =>
            one.Key
        );
        type.Add<KeyValuePair<string, (int Count, long Place)>>("count", IntType.Required(), "How often.", one =>
            one.Value.Count
        );
        type.Add<KeyValuePair<string, (int Count, long Place)>>(
            "place",
            IntType.Required(),
            "Line or row where it is so first.",
            one => one.Value.Place
        );
        return type;
    }

    private static ObjectGraphType Mistake()
    {
        var type = new ObjectGraphType { Name = "ImportMistake", Description = "Why a file was refused." };
        type.Add<InputError>("message", TextType.Required(), "What is wrong and what to do.", one => one.Message);
        type.Add<InputError>("line", IntType.Required(), "Line or row, 1-based; 0 when none can be told.", one =>
            one.Line
        );
        type.Add<InputError>("column", IntType.Required(), "Column, 1-based; 0 when none can be told.", one =>
            one.Column
        );
        return type;
    }
}
