using System.IO.Compression;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>What somebody is told who maps a table for the first time, and whom lists meet in the graph.</summary>
public sealed class MappingHintTests
{
    private const string Head =
        "format: list-mapping/1\nlist: { id: my, name: My, publisher: Me }\nfile: { reader: csv, delimiter: \",\" }\nkey: No\n"
        + "things:\n";
    private const string Company = "  - { kind: Company, id: No, names: [Name] }\n";

    [Fact]
    public async Task File_of_no_known_list_leads_to_how_a_mapping_is_made()
    {
        await using var world = new ListWorld();
        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(world.Write("a.csv", "No,Name\n1,A\n"))
        );
        Assert.Contains("docs/lists.md", error.Message, StringComparison.Ordinal);
        Assert.Contains("screen Lists", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ownedBy", "'owns' is that from its other end")]
    [InlineData("owners", "'owns' is that from its other end")]
    [InlineData("own", "did you mean 'owns'?")]
    public async Task Relation_that_is_none_leads_to_the_one_that_is_meant(string name, string hint)
    {
        await using var world = new ListWorld();
        var file = world.Write(
            "m.yaml",
            Head
                + $"  - {{ kind: Company, id: No, names: [Name], facts: [{{ relation: {name}, to: {{ kind: Company, id: Owner, names: [Owner] }} }}] }}\n"
        );
        var error = Assert.Throws<InputException>(() => MappingReader.Read(ListWorld.Ontology, file));
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_in_a_column_is_mapped_as_the_documentation_says()
    {
        await using var world = new ListWorld();
        var mapping = MappingReader.Read(
            ListWorld.Ontology,
            world.Write(
                "m.yaml",
                Head
                    + Company
                    + "  - kind: LegalEntity\n    prefix: owner\n    id: Owner\n    names: [Owner]\n    facts:\n"
                    + "      - { relation: owns, to: { kind: Company, id: No, names: [Name] } }\n"
            )
        );
        var table = world.Write("t.csv", "No,Name,Owner\n1,Mill Ltd,Greta Holding\n");
        var result = await world.ImportAsync(table, new ImportOptions { Mapping = mapping });
        Assert.Equal(1, result.Report.Facts["owns"]);
        Assert.Equal((1, 1), (result.Report.Kinds["Company"], result.Report.Kinds["LegalEntity"]));
    }

    [Fact]
    public async Task Rows_and_headings_that_begin_with_a_hash_are_read()
    {
        await using var world = new ListWorld();
        var mapping = MappingReader.Read(
            ListWorld.Ontology,
            world.Write(
                "m.yaml",
                Head.Replace("key: No", "key: \"#\"", StringComparison.Ordinal)
                    + "  - { kind: Company, id: \"#\", names: [Name] }\n"
            )
        );
        var table = world.Write("t.csv", "#,Name\n1,Mill Ltd\n#2,Second Ltd\n");
        var result = await world.ImportAsync(table, new ImportOptions { Mapping = mapping });
        Assert.Equal(2, result.Counts.Added);
    }

    [Fact]
    public async Task Workbook_of_the_strict_form_is_refused_with_a_way_out()
    {
        await using var world = new ListWorld();
        var head = Head.Replace("csv, delimiter: \",\"", "xlsx", StringComparison.Ordinal);
        var mapping = MappingReader.Read(ListWorld.Ontology, world.Write("m.yaml", head + Company));
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var text = new StreamWriter(archive.CreateEntry("xl/workbook.xml").Open()))
            text.Write("<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" conformance=\"strict\"/>");
        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(world.Write("list.xlsx", bytes.ToArray()), new ImportOptions { Mapping = mapping })
        );
        Assert.Contains("save it as 'Excel Workbook'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_that_are_no_more_are_none_of_today()
    {
        await using var world = new ListWorld();
        var who =
            """{"id":"p1","schema":"Person","properties":{"name":["Ann"],"birthCountry":["suhh"],"citizenship":["yucs"]}}""";
        await world.ImportAsync(world.Write("a.ftm.json", who + "\n"));
        var store = await world.StoreAsync();
        var ids = (string[])["soviet-union", "yugoslavia", "russia", "serbia"];
        var there = await store.GetEntitiesAsync(ids, TestContext.Current.CancellationToken);
        Assert.Equal(["soviet-union", "yugoslavia"], there.Keys.Order());
    }

    [Fact]
    public async Task List_of_the_EU_is_imposed_by_the_union_that_articles_speak_of()
    {
        await using var world = new ListWorld();
        await SeedLoader.LoadAsync(await world.StoreAsync(), ListWorld.Ontology, [SeedFiles.Extracts]);
        await world.ImportAsync(ListWorld.Sample("eu/export.2026.cut.xml"));
        var store = await world.StoreAsync();
        var ids = (string[])["european-union", "eu-council"];
        var there = await store.GetEntitiesAsync(ids, TestContext.Current.CancellationToken);
        Assert.Equal("european-union", Assert.Single(there).Key);
    }
}
