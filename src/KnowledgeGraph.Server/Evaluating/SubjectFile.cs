using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using KnowledgeGraph.Model;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// A list to screen, row by row: CSV with a header, or JSON lines. Columns: <c>name</c>, and where there are such
/// <c>key</c>, <c>kind</c>, <c>birthDate</c>, <c>countries</c> (with ; between), <c>identifiers</c>
/// (<c>lei:5493...;wikidata:Q1</c>). <see cref="SubjectColumns"/> knows other heads of a CSV.
/// </summary>
internal static class SubjectFile
{
    /// <param name="path">The file.</param>
    /// <param name="tell">Hears what the columns are used as.</param>
    public static IEnumerable<ScreeningSubject> Read(string path, Action<string>? tell = null) =>
        IsJson(path) ? ReadJson(path) : ReadCsv(path, tell);

    public static bool IsJson(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson" or ".json";

    private static IEnumerable<ScreeningSubject> ReadCsv(string path, Action<string>? tell)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, MissingFieldFound = null }
        );
        if (!csv.Read() || !csv.ReadHeader())
            throw new UsageException(
                $"{path} has no header; its first line must name the columns: name, key, birthDate ..."
            );
        var columns = new SubjectColumns(csv.HeaderRecord!);
        if (!columns.Of("name").Any())
            throw new UsageException($"{path} has no column 'name'; it has {string.Join(", ", csv.HeaderRecord!)}.");
        tell?.Invoke($"{columns}");
        for (var row = 1; csv.Read(); row++)
            yield return Subject(path, row, role => Cells(csv, columns, role));
    }

    /// <summary>What a row says in a role, as its exact column would.</summary>
    private static string? Cells(CsvReader csv, SubjectColumns columns, string role)
    {
        string Cell(int column) => (csv.TryGetField<string>(column, out var text) ? text : null)?.Trim() ?? "";
        var cells = columns.Of(role).Select(column => (column, Text: Cell(column))).Where(cell => cell.Text.Length > 0);
        return role switch
        {
            "birthdate" => cells
                .Select(one => columns.IsExact(one.column) ? one.Text : DateIn(one.Text))
                .FirstOrDefault(),
            "countries" => string.Join(';', cells.Select(one => one.Text)),
            "identifiers" => string.Join(
                ';',
                cells
                    .Select(one => one.Text)
                    .Concat(
                        columns
                            .Of("identifier")
                            .Where(column => Cell(column).Length > 0)
                            .Select(column => $"{columns.SchemeOf(column)}:{Cell(column)}")
                    )
            ),
            _ => string.Join(' ', cells.Select(one => one.Text)),
        };
    }

    /// <summary>
    /// A date of a column that was guessed: 25.03.1970 counts by its year, what is no date not at all.
    /// </summary>
    private static string? DateIn(string text) =>
        PartialDate.TryParse(text, out _) ? text
        : text.Length >= 8 && PartialDate.TryParse(text[^4..], out _) ? text[^4..]
        : null;

    private static IEnumerable<ScreeningSubject> ReadJson(string path)
    {
        var row = 0;
        foreach (var line in File.ReadLines(path))
        {
            row++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            JsonElement json;
            try
            {
                json = JsonDocument.Parse(line).RootElement.Clone();
            }
            catch (JsonException error)
            {
                throw new UsageException($"{path}, line {row} is no JSON: {error.Message}");
            }
            if (json.ValueKind != JsonValueKind.Object)
                throw new UsageException($"{path}, line {row} is no object; write {{\"name\":\"...\"}} on each line.");
            yield return Subject(path, row, column => Text(json, column));
        }
    }

    private static string? Text(JsonElement json, string column)
    {
        var found = json.EnumerateObject()
            .FirstOrDefault(one =>
                string.Equals(one.Name.Replace("_", ""), column, StringComparison.OrdinalIgnoreCase)
            );
        return found.Value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(';', found.Value.EnumerateArray().Select(item => item.ToString())),
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            _ => found.Value.ToString(),
        };
    }

    private static ScreeningSubject Subject(string path, int row, Func<string, string?> field)
    {
        PartialDate? born = null;
        if (field("birthdate")?.Trim() is { Length: > 0 } date)
        {
            if (!PartialDate.TryParse(date, out var read))
                throw new UsageException(
                    $"{path}, row {row}: '{date}' is not a date; write 1970, 1970-03 or 1970-03-25."
                );
            born = read;
        }
        // Not the number of the row: what is decided about a key must mean nobody else in tomorrow's list.
        var name = field("name") ?? "";
        return new ScreeningSubject(
            field("key") is { Length: > 0 } key ? key : $"{name} {born}".Trim(),
            name,
            field("kind") is { Length: > 0 } kind ? kind : null,
            born,
            Split(field("countries")),
            [
                .. Split(field("identifiers"))
                    .Select(id => id.Split(':', 2))
                    .Where(id => id.Length == 2)
                    .Select(id => new Identifier(id[0], id[1])),
            ]
        );
    }

    private static string[] Split(string? text) =>
        text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
