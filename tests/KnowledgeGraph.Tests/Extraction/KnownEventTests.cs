using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>What the graph has is not made anew beside it.</summary>
public sealed class KnownEventTests
{
    private static readonly Entity _lee = Drafts.Named("lee", "Person", "Ann Leeves");
    private static readonly Entity _sentence = Drafts.Named("sentence", "Trial", "Sentence of Ann Leeves, 2023");

    [Theory]
    [InlineData("Ann Leeves was sentenced to 10 years in prison on 3 March 2023.")]
    [InlineData("A court in Minsk sentenced Ann Leeves to 10 years on 3 March 2023.")]
    public void A_trial_may_be_the_sentence_of_the_same_person_and_year(string text)
    {
        var trial = Drafts.Of(text, _lee, _sentence).Entities.Single(entity => entity.Kind == "Trial");
        Assert.Equal(EntityMatch.Ambiguous, trial.Match);
        Assert.Equal(["sentence"], trial.Candidates.Select(candidate => candidate.Id));
    }

    [Fact]
    public void A_trial_of_another_year_is_new()
    {
        var draft = Drafts.Of("Ann Leeves was sentenced to 10 years in prison on 3 March 2021.", _lee, _sentence);
        Assert.Equal(EntityMatch.New, draft.Entities.Single(entity => entity.Kind == "Trial").Match);
    }
}
