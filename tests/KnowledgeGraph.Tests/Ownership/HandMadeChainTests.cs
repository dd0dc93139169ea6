using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Owners;

namespace KnowledgeGraph.Tests.Ownership;

/// <summary>
/// Chains of owners made by hand. Small letters are people, x and z under restrictions; capitals are companies.
/// <c>x&gt;A 50</c> owns half, <c>25-50</c> a range, <c>?</c> a share that is not said, <c>x~A</c> controls, <c>C&lt;A</c> is
/// a subsidiary; behind it <c>indirect</c> and years.
/// </summary>
public sealed class HandMadeChainTests
{
    private static readonly Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);

    [Theory]
    [InlineData("whole", "x>C 100", "2025", "x 100", "yes yes")]
    [InlineData("half of half", "x>A 50, A>C 50", "2025", "x 25, A 50", "yes yes")]
    [InlineData("two quarters of halves", "x>A 25, x>B 25, A>C 50, B>C 50, y>A 75, y>B 75", "2025", "x 25", "no no")]
    [InlineData("OFAC's own sum", "x>A 50, A>C 40, x>C 10, y>A 50, y>C 50", "2025", "x 30, y 70", "yes yes")]
    [InlineData("two listed owners", "x>C 25, z>C 25, y>C 50", "2025", "x 25, z 25", "yes yes")]
    [InlineData("just below", "x>C 49, y>C 51", "2025", "x 49", "no no")]
    [InlineData("a gap", "x>C 49", "2025", "x 49", "notEnoughKnown notEnoughKnown")]
    [InlineData("share not said", "x>C ?", "2025", "x 0-100", "notEnoughKnown notEnoughKnown")]
    [InlineData("others leave less", "x>C ?, y>C 60", "2025", "x 0-40", "no no")]
    [InlineData("range above", "x>C 50-75", "2025", "x 50-75", "yes yes")]
    [InlineData("range across", "x>C 25-50, y>C 50", "2025", "x 25-50", "notEnoughKnown notEnoughKnown")]
    [InlineData("range below", "x>C 10-25, y>C 60", "2025", "x 10-25", "no no")]
    [InlineData("cross-holding", "x>A 80, C>A 20, A>C 50, y>C 50", "2025", "x 40, y 50", "yes yes")]
    [InlineData("circle alone", "A>C 100, C>A 100", "2025", "A 100", "notEnoughKnown notEnoughKnown")]
    [InlineData("circle behind", "A>C 100, A>B 50, B>A 50, x>A 50", "2025", "x 50", "yes yes")]
    [InlineData("before it was sold", "x>C 60 2010..2015, y>C 60 2016..2030", "2012", "x 60", "yes yes")]
    [InlineData("after it was sold", "x>C 60 2010..2015, y>C 60 2016..2030", "2020", "y 60", "no no")]
    [InlineData("the later number", "x>C 30 2010..2030, x>C 60 2018..2030, y>C 40", "2020", "x 60", "yes yes")]
    [InlineData("the earlier day", "x>C 30 2010..2030, x>C 60 2018..2030, y>C 70", "2012", "x 30", "no no")]
    [InlineData("two sources", "x>C 40, x>C 60, y>C 40", "2025", "x 40-60", "notEnoughKnown notEnoughKnown")]
    [InlineData("told twice", "x>A 100, A>C 60, x>C 60 indirect, y>C 40", "2025", "x 60", "yes yes")]
    [InlineData("only told indirectly", "x>C 60 indirect", "2025", "x 60", "yes yes")]
    [InlineData("control alone", "x~C, y>C 100", "2025", "y 100", "no yes")]
    [InlineData("control, then shares", "x~A, y>A 100, A>C 60, y>C 40", "2025", "A 60, y 100", "no yes")]
    [InlineData("control of what nobody owns", "x~A, A>C 60", "2025", "A 60", "notEnoughKnown yes")]
    [InlineData("joint owners above", "x>A 30, z>A 30, y>A 40, A>C 50, y>C 50", "2025", "x 15, z 15, y 70", "yes yes")]
    [InlineData("four steps", "x>A 90, A>B 90, B>D 90, D>C 90", "2025", "x 65.61", "yes yes")]
    [InlineData("exactly half, before July 2024", "x>C 50, y>C 50", "2020", "x 50", "yes no")]
    [InlineData("exactly half, since July 2024", "x>C 50, y>C 50", "2025", "x 50", "yes yes")]
    [InlineData(
        "two ways",
        "x>A 60, y>A 40, A>B 50, y>B 50, A>D 50, y>D 50, B>C 50, D>C 50",
        "2025",
        "x 30",
        "yes yes"
    )]
    [InlineData("an owner without owners", "A>C 70, x>C 30", "2025", "A 70, x 30", "notEnoughKnown notEnoughKnown")]
    [InlineData("subsidiary", "C<A, x>A 100", "2025", "x 0-100", "notEnoughKnown yes")]
    [InlineData("three listed thirds", "x>C 16.7, z>C 33.3, y>C 50", "2025", "x 16.7, z 33.3", "yes yes")]
    [InlineData("one percent short along the chain", "x>A 49, y>A 51, A>C 100", "2025", "x 49, y 51", "no no")]
    public void Shares_and_rules_are_right_to_the_percent(
        string name,
        string holdings,
        string on,
        string owners,
        string verdicts
    )
    {
        var day = PartialDate.Parse(on);
        var all = new Holdings(Facts(holdings, day), _ontology.Ownership!);

        var chains = OwnerChains.Up(all, "C");
        var shares = owners
            .Split(", ")
            .Select(one => one.Split(' ')[0])
            .Select(id => $"{id} {Text(chains.ByEnd[id].Select(chain => chain.Share).Aggregate((a, b) => a.Plus(b)))}");
        var rules = _ontology
            .Ownership!.RulesOn(day)
            .Select(rule => new OwnedByRule(all, rule, new HashSet<string> { "x", "z" }, IsCompany).Of("C"));

        Assert.Equal((name, owners), (name, string.Join(", ", shares)));
        Assert.Equal((name, verdicts), (name, string.Join(' ', rules.Select(Word))));
    }

    [Theory]
    [InlineData("x>A 80, C>A 20, A>C 50", true)]
    [InlineData("x>A 80, A>C 50, x>C 10", false)]
    public void Circle_is_told(string holdings, bool circular) =>
        Assert.Equal(
            circular,
            OwnerChains.Up(new Holdings(Facts(holdings, PartialDate.Parse("2025")), _ontology.Ownership!), "C").Circular
        );

    [Fact]
    public void Chains_stop_at_their_bound_and_say_so()
    {
        // Ten layers of three companies, each owned by all of the layer above: 3^10 ways.
        var layers = Enumerable
            .Range(0, 10)
            .SelectMany(layer =>
                from upper in Enumerable.Range(0, 3)
                from lower in Enumerable.Range(0, 3)
                select $"L{layer + 1}n{upper}>{(layer == 0 ? "C" : $"L{layer}n{lower}")} 33"
            );
        var chains = OwnerChains.Up(
            new Holdings(Facts(string.Join(", ", layers.Distinct()), PartialDate.Parse("2025")), _ontology.Ownership!),
            "C"
        );
        Assert.True(chains.Truncated);
        Assert.InRange(chains.ByEnd.Sum(end => end.Value.Count), 1_000, 3_000);
    }

    [Fact]
    public void Chain_that_is_longer_than_the_bound_is_told_as_cut()
    {
        static string Line(int steps) =>
            string.Join(", ", Enumerable.Range(0, steps).Select(i => $"L{i + 1}>{(i == 0 ? "C" : $"L{i}")} 100"));
        bool IsCut(int steps) =>
            OwnerChains
                .Up(new Holdings(Facts(Line(steps), PartialDate.Parse("2025")), _ontology.Ownership!), "C")
                .Truncated;
        Assert.False(IsCut(32));
        Assert.True(IsCut(33));
    }

    [Fact]
    public void Verdict_goes_down_a_long_line_of_owners()
    {
        var line = string.Join(", ", Enumerable.Range(0, 3_000).Select(i => $"{(i == 0 ? "x" : $"L{i}")}>L{i + 1} 60"));
        var all = new Holdings(Facts(line, PartialDate.Parse("2025")), _ontology.Ownership!);
        var rule = _ontology.Ownership!.RulesOn(PartialDate.Parse("2025")).First();
        var by = new HashSet<string> { "x" };
        Assert.Equal(Verdict.Yes, new OwnedByRule(all, rule, by, IsCompany).Of("L3000"));
        Assert.Throws<OperationCanceledException>(() =>
            new OwnedByRule(all, rule, by, IsCompany, new CancellationToken(canceled: true))
        );
    }

    private static bool IsCompany(string id) => char.IsUpper(id[0]);

    private static string Word(Verdict verdict) =>
        verdict == Verdict.NotEnoughKnown ? "notEnoughKnown" : verdict.ToString().ToLowerInvariant();

    private static string Text(Share share) =>
        share.Least == share.Most
            ? share.Least.ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{share.Least:0.##}-{share.Most:0.##}");

    private static IEnumerable<Fact> Facts(string holdings, PartialDate on) =>
        holdings.Split(", ").Select((one, i) => FactOf(one, i)).Where(fact => Holds(fact, on));

    private static bool Holds(Fact fact, PartialDate on) =>
        (fact.Start is not { } start || start.Earliest <= on.Latest)
        && (fact.End is not { } end || end.Latest >= on.Earliest);

    private static Fact FactOf(string text, int number)
    {
        var ownership = _ontology.Ownership!;
        var words = text.Split(' ');
        var (mark, relation) =
            words[0].Contains('>', StringComparison.Ordinal) ? ('>', ownership.Shares)
            : words[0].Contains('~', StringComparison.Ordinal) ? ('~', ownership.Control!)
            : ('<', ownership.Parent!);
        var ends = words[0].Split(mark);
        var details = new Dictionary<string, string>();
        foreach (var word in words.Skip(1))
        {
            if (word == "indirect")
                details[ownership.How!] = word;
            else if (word.Contains('-', StringComparison.Ordinal))
                (details[ownership.Least], details[ownership.Most]) = (word.Split('-')[0], word.Split('-')[1]);
            else if (word != "?" && !word.Contains("..", StringComparison.Ordinal))
                details[ownership.Percent] = word;
        }
        var years = words.FirstOrDefault(word => word.Contains("..", StringComparison.Ordinal))?.Split("..");
        return new Fact(
            (FactId)$"f{number}",
            relation,
            ends[0],
            ends[1],
            null,
            years is null ? null : PartialDate.Parse(years[0]),
            years is null ? null : PartialDate.Parse(years[1]),
            null,
            Stance.Asserted,
            null,
            1,
            details,
            1,
            1,
            null
        );
    }
}
