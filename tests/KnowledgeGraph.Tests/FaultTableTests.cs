namespace KnowledgeGraph.Tests;

/// <summary>Each fault that people met has a test that shows it mended, or is said to be open
/// (<c>faults.txt</c>).</summary>
public sealed class FaultTableTests
{
    private static readonly (string Fault, string Shown)[] Lines =
    [
        .. File.ReadLines(Path.Combine(SourceFiles.Root, "tests/KnowledgeGraph.Tests/faults.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1])),
    ];

    [Fact]
    public void Every_fault_has_a_line()
    {
        string[] faults =
        [
            .. Enumerable.Range(1, 17).Select(number => $"F{number}"),
            .. Enumerable.Range(1, 3).Select(number => $"S{number}"),
            .. Enumerable.Range(1, 4).SelectMany(number => new[] { $"I{number}", $"P{number}" }),
            .. Enumerable.Range(1, 6).Select(number => $"R{number}"),
            "T1",
        ];

        Assert.Equal(faults.Order(), Lines.Select(line => line.Fault).Distinct().Order());
    }

    [Fact]
    public void Every_test_of_the_table_is_there()
    {
        foreach (var (fault, shown) in Lines.Where(line => !line.Shown.StartsWith("open: ", StringComparison.Ordinal)))
        {
            var parts = shown.Split(' ', 2);
            var text = File.ReadAllText(Path.Combine(SourceFiles.Root, "tests", parts[0]));
            Assert.True(text.Contains(parts[1], StringComparison.Ordinal), $"{fault}: {shown}");
        }
    }
}
