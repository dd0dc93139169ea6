using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>
/// Our labelled pairs, made by hand: one half was tuned on, the other never; two more lists of other regions, from the
/// mistakes of which rules were made after their first run (docs/names.md has both runs).
/// </summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("name-pairs-tuned.csv", 0.94, 0.99, 0.7)]
    [InlineData("name-pairs-held-out.csv", 0.9, 0.98, 0.7)]
    [InlineData("name-pairs-regions.csv", 0.83, 0.98, 0.65)]
    [InlineData("name-pairs-regions-later.csv", 0.82, 0.97, 0.6)]
    public void Published_thresholds_keep_what_they_promise(string file, double f1, double precision, double recall)
    {
        var pairs = Read(file);
        var likely = At(pairs, NameThresholds.Likely);
        var same = At(pairs, NameThresholds.Same);
        output.WriteLine($"likely: {likely}; same: {same}");

        Assert.True(2 * likely.Precision * likely.Recall / (likely.Precision + likely.Recall) >= f1);
        Assert.True(same.Precision >= precision);
        Assert.True(same.Recall >= recall);
    }

    private static (double Precision, double Recall) At(List<(double Score, bool Same)> pairs, double threshold)
    {
        var right = pairs.Count(pair => pair.Same && pair.Score >= threshold);
        return (
            (double)right / pairs.Count(pair => pair.Score >= threshold),
            (double)right / pairs.Count(pair => pair.Same)
        );
    }

    private static List<(double Score, bool Same)> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Names", file))
                .Skip(1)
                .Select(line => System.Text.RegularExpressions.Regex.Matches(line, "\"((?:[^\"]|\"\")*)\"|[^,]+"))
                .Select(cells =>
                    cells.Select(cell => cell.Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray()
                )
                .Select(cells =>
                    (
                        NameMatcher
                            .Compare(
                                cells[0],
                                cells[1],
                                cells[3] == "person" ? Model.NameSort.Person : Model.NameSort.Thing
                            )
                            ?.Score
                            ?? 0,
                        cells[2] == "true"
                    )
                ),
        ];
}
