using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>Rows of tables (RFC 4180), safe to open in a spreadsheet.</summary>
internal sealed class Cells(Stream output, char delimiter, bool isForSpreadsheets = true) : IAsyncDisposable
{
    private const int RowsAtOnce = 500;

    private readonly StreamWriter _text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);

    private int _rows;

    /// <summary>Writes a row; what was gathered is sent now and then.</summary>
    public async ValueTask RowAsync(IEnumerable<string?> cells, CancellationToken cancellation)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                _text.Write(delimiter);
            first = false;
            Write(cell ?? "");
        }
        _text.Write("\r\n");
        if (++_rows % RowsAtOnce == 0)
            await _text.FlushAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private void Write(string cell)
    {
        if (isForSpreadsheets && IsFormula(cell))
            cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 || cell.Contains(delimiter))
            cell = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _text.Write(cell);
    }

    /// <summary>A cell that a spreadsheet would compute begins so, or a line of it does (OWASP).</summary>
    private static bool IsFormula(string cell) =>
        cell.Length > 0
        && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && cell.Split('\n', '\r')
            .Any(line => line.TrimStart(' ', '\u00a0') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
}
