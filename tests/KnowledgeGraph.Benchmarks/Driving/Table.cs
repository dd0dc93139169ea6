namespace KnowledgeGraph.Benchmarks;

/// <summary>Rows under headings, as Markdown that reads well in a terminal too.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print(string title)
    {
        var widths = headings
            .Select((heading, column) => _rows.Select(row => row[column].Length).Append(heading.Length).Max())
            .ToArray();
        Console.WriteLine($"\n### {title}\n");
        Line(headings);
        Console.WriteLine(
            $"|{string.Join('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":"))}|"
        );
        foreach (var row in _rows)
            Line(row);

        void Line(string[] cells) =>
            Console.WriteLine(
                $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |"
            );
    }

    public static string Ms(TimeSpan time) => $"{time.TotalMilliseconds:0.00} ms";
}
