using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Screening;

namespace KnowledgeGraph.Tests.Names;

/// <summary>Ids are found as people type them.</summary>
public sealed class IdentifierIndexTests
{
    [Theory]
    [InlineData("MA1953684")]
    [InlineData("unp ma-195 36 84")]
    [InlineData("МА1953684")]
    [InlineData("ма1953684")]
    public void Id_is_found_whatever_its_signs_and_alphabet(string typed)
    {
        var index = new IdentifierIndex();
        index.Add("anna", new Identifier("unp", "MA1953684"));
        Assert.Equal(["anna"], index.Find(typed));
    }

    [Theory]
    [InlineData("МА1953684", true)]
    [InlineData("ЖА1953684", false)]
    public void Id_in_the_other_alphabet_is_the_same_where_all_letters_look_alike(string typed, bool same) =>
        Assert.Equal(same, Weighing.IsSame(new Identifier("unp", "MA1953684"), new Identifier("unp", typed)));
}
