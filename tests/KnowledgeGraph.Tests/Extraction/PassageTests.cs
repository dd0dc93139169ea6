using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>The annotated passages, with an empty graph: what docs/extraction.md measures does not get worse.</summary>
public sealed class PassageTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Extraction", "Passages");

    private static IReadOnlyList<GoldPassage> Read(string half) =>
        [
            .. Directory
                .EnumerateFiles(_folder, $"{half}-*.yaml")
                .SelectMany(file => GoldReader.Read(file, Drafts.Ontology)),
        ];

    [Theory]
    [InlineData("tuned", 0.9)]
    [InlineData("held", 0.85)]
    [InlineData("fresh", 0.85)]
    [InlineData("news", 0.85)]
    [InlineData("wire", 0.9)]
    [InlineData("world", 0.9)]
    public void Names_are_found_without_a_graph(string half, double least)
    {
        var score = SpanScore.None;
        foreach (var passage in Read(half))
        {
            var draft = Drafts.Extractor.Extract(passage.Manuscript, new NameIndex());
            var rules = Drafts.Rules.For(passage.Manuscript.Language);
            score += NameCheck.Of(passage, draft, rules, Drafts.Ontology).Score;
        }

        Assert.True(score.F1 >= least, score.ToString());
    }

    [Theory]
    [InlineData("tuned", 0.9, 0.7)]
    [InlineData("held", 0.85, 0.45)]
    [InlineData("fresh", 0.85, 0.45)]
    [InlineData("news", 0.85, 0.45)]
    [InlineData("wire", 0.9, 0.5)]
    [InlineData("world", 0.9, 0.45)]
    public void Most_proposals_are_right_and_many_facts_are_proposed(string half, double precision, double recall)
    {
        var check = new FactCheck(Drafts.Ontology, wholly: true);
        var (right, all, found, missed) = (0, 0, 0, 0);
        foreach (var passage in Read(half))
        {
            var result = check.Of(passage, Drafts.Extractor.Extract(passage.Manuscript, new NameIndex()));
            right += result.Proposals.Count(proposal => proposal.IsRight);
            all += result.Proposals.Count;
            found += result.Found;
            missed += result.Missed.Count;
        }

        Assert.True(right >= precision * all, $"{right} of {all} proposals are right");
        Assert.True(found >= recall * (found + missed), $"{found} of {found + missed} facts are proposed");
    }

    [Fact]
    public void Confidence_of_nine_tenths_is_right_nineteen_times_in_twenty()
    {
        var check = new FactCheck(Drafts.Ontology, wholly: true);
        var sure = Read("held")
            .Concat(Read("fresh"))
            .Concat(Read("news"))
            .SelectMany(passage =>
                check.Of(passage, Drafts.Extractor.Extract(passage.Manuscript, new NameIndex())).Proposals
            )
            .Where(proposal => proposal.Fact.Confidence >= 0.9)
            .ToList();

        Assert.True(sure.Count >= 10, $"{sure.Count} proposals");
        Assert.True(sure.Count(proposal => proposal.IsRight) >= 0.95 * sure.Count);
    }

    [Fact]
    public void Half_of_the_passages_are_held_back()
    {
        Assert.True(Read("tuned").Count + Read("held").Count >= 40);
        Assert.True(Read("held").Count >= 20);
    }
}
