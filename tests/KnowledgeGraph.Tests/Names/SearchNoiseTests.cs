using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>Letters that mean nothing find nothing, and one guess is not stacked on another.</summary>
public sealed class SearchNoiseTests
{
    private static readonly NameIndex Index = Of(
        "X",
        "Joe Biden",
        "Суд г. Мінска",
        "Eŭrapiejski sajuz",
        "China",
        "Kalesnikava",
        "Lukashenko"
    );

    [Theory]
    [InlineData("kks")]
    [InlineData("zzzz")]
    [InlineData("qqqzzzx")]
    [InlineData("ggg")]
    [InlineData("xyzzy")]
    [InlineData("June")]
    [InlineData("jjj")]
    [InlineData("aaaa")]
    public void Noise_and_other_words_are_no_name_of_the_graph(string query) =>
        Assert.All(Verdicts(query), verdict => Assert.Equal(NameVerdict.Nearest, verdict));

    [Fact]
    public void A_letter_is_that_letter_and_begins_no_word_that_sounds_otherwise() =>
        Assert.Equal(["X"], Index.Find(new NameQuery("X", [])).Hits.Select(hit => hit.Name).Distinct());

    [Fact]
    public void What_was_typed_by_the_other_keyboard_is_compared_in_the_letters_that_were_meant() =>
        Assert.Contains(Index.Find(new NameQuery("Дглфырутлщ", [])).Hits, hit => hit.Name == "Lukashenko");

    private static IEnumerable<NameVerdict> Verdicts(string query) =>
        Index.Find(new NameQuery(query, [])).Hits.Select(hit => hit.Match.Verdict);

    private static NameIndex Of(params string[] names)
    {
        var index = new NameIndex();
        foreach (var name in names)
        {
            index.Set($"person-{name}", "Kind", NameSort.Person, [name]);
            index.Set($"thing-{name}", "Kind", NameSort.Thing, [name]);
        }
        return index;
    }
}
