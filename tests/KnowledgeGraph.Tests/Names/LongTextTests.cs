using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>A text of many words costs no more than a name, and a name that is wholly in it is still found.</summary>
public sealed class LongTextTests
{
    private const int Companies = 3_000;

    private static readonly NameIndex Index = Filled();

    [Fact]
    public void A_name_in_it_is_found_among_words_that_thousands_have()
    {
        var text = "Trading Company Northern Holding Group Bialiatski Ales Southern Bank Company Trading House Group";
        var hits = Index.Find(new NameQuery(text, []) { Typing = false });

        Assert.Equal("ales", hits.Hits[0].EntityId);
    }

    [Fact]
    public void Fewer_names_are_compared_with_it()
    {
        var word = Index.Find(new NameQuery("Holding Group", []) { Typing = false });
        var text = string.Join(' ', Enumerable.Repeat("Holding Group", 12));
        var longer = Index.Find(new NameQuery(text, []) { Typing = false });

        Assert.True(word.Hits.Count > 2 * longer.Hits.Count, $"{word.Hits.Count} {longer.Hits.Count}");
    }

    private static NameIndex Filled()
    {
        var index = new NameIndex();
        index.Set("ales", "Person", NameSort.Person, ["Ales Bialiatski"]);
        for (var i = 0; i < Companies; i++)
            index.Set($"e{i}", "Company", NameSort.Thing, [$"Holding Group {i}"]);
        return index;
    }
}
