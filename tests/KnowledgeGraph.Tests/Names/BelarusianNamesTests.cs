using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>Measures the matcher on people of Belarus in four spellings and more, everybody against
/// everybody.</summary>
public sealed class BelarusianNamesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("belarusian-names.tsv", 0.99)]
    [InlineData("belarusian-names-held-out.tsv", 0.98)]
    public void Same_person_and_other_person_are_told_apart_in_any_spelling(string file, double floor)
    {
        var people = Read(file);
        var (right, wrong, missed) = (0, 0, 0);
        for (var i = 0; i < people.Length; i++)
        {
            for (var j = i; j < people.Length; j++)
            {
                foreach (var (one, other) in Pairs(people[i], people[j]))
                {
                    var match = NameMatcher.Compare(one, other);
                    var (same, asked) = (match?.Score >= NameThresholds.Same, i == j);
                    if (same && asked)
                        right++;
                    else if (same)
                        wrong++;
                    else if (asked)
                        missed++;
                    if (same != asked)
                        output.WriteLine($"{(same ? "wrong" : "missed")}: {one} | {other} {match}");
                }
            }
        }
        var f1 = 2.0 * right / (2 * right + wrong + missed);
        output.WriteLine(
            $"{people.Length} people, pairs right {right}, wrong {wrong}, missed {missed}: F1 {f1:0.0000}"
        );
        Assert.True(f1 >= floor, $"F1 {f1}");
    }

    [Theory]
    [InlineData("belarusian-names.tsv")]
    [InlineData("belarusian-names-held-out.tsv")]
    public void Any_spelling_finds_the_right_person_first(string file)
    {
        var people = Read(file);
        var (right, all) = (0, 0);
        foreach (var person in people)
        {
            foreach (var query in person.Skip(1))
            {
                // A tie with somebody else counts as a miss.
                var own = NameMatcher.Compare(query, person[0])?.Score ?? 0;
                var best = people
                    .Where(other => other != person)
                    .Max(other => NameMatcher.Compare(query, other[0])?.Score ?? 0);
                all++;
                if (own > best)
                    right++;
                else
                    output.WriteLine($"{query}: {own} for {person[0]}, {best} for another");
            }
        }
        output.WriteLine($"recall@1 {right} of {all}: {(double)right / all:0.0000}");
        Assert.True(right >= all * 0.98);
    }

    [Theory]
    [InlineData("belarusian-names.tsv")]
    [InlineData("belarusian-names-held-out.tsv")]
    public void The_index_proposes_the_right_person_for_any_spelling(string file)
    {
        var people = Read(file);
        var queries = people.SelectMany(person => person, (person, query) => (person, query)).ToList();
        var missing = queries.Where(each => !Proposal.Has(each.query, each.person[0])).ToList();
        foreach (var (person, query) in missing)
            output.WriteLine($"{query} doesn't propose {person[0]}");
        output.WriteLine($"{missing.Count} of {queries.Count} not proposed");
        Assert.True(missing.Count <= queries.Count * 0.02);
    }

    private static string[][] Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Names", file))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t').Distinct().ToArray()),
        ];

    private static IEnumerable<(string, string)> Pairs(string[] names, string[] others) =>
        names.SelectMany((name, i) => others.Skip(names == others ? i + 1 : 0), (name, other) => (name, other));
}
