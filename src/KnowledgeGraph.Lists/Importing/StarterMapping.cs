using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// A mapping to begin with, for a table of no known list: what its headings seem to mean, for people to correct.
/// </summary>
public static class StarterMapping
{
    private const int LongestId = 32;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its text; throws <see cref="InputException"/> with the place where it is no table.</summary>
    public static string Of(string path, TableHeadings headings, Ontology ontology, string? encoding = null)
    {
        var columns = StarterColumns.Of(path, headings, ontology, encoding);
        var stem = Path.GetFileNameWithoutExtension(path);
        var slug = Shortened.Slug(Slugs.Of(stem), LongestId);
        var key = KeyOf(columns);
        var text = new StringBuilder();
        text.AppendLine("# A beginning, guessed by the headings: correct what is wrong, try it with");
        text.AppendLine("#   kg import FILE --mapping THIS --dry-run");
        text.AppendLine("# and see docs/lists.md, \"Write a mapping\". The report names what stays words.");
        text.AppendLine("format: list-mapping/1");
        text.AppendLine($"list: {{ id: {slug}, name: {Quoted(stem)}, publisher: Unknown publisher }}");
        text.AppendLine($"file: {{ {File(columns, encoding)} }}");
        text.AppendLine(
            columns.MonthFirst()
                ? "dates: month-first"
                : "# 03/04/2020 is the third of April; where it is the fourth of March: dates: month-first"
        );
        text.AppendLine($"key: {key}");
        text.AppendLine("things:");
        text.AppendLine($"  - kind: {Kind(columns)}");
        text.AppendLine($"    id: {key}");
        text.AppendLine("    names:");
        foreach (var name in StarterNames.Of(columns))
            text.AppendLine($"      - {name}");
        var facts = columns.Columns.Select(column => StarterFacts.Of(column, columns)).OfType<string>().ToList();
        if (facts.Count > 0)
            text.AppendLine("    facts:");
        foreach (var fact in facts)
            text.AppendLine($"      - {fact}");
        var words = columns.Columns.Where(column => columns.MeaningOf(column) is null).Select(Quoted).ToList();
        if (words.Count > 0)
            text.AppendLine($"# These stay words: {string.Join(", ", words)}");
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A text of YAML that stays what it is.</summary>
    internal static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    private static string File(StarterColumns columns, string? encoding) =>
        $"reader: {columns.Reader}"
        + (columns.HeadingRow > 1 ? $", headingRow: {columns.HeadingRow}" : "")
        + (encoding is null ? "" : $", encoding: {Quoted(encoding)}");

    private static string Kind(StarterColumns columns)
    {
        if (columns.KindColumn is null)
            return columns.Kinds[0].Kind;
        var words = columns.Kinds.SelectMany(row => row.Values.Select(value => $"{Quoted(value)}: {row.Kind}"));
        return $"{{ value: {Quoted(columns.KindColumn)}, words: {{ {string.Join(", ", words)} }}, "
            + $"else: {columns.Kinds[^1].Kind} }}";
    }

    /// <summary>
    /// What tells rows apart: the column of keys, else an id of a register, else the names, with more behind them where
    /// they do not.
    /// </summary>
    private static string KeyOf(StarterColumns columns)
    {
        var keys = columns.Of("key").Where(column => columns.TellsApart([column]));
        var ids = columns.Columns.Where(column =>
            columns.MeaningOf(column)?.Relation?.Identifies is not null && columns.TellsApart([column])
        );
        if (keys.Concat(ids).FirstOrDefault() is { } own)
            return Quoted(own);
        var named = StarterNames.Columns(columns).ToList();
        foreach (
            var more in columns.Columns.Where(column => columns.MeaningOf(column) is not null).Except(named).ToList()
        )
        {
            if (columns.TellsApart(named))
                break;
            named.Add(more);
        }
        return named is [var one] ? Quoted(one) : Quoted(string.Join(' ', named.Select(column => $"{{{column}}}")));
    }
}
