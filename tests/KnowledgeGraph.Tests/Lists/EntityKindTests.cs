using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>An id stands for one entity of one kind: a file that says otherwise is refused, also by a dry run.</summary>
public sealed class EntityKindTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Id_of_two_kinds_in_a_file_is_refused_with_both_entries(bool dryRun)
    {
        await using var world = new ListWorld();
        var list = world.Write("two.ftm.json", Entity("one", "Person") + Entity("two", "Company", "one"));

        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(list, new ImportOptions { Mapping = ByNumber(), DryRun = dryRun })
        );

        Assert.Contains("is a Person in entry 'one' and a Company in entry 'two'", error.Errors[0].Message);
        Assert.Equal(0, (await (await world.StoreAsync()).GetSummaryAsync()).Articles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Id_that_another_source_gives_another_kind_is_refused(bool dryRun)
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("a.ftm.json", Entity("one", "Person")), Shared());
        var list = world.Write("b.ftm.json", Entity("one", "Company"));

        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(list, Shared() with { DryRun = dryRun })
        );
        Assert.Contains("is a Company in this file and a Person in ftm-a-one", error.Errors[0].Message);
    }

    [Fact]
    public async Task Next_version_may_correct_the_kind_of_its_own_entry()
    {
        await using var world = new ListWorld();
        var list = world.Write("a.ftm.json", Entity("one", "Person"));
        await world.ImportAsync(list);
        world.Write("a.ftm.json", Entity("one", "Company"));

        var tried = await world.ImportAsync(list, new ImportOptions { DryRun = true });
        var done = await world.ImportAsync(list);

        Assert.Equal((1, 1), (tried.Counts.Changed, done.Counts.Changed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Id_that_was_merged_into_one_of_another_kind_is_refused(bool dryRun)
    {
        await using var world = await MergedAsync();
        await world.ImportAsync(world.Write("a.ftm.json", Entity("one", "Person") + Entity("two", "Person")), Shared());
        var part = world.Write("a.ftm.json", Entity("two", "Company"));

        await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(part, Shared() with { Whole = false, DryRun = dryRun })
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ids_that_decisions_make_one_are_refused_with_both_entries(bool dryRun)
    {
        await using var world = await MergedAsync();
        var list = world.Write("a.ftm.json", Entity("one", "Person") + Entity("two", "Company"));

        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(list, Shared() with { DryRun = dryRun })
        );

        Assert.Contains("is a Person in entry 'one' and a Company in entry 'two'", error.Errors[0].Message);
    }

    [Fact]
    public async Task Entity_may_get_another_kind_when_the_entry_that_told_the_first_names_it_no_more()
    {
        await using var world = new ListWorld();
        var options = new ImportOptions { Mapping = ByNumber() };
        await world.ImportAsync(world.Write("a.json", Entity("old", "Person", "e")), options);
        var list = world.Write("a.json", Entity("old", "Person", "other") + Entity("new", "Company", "e"));

        var tried = await world.ImportAsync(list, options with { DryRun = true });
        var done = await world.ImportAsync(list, options);

        Assert.Equal((1, 1), (done.Counts.Added, done.Counts.Changed));
        Assert.Equal(done.Counts, tried.Counts);
        Assert.Equal(new WriteResult(0, 0, 0, 0, 0, 0, 0, 0), tried.Written);
    }

    [Fact]
    public async Task Dry_run_writes_nothing_and_counts_as_the_import_does()
    {
        await using var world = new ListWorld();
        var list = world.Write("a.ftm.json", Entity("one", "Person") + Entity("two", "Company"));

        var tried = await world.ImportAsync(list, new ImportOptions { DryRun = true });
        var before = (await (await world.StoreAsync()).GetSummaryAsync()).Articles;
        var done = await world.ImportAsync(list);

        Assert.Equal(0, before);
        Assert.Equal(done.Counts, tried.Counts);
        Assert.Equal(done.Report.Kinds, tried.Report.Kinds);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(0)]
    public async Task Next_version_may_refine_a_kind_that_unchanged_entries_name(int atOnce)
    {
        await using var world = new ListWorld();
        var options = new ImportOptions { AtOnce = atOnce, FactsAtOnce = 0 };
        var owns = string.Concat(Enumerable.Range(0, 20).Select(i => Owns(i, i % 2 == 0 ? "one" : "two")));
        var (one, two) = (Entity("one", "LegalEntity"), Entity("two", "LegalEntity"));
        var list = world.Write("a.ftm.json", one + owns + two);
        await world.ImportAsync(list, options);
        world.Write("a.ftm.json", Entity("one", "Company") + owns + two);

        var tried = await world.ImportAsync(list, options with { DryRun = true });
        var done = await world.ImportAsync(list, options);

        Assert.Equal(tried.Counts, done.Counts);
        Assert.Equal(tried.Changes, done.Changes);
        Assert.Contains(done.Changes, one =>
            (one.Field, one.Before, one.After) == ("Kind of N", "LegalEntity", "Company")
        );
        Assert.Equal("Company", (await EntityAsync(world, "ftm-one")).Kind);
        Assert.Equal("LegalEntity", (await EntityAsync(world, "ftm-two")).Kind);
        Assert.Equal(new ListCounts(0, 0, 0, 22), (await world.ImportAsync(list, options)).Counts);
    }

    [Fact]
    public async Task Entries_that_a_part_does_not_give_follow_a_refined_kind()
    {
        await using var world = new ListWorld();
        var gone = Entity("gone", "Company").Replace("\"idNumber\"", "\"parent\":[\"one\"],\"idNumber\"");
        var rest = Entity("one", "LegalEntity") + Entity("two", "Company") + Owns(1, "one");
        await world.ImportAsync(world.Write("a.ftm.json", rest + gone));
        await world.ImportAsync(world.Write("a.ftm.json", rest));
        var part = world.Write("a.ftm.json", Entity("one", "Company"));

        var tried = await world.ImportAsync(part, new ImportOptions { Whole = false, DryRun = true });
        var done = await world.ImportAsync(part, new ImportOptions { Whole = false });

        Assert.Equal(new ListCounts(0, 1, 0, 0), done.Counts);
        Assert.Equal(done.Counts, tried.Counts);
        Assert.Equal(
            "Company",
            (await world.ExtractAsync("ftm-a-o1")).Entities.Single(one => one.Id == "ftm-one").Kind
        );
        Assert.NotNull((await world.ExtractAsync("ftm-a-gone")).Article.Record!.Delisted);
        Assert.Single((await world.ExtractAsync("ftm-a-o1")).Facts);
    }

    [Fact]
    public async Task Fact_that_a_refined_kind_cannot_have_goes()
    {
        await using var world = new ListWorld();
        var works = """{"id":"e1","schema":"Employment","properties":{"employee":["one"],"employer":["two"]}}""" + "\n";
        var all = Entity("one", "Person") + Entity("two", "LegalEntity") + works;
        await world.ImportAsync(world.Write("a.ftm.json", all));

        await world.ImportAsync(
            world.Write("a.ftm.json", Entity("one", "Company")),
            new ImportOptions { Whole = false }
        );

        Assert.Empty((await world.ExtractAsync("ftm-a-e1")).Facts);
        Assert.Equal("Company", (await EntityAsync(world, "ftm-one")).Kind);
    }

    private static async Task<Entity> EntityAsync(ListWorld world, string id) =>
        (await (await world.StoreAsync()).GetEntitiesAsync([id]))[id];

    private static string Owns(int number, string asset) =>
        $$$"""
            {"id":"o{{{number}}}","schema":"Ownership","properties":{"owner":["two"],"asset":["{{{asset}}}"]}}

            """;

    /// <summary>Where somebody judged that the ids "one" and "two" stand for one entity.</summary>
    private static async Task<ListWorld> MergedAsync()
    {
        var world = new ListWorld();
        await world.MergeAsync("two", "one");
        return world;
    }

    private static ImportOptions Shared() =>
        new() { Mapping = ListWorld.Mappings.Find("ftm").Single() with { Prefix = "" } };

    private static ListMapping ByNumber() =>
        MappingReader.Parse(
            ListWorld.Ontology,
            """
            format: list-mapping/1
            list: { id: numbered, name: Numbered, publisher: Nobody }
            file: { reader: json-lines }
            key: id
            things: [{ kind: { value: schema, words: kinds }, id: [properties/idNumber, id], names: [properties/name] }]
            words: { kinds: { Person: Person, Company: Company } }
            """
        );

    private static string Entity(string id, string schema, string? number = null) =>
        $$$"""
            {"id":"{{{id}}}","schema":"{{{schema}}}","properties":{"name":["N"],"idNumber":["{{{number ?? id}}}"]}}

            """;
}
