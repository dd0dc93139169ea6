using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using KnowledgeGraph.Screening;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// Potential matches, one row each, as CSV or JSON lines. Cells that a spreadsheet would run get an apostrophe in
/// front.
/// </summary>
internal sealed class HitFile : IDisposable
{
    private static readonly string[] Columns =
    [
        "key",
        "name",
        "result",
        "entity",
        "entityName",
        "matchedName",
        "score",
        "verdict",
        "explanation",
        "sanctions",
        "cleared",
        "asOfChange",
    ];
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly StreamWriter _writer;
    private readonly CsvWriter? _csv;

    public HitFile(string path, bool append)
    {
        _writer = new StreamWriter(path, append);
        if (SubjectFile.IsJson(path))
            return;
        _csv = new CsvWriter(
            _writer,
            new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }
        );
        if (!append)
            WriteRow(Columns);
    }

    /// <summary>The hits of some rows of a list, and a row that says so for those without.</summary>
    public static IEnumerable<string[]> RowsOf(IReadOnlyList<ListedSubject> listed, ScreeningResult result)
    {
        foreach (var (row, subject) in listed.Zip(result.Subjects))
        {
            if (subject.Hits.Count == 0)
                yield return
                [
                    subject.Key,
                    subject.Name,
                    row.IsScreened ? "no potential match found" : "not screened: no name",
                    .. Enumerable.Repeat("", 5),
                    string.Join("; ", row.Notes),
                    .. Enumerable.Repeat("", 2),
                    $"{result.Sequence}",
                ];
            foreach (var hit in subject.Hits)
                yield return Row(subject, hit, row.Notes, result.Sequence);
        }
    }

    public void Write(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            WriteRow(row);
        _writer.Flush();
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _writer.Dispose();
    }

    private static string[] Row(ScreenedSubject subject, ScreeningHit hit, IEnumerable<string> notes, long sequence) =>
        [
            subject.Key,
            subject.Name,
            "potential match",
            hit.Entity.Id,
            hit.Entity.Name,
            hit.MatchedName ?? "",
            hit.Score.ToString("0.0000", CultureInfo.InvariantCulture),
            hit.Verdict.ToString().ToLowerInvariant(),
            string.Join("; ", hit.Features.Select(feature => feature.Explanation).Concat(notes)),
            string.Join("; ", hit.Sanctions.Select(sanction => sanction.Name)),
            hit.Cleared is { } cleared ? $"{cleared.By}: {cleared.Reason}" : "",
            sequence.ToString(CultureInfo.InvariantCulture),
        ];

    private void WriteRow(string[] cells)
    {
        if (_csv is null)
        {
            _writer.WriteLine(
                JsonSerializer.Serialize(
                    Columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second),
                    Plain
                )
            );
            return;
        }
        foreach (var cell in cells)
            _csv.WriteField(cell);
        _csv.NextRecord();
    }
}
