namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Kinds of sentences about posts, owners and sanctions that were missed or misread in new reports.</summary>
public sealed class OfficeKindTests
{
    [Theory]
    [InlineData("Ann Petrova is the managing director and majority owner of Acme Trading FZE.", "leads")]
    [InlineData("Ann Petrova is the managing director and majority owner of Acme Trading FZE.", "owns")]
    [InlineData("Ann Petrova, who was placed under British sanctions in 2022, lives in Dubai.", "targets")]
    [InlineData("According to Acme Foundation, there were 1,187 political prisoners in the country.", "reportedBy")]
    [InlineData("Ann Petrova, the leader of the Georgian opposition, was arrested.", "oppositionLeaderOf")]
    public void Fact_is_proposed(string text, string relation) =>
        Assert.Contains(Drafts.Of(text).Facts, fact => fact.Relation == relation);

    [Theory]
    [InlineData("Ann Petrova, the leader of Georgia's opposition party Renewal, was arrested.", "oppositionLeaderOf")]
    [InlineData("Opposition veteran Ann Petrova was taken back to prison.", "occupation")]
    public void Fact_is_not_proposed(string text, string relation) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact => fact.Relation == relation);
}
