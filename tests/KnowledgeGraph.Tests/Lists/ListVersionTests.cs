using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>What the next version of a list changes is shown and stored, and what is gone has an end.</summary>
public sealed class ListVersionTests
{
    [Fact]
    public async Task Next_version_adds_changes_and_ends_entries()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("un.xml", Version("2025-01-01", Entry(1, "ONE"), Entry(2, "TWO"))));
        await world.ImportAsync(
            world.Write("un.xml", Version("2025-02-01", Entry(1, "ONE AND A HALF"), Entry(3, "THREE")))
        );

        var changes = new List<string>();
        await foreach (var change in ListVersions.ChangesAsync(await world.StoreAsync(), "un-sc", null))
            changes.Add(
                $"{change.Version.PublishedAt} {change.Change.Kind} {change.Change.Entry} {change.Change.Before} > {change.Change.After}"
            );
        var gone = await world.ExtractAsync("un-sc-2");
        var summary = await (await world.StoreAsync()).GetSummaryAsync();

        Assert.Equal(
            ["2025-02-01 Changed 1 ONE > ONE AND A HALF", "2025-02-01 Added 3  > ", "2025-02-01 Delisted 2  > "],
            changes
        );
        Assert.Equal("2025-02-01", gone.Article.Record!.Delisted.ToString());
        var end = gone.Facts.Single(fact => fact.Relation == "inForceUntil");
        Assert.Equal("2025-02-01", end.Value);
        Assert.Equal("Delisted: no longer in the version of 2025-02-01", gone.Sentences[^1].Text);
        // Three entries and what two versions changed.
        Assert.Equal((5, 5), (summary.Records, summary.Articles));
    }

    [Fact]
    public async Task Changes_are_read_on_behind_a_cursor_and_after_a_day()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("un.xml", Version("2025-01-01", Entry(1, "ONE"))));
        await world.ImportAsync(
            world.Write("un.xml", Version("2025-02-01", Entry(1, "ONE"), Entry(2, "TWO"), Entry(3, "THREE")))
        );
        await world.ImportAsync(world.Write("un.xml", Version("2025-03-01", Entry(2, "TWO"), Entry(3, "THREE"))));
        var store = await world.StoreAsync();

        var all = await ReadAsync(ListVersions.ChangesAsync(store, "un-sc", null));
        var rest = await ReadAsync(ListVersions.ChangesAsync(store, "un-sc", null, all[0].Cursor));
        var late = await ReadAsync(ListVersions.ChangesAsync(store, "un-sc", new DateOnly(2025, 2, 1)));

        Assert.Equal(3, all.Count);
        Assert.Equal(all.Skip(1).Select(one => one.Cursor), rest.Select(one => one.Cursor));
        Assert.Equal([ListChangeKind.Delisted], late.Select(one => one.Change.Kind));
        Assert.Equal("un-sc-1", late[0].Source);
    }

    [Fact]
    public async Task Second_import_of_a_day_keeps_what_the_first_changed()
    {
        await using var world = new ListWorld();
        var day = "2025-01-01";
        await world.ImportAsync(world.Write("un.xml", Version(day, Entry(1, "ONE"))));
        await world.ImportAsync(world.Write("un.xml", Version(day, Entry(1, "TWO"))));
        await world.ImportAsync(world.Write("un.xml", Version(day, Entry(1, "THREE"))));
        await world.ImportAsync(world.Write("un.xml", Version(day, Entry(1, "THREE"))));

        var all = await ReadAsync(ListVersions.ChangesAsync(await world.StoreAsync(), "un-sc", null));

        Assert.Equal(["ONE > TWO", "TWO > THREE"], all.Select(one => $"{one.Change.Before} > {one.Change.After}"));
    }

    [Fact]
    public async Task File_that_ends_most_of_a_short_list_is_refused_unless_told()
    {
        await using var world = new ListWorld();
        string[] five = [.. Enumerable.Range(1, 5).Select(id => Entry(id, $"NAME {id}"))];
        await world.ImportAsync(world.Write("un.xml", Version("2025-01-01", five)));
        var other = world.Write("un.xml", Version("2025-02-01", five[0], five[1], Entry(9, "NINE")));

        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(other));
        var done = await world.ImportAsync(other, new ImportOptions { AllowEnds = true });
        // Two of three may well have ended.
        var next = await world.ImportAsync(world.Write("un.xml", Version("2025-03-01", five[0])));

        Assert.Contains("would end 3 of the 5 entries", error.Errors[0].Message);
        Assert.Equal((3, 2), (done.Counts.Delisted, next.Counts.Delisted));
    }

    [Theory]
    [InlineData("2025-06-30", null)]
    [InlineData("2025-07-02", "still to come")]
    public async Task Version_that_is_still_to_come_is_told(string date, string? told)
    {
        await using var world = new ListWorld();
        var today = new ImportOptions { Today = new DateOnly(2025, 7, 1), DryRun = true };

        var tried = await world.ImportAsync(world.Write("un.xml", Version(date, Entry(1, "ONE"))), today);

        Assert.Equal(told is null ? 0 : 1, tried.Report.Notes.Keys.Count(note => note.Contains(told ?? "")));
        Assert.True(tried.IsDated);
    }

    [Fact]
    public async Task File_without_a_date_that_comes_before_the_version_of_the_graph_is_told()
    {
        await using var world = new ListWorld();
        const string One = """{"id":"one","schema":"Person","properties":{"name":["A"]}}""";
        var path = world.Write("a.ftm.json", One + "\n");
        var options = new ImportOptions { Today = new DateOnly(2025, 7, 1) };
        await world.ImportAsync(path, options with { Version = PartialDate.Parse("2025-08") });

        var later = await world.ImportAsync(path, options);

        Assert.False(later.IsDated);
        Assert.Contains("the file tells no date", Assert.Single(later.Report.Notes).Key);
        Assert.Contains("(today: the file tells no date)", ImportText.Of(later, dryRun: false));
    }

    private static async Task<List<PlacedChange>> ReadAsync(IAsyncEnumerable<PlacedChange> changes)
    {
        var all = new List<PlacedChange>();
        await foreach (var change in changes)
            all.Add(change);
        return all;
    }

    private static string Version(string date, params string[] entries) =>
        $"<CONSOLIDATED_LIST dateGenerated=\"{date}\"><INDIVIDUALS>{string.Concat(entries)}</INDIVIDUALS></CONSOLIDATED_LIST>";

    private static string Entry(int id, string name) =>
        $"""
            <INDIVIDUAL><DATAID>{id}</DATAID><FIRST_NAME>{name}</FIRST_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE>
            <REFERENCE_NUMBER>TAi.{id:000}</REFERENCE_NUMBER><LISTED_ON>2011-02-03</LISTED_ON></INDIVIDUAL>
            """;
}
