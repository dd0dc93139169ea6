using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// A list to screen, row by row: CSV with a header, or JSON lines; read as <c>kg import</c> reads them. Columns:
/// <c>name</c>, and where there are such <c>key</c>, <c>kind</c>, <c>birthDate</c>, <c>countries</c> (with ; between),
/// <c>identifiers</c> (<c>lei:5493...;wikidata:Q1</c>). <see cref="SubjectColumns"/> knows other heads of a CSV.
/// </summary>
internal static class SubjectFile
{
    /// <summary>Throws <see cref="InputException"/> with the place for what is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tell">Hears what the columns are used as.</param>
    /// <param name="encoding">Name of its encoding; null for UTF-8.</param>
    public static IEnumerable<ListedSubject> Read(string path, Action<string>? tell = null, string? encoding = null) =>
        IsJson(path) ? ReadJson(path, encoding) : ReadCsv(path, tell, encoding);

    public static bool IsJson(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson" or ".json";

    private static IEnumerable<ListedSubject> ReadCsv(string path, Action<string>? tell, string? encoding)
    {
        var header = new RecordNode("header");
        SubjectColumns? columns = null;
        foreach (var row in Records("csv", path, encoding, header))
        {
            columns ??= Columns(path, header, tell);
            yield return ListedSubject.Of(role => Cells(row, columns, role));
        }
        if (columns is null)
            Columns(path, header, tell);
    }

    private static SubjectColumns Columns(string path, RecordNode header, Action<string>? tell)
    {
        var heads = header.Parts.Select(column => column.Text!).ToArray();
        if (heads.Length == 0)
            throw new UsageException(
                $"{path} has no header; its first line must name the columns: name, key, birthDate ..."
            );
        var columns = new SubjectColumns(heads);
        if (!columns.Of("name").Any())
            throw new UsageException($"{path} has no column 'name'; it has {string.Join(", ", heads)}.");
        tell?.Invoke($"{columns}");
        return columns;
    }

    /// <summary>What a row says in a role, as its exact column would.</summary>
    private static string? Cells(RecordNode row, SubjectColumns columns, string role)
    {
        IEnumerable<(string Scheme, string Text)> Of(string one) =>
            from column in columns.Of(one)
            from cell in row.Parts
            where cell.Name == columns.HeadOf(column)
            select (columns.SchemeOf(column), cell.Text!);
        var cells = Of(role).Select(cell => cell.Text);
        return role switch
        {
            "birthdate" => cells.FirstOrDefault(),
            "countries" => string.Join(';', cells),
            "identifiers" => string.Join(
                ';',
                cells.Concat(Of("identifier").Select(cell => $"{cell.Scheme}:{cell.Text}"))
            ),
            _ => string.Join(' ', cells),
        };
    }

    private static IEnumerable<ListedSubject> ReadJson(string path, string? encoding) =>
        Records("json-lines", path, encoding, new RecordNode("header"))
            .Select(row => ListedSubject.Of(column => Text(row, column)));

    /// <summary>A list of texts as a cell of a table would hold it.</summary>
    private static string Text(RecordNode row, string column) =>
        string.Join(
            ';',
            row.Parts.Where(part =>
                    part.Text is not null
                    && string.Equals(part.Name.Replace("_", ""), column, StringComparison.OrdinalIgnoreCase)
                )
                .Select(part => part.Text)
        );

    private static IEnumerable<RecordNode> Records(string reader, string path, string? encoding, RecordNode header)
    {
        var layout = new FileLayout { Reader = reader, Encoding = encoding };
        using var records = RecordReaders.All[reader].Read(path, layout, header).GetEnumerator();
        while (Next(path, records))
            yield return records.Current.Root;
    }

    private static bool Next(string path, IEnumerator<ListRecord> records)
    {
        try
        {
            return records.MoveNext();
        }
        catch (ListFileException error)
        {
            throw new InputException([new InputError(path, (int)error.Line, (int)error.Column, error.Message)]);
        }
    }
}
