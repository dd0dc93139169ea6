using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests.Names;

/// <summary>What an index answers depends on the names that are there, not on what happened before.</summary>
public sealed class NameIndexTests
{
    private static readonly string[] _words =
    [
        "Ales",
        "Алесь",
        "Bialiatski",
        "Бяляцкі",
        "Bank",
        "Minsk",
        "Мінск",
        "Fond",
        "A",
        "II",
        "OAO",
    ];

    private static readonly Gen<string> _name = Gen.Select(
        Gen.Int[0, _words.Length - 1],
        Gen.Int[0, _words.Length - 1],
        (one, other) => $"{_words[one]} {_words[other]}"
    );

    private static readonly Gen<(string Id, NameSort Sort, string[] Names)> _change = Gen.Select(
        Gen.Int[0, 12].Select(id => $"e{id}"),
        Gen.Enum<NameSort>(),
        _name.Array[0, 4]
    );

    [Fact]
    public void Answers_after_many_changes_are_those_of_a_new_index() =>
        Gen.Select(_change.Array[1, 40], _name)
            .Sample(
                (changes, text) =>
                {
                    var (changed, now) = (new NameIndex(), new SortedDictionary<string, (NameSort, string[])>());
                    foreach (var (id, sort, names) in changes)
                    {
                        if (names.Length == 0)
                            changed.Remove(id);
                        else
                            changed.Set(id, "Kind", sort, names);
                        now[id] = (sort, names);
                    }
                    var built = new NameIndex();
                    foreach (var (id, (sort, names)) in now.Where(one => one.Value.Item2.Length > 0).Reverse())
                        built.Set(id, "Kind", sort, names);
                    Assert.Equal(Shown(built, text), Shown(changed, text));
                }
            );

    [Fact]
    public void Of_many_names_that_are_worth_the_same_always_the_same_are_compared()
    {
        string[] ids = [.. Enumerable.Range(0, 500).Select(number => $"e{number}")];
        var (one, other) = (new NameIndex(), new NameIndex());
        foreach (var id in ids)
            one.Set(id, "Kind", NameSort.Thing, ["Bank"]);
        foreach (var id in ids.Reverse())
            other.Set(id, "Kind", NameSort.Thing, ["Bank"]);

        Assert.Equal(Shown(one, "Bank"), Shown(other, "Bank"));
    }

    [Fact]
    public void Names_set_again_and_again_take_no_more_room()
    {
        var index = new NameIndex();
        for (var i = 0; i < 3; i++)
            index.Set("ales", "Kind", NameSort.Person, i == 1 ? ["Алесь", "Ales"] : ["Ales", "Алесь"]);
        Assert.Equal(2, index.NameCount);
    }

    private static string[] Shown(NameIndex index, string text) =>
        [
            .. index
                .Find(new NameQuery(text, []))
                .Hits.Select(hit => $"{hit.EntityId} {hit.Name} {hit.Match.Score} {hit.Match.Explanation}"),
        ];
}
