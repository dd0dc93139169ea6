using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>How an entry of a list differs from the version before.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Entry">What the list calls the entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Field">The field that differs; null for entries that came or went.</param>
/// <param name="Before">Its value before; null when it had none.</param>
/// <param name="After">Its value now; null when it has none.</param>
public sealed partial record ListChange(
    ListChangeKind Kind,
    string Entry,
    string Name,
    string? Field = null,
    string? Before = null,
    string? After = null
)
{
    /// <summary>As many are told of one import; all are stored.</summary>
    public const int MostTold = 1_000;

    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = Plain };

    /// <summary>One line: <c>Changed "QDi.277" "JOHN DOE": "Listed on" was "2006-05-18", is "2007-01-01"</c>.</summary>
    public override string ToString()
    {
        var head = $"{Kind} {Quote(Entry)} {Quote(Name)}";
        return Field is null ? head : $"{head}: {Quote(Field)} was {Quote(Before)}, is {Quote(After)}";
    }

    /// <summary>Reads such a line; null for any other.</summary>
    public static ListChange? Parse(string line)
    {
        if (Form().Match(line) is not { Success: true } match)
            return null;
        string? Text(string group) =>
            match.Groups[group] is { Success: true, Value: var text }
                ? JsonSerializer.Deserialize<string?>(text)
                : null;
        return new ListChange(
            Enum.Parse<ListChangeKind>(match.Groups["kind"].Value),
            Text("entry") ?? "",
            Text("name") ?? "",
            Text("field"),
            Text("before"),
            Text("after")
        );
    }

    private static string Quote(string? text) =>
        text is null ? "null" : JsonSerializer.Serialize(Shortened.Text(text, 400), Quoting);

    [GeneratedRegex(
        """
            ^(?<kind>Added|Changed|Delisted|Relisted)
            [ ](?<entry>"(?:[^"\\]|\\.)*")
            [ ](?<name>"(?:[^"\\]|\\.)*")
            (?::[ ](?<field>"(?:[^"\\]|\\.)*")
            [ ]was[ ](?<before>null|"(?:[^"\\]|\\.)*"),
            [ ]is[ ](?<after>null|"(?:[^"\\]|\\.)*"))?$
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Form();
}

/// <summary>What happened to an entry of a list.</summary>
public enum ListChangeKind
{
    Added,
    Changed,
    Delisted,
    Relisted,
}
