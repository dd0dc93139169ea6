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
/// (<c>lei:5493...;wikidata:Q1</c>).
/// </summary>
internal static class SubjectFile
{
    public static IEnumerable<ScreeningSubject> Read(string path) => IsJson(path) ? ReadJson(path) : ReadCsv(path);

    public static bool IsJson(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson" or ".json";

    private static IEnumerable<ScreeningSubject> ReadCsv(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                MissingFieldFound = null,
                PrepareHeaderForMatch = header => header.Header.Replace("_", "").Trim().ToLowerInvariant(),
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
            throw new UsageException(
                $"{path} has no header; its first line must name the columns: name, key, birthDate ..."
            );
        if (csv.GetFieldIndex("name", isTryGet: true) < 0)
            throw new UsageException($"{path} has no column 'name'; it has {string.Join(", ", csv.HeaderRecord!)}.");
        for (var row = 1; csv.Read(); row++)
            yield return Subject(path, row, column => csv.TryGetField<string>(column, out var text) ? text : null);
    }

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
        return new ScreeningSubject(
            field("key") is { Length: > 0 } key ? key : row.ToString(CultureInfo.InvariantCulture),
            field("name") ?? "",
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
