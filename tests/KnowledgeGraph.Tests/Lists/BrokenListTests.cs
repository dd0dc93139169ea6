using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Files that are not what they should be are refused with the place; nothing is written.</summary>
public sealed class BrokenListTests
{
    private const string Head = "<CONSOLIDATED_LIST dateGenerated=\"2025-01-01\"><INDIVIDUALS>";
    private const string Entry = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ONE</FIRST_NAME></INDIVIDUAL>";
    private const string Tail = "</INDIVIDUALS></CONSOLIDATED_LIST>";

    [Theory]
    [InlineData(
        "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"aaaa\">]>" + Head + Entry + Tail,
        "un.xml",
        "document type (DTD)"
    )]
    [InlineData(Head + Entry, "un.xml", "not closed")]
    [InlineData(Head + Entry + Entry + Tail, "un.xml", "two entries have the key '1'")]
    [InlineData(
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n{\"id\":",
        "x.ftm.json",
        "not valid JSON"
    )]
    [InlineData(
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\\ud800\"]}}\n",
        "x.ftm.json",
        "x.ftm.json:1:1: a text has half of a surrogate pair"
    )]
    [InlineData(
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"na\\udfffme\":[\"A\"]},\"\\ud800\":1}\n",
        "x.ftm.json",
        "x.ftm.json:1:1: a text has half of a surrogate pair"
    )]
    [InlineData("", "un.xml", "empty")]
    [InlineData("hello", "un.xml", "no list is known")]
    [InlineData("[1]", "x.ftm.json", "x.ftm.json: ")]
    public async Task Broken_file_is_refused_with_its_place(string text, string name, string reason)
    {
        await using var world = new ListWorld();
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write(name, text)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(":0:", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await (await world.StoreAsync()).GetSummaryAsync()).Sequence);
    }

    /// <summary>Ids of entries begin with the name of the list, and an export writes files that are called so.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("../evil")]
    [InlineData("Bad Slug!")]
    [InlineData("con:aux/x")]
    [InlineData("a\0b")]
    [InlineData("a-list-that-is-called-by-more-letters-than-forty-eight")]
    public async Task List_that_is_called_by_no_slug_is_refused(string list)
    {
        await using var world = new ListWorld();
        var path = world.Write("un.xml", Head + Entry + Tail);
        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(path, new ImportOptions { List = list })
        );
        Assert.Contains("the list cannot be called '", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await (await world.StoreAsync()).GetSummaryAsync()).Sequence);
    }

    [Fact]
    public async Task File_of_another_table_ends_nothing()
    {
        await using var world = new ListWorld();
        var mapping = MappingReader.Parse(
            ListWorld.Ontology,
            "format: list-mapping/1\nlist: { id: my, name: My, publisher: Me }\nfile: { reader: csv }\nkey: No\n"
                + "things:\n  - { kind: Company, id: No, names: [Name] }\n"
        );
        var options = new ImportOptions { Mapping = mapping };
        await world.ImportAsync(world.Write("a.csv", "No,Name\n1,A\n2,B\n"), options);

        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(world.Write("b.csv", "Id,Title\n1,A\n"), options)
        );

        Assert.Contains("no entry has a key (1 read)", error.Message, StringComparison.Ordinal);
        Assert.Null((await world.ExtractAsync("my-1")).Article.Record!.Delisted);
    }

    [Fact]
    public async Task Letters_of_another_encoding_are_refused_with_their_place()
    {
        await using var world = new ListWorld();
        var path = world.Write(
            "un.xml",
            Encoding.Latin1.GetBytes(Head + Entry.Replace("ONE", "QOUSSAÏ", StringComparison.Ordinal) + Tail)
        );
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(path));
        Assert.Contains("encoding", error.Message, StringComparison.Ordinal);
        Assert.True(error.Errors[0].Line > 0);
    }

    [Fact]
    public async Task Utf16_with_its_mark_is_read()
    {
        await using var world = new ListWorld();
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + Entry + Tail)];
        Assert.Equal(1, (await world.ImportAsync(world.Write("un.xml", bytes))).Counts.Added);
    }

    [Fact]
    public async Task Archive_in_an_archive_is_refused()
    {
        await using var world = new ListWorld();
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("inner.zip");
        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(world.Write("list.xlsx", bytes.ToArray()))
        );
        Assert.Contains("archive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_without_an_end_is_refused()
    {
        await using var world = new ListWorld();
        var text = "fileGenerationDate;Entity_LogicalId;NameAlias_WholeName\n\"" + new string('x', 5 << 20);
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write("eu.csv", text)));
        Assert.Equal(2, Assert.Single(error.Errors).Line);
    }

    [Theory]
    [InlineData("1;2;\"Alfa\"\n3;4", "eu.csv:3", "the last row has 2 of 3 cells")]
    [InlineData("1;2;\"Alfa\"\n3;4;Beta", null, "")]
    public async Task Row_that_is_cut_is_refused_with_its_place(string rows, string? place, string reason)
    {
        await using var world = new ListWorld();
        var path = world.Write("eu.csv", "fileGenerationDate;Entity_LogicalId;NameAlias_WholeName\n" + rows);
        if (place is null)
        {
            Assert.Equal(2, (await world.ImportAsync(path)).Counts.Added);
            return;
        }
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(path));
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_cells_and_a_workbook_without_sheets_are_refused()
    {
        await using var world = new ListWorld();
        var wide = world.Write(
            "eu.csv",
            "fileGenerationDate;Entity_LogicalId;NameAlias_WholeName" + new string(';', 20_000)
        );
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("xl/workbook.xml");
        var empty = world.Write("list.xlsx", bytes.ToArray());

        var many = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(wide));
        await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(empty));

        Assert.Contains("more than 16,384 cells", many.Message, StringComparison.Ordinal);
    }
}
