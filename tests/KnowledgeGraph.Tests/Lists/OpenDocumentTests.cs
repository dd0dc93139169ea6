using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Spreadsheets of LibreOffice are tables like any other.</summary>
public sealed class OpenDocumentTests
{
    private const string Table = """
        <table:table table:name="First"><table:table-column table:number-columns-repeated="16384"/>
        <table:table-header-rows><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell>
        <table:table-cell><text:p>Full name</text:p></table:table-cell>
        <table:table-cell><text:p>Position</text:p></table:table-cell>
        <table:table-cell><text:p>Date of birth</text:p></table:table-cell></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="1000">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row>
        <table:table-cell
          office:value-type="float" office:value="7" calcext:value-type="float"><text:p>7,00</text:p></table:table-cell>
        <table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation>
        <text:p><text:span>Ann</text:span> <text:span>Alpha</text:span><draw:frame
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><text:p>a picture</text:p></draw:frame></text:p></table:table-cell>
        <table:table-cell/>
        <table:table-cell
          office:value-type="date" office:date-value="1965-05-01">
        <text:p>01.05.65</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row table:number-rows-repeated="1047000">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        """;

    private static readonly string Second = Table
        .Replace("First", "Second", StringComparison.Ordinal)
        .Replace("Alpha", "Beta", StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "Ann Alpha")]
    [InlineData("second", "Ann Beta")]
    public async Task Spreadsheet_is_read_by_a_mapping_that_its_headings_give(string? sheet, string name)
    {
        await using var world = new ListWorld();
        var path = world.Write("table.ods", Ods(Table + Second));
        var mapping = StarterMapping.Of(path, Headings, ListWorld.Ontology);
        if (sheet is not null)
            mapping = mapping.Replace("reader: xlsx", $"reader: xlsx, sheet: {sheet}", StringComparison.Ordinal);

        await world.ImportAsync(path, new ImportOptions { Mapping = MappingReader.Parse(ListWorld.Ontology, mapping) });

        var person = await world.ExtractAsync("table-7");
        Assert.Equal(name, person.Entities[0].Names[0].Value);
        Assert.Equal("1965-05-01", person.Facts.Single(fact => fact.Relation == "birthDate").Value);
        Assert.Single(person.Facts);
    }

    [Theory]
    [InlineData("<table:table table:name=\"A\"><table:table-row>", "damaged")]
    [InlineData("", "no sheet")]
    [InlineData(
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell>"
            + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>",
        "at most 1,048,576 rows"
    )]
    [InlineData(
        "<table:table table:name=\"A\"><table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\">"
            + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>",
        "at most 16,384 cells"
    )]
    public async Task Spreadsheet_that_is_broken_or_has_no_end_is_refused_with_the_reason(string tables, string told)
    {
        await using var world = new ListWorld();
        var path = world.Write("table.ods", Ods(tables));
        var mapping = MappingReader.Parse(
            ListWorld.Ontology,
            """
            format: list-mapping/1
            list: { id: table, name: T, publisher: P }
            file: { reader: xlsx, headingRow: 1 }
            key: x
            things: [{ kind: Person, id: x, names: [x] }]
            """
        );

        var error = await Assert.ThrowsAsync<InputException>(() =>
            world.ImportAsync(path, new ImportOptions { Mapping = mapping })
        );

        Assert.Contains(told, error.Errors[0].Message);
    }

    private static TableHeadings Headings => ListWorld.Mappings.Headings!;

    private static byte[] Ods(string tables)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Add(
                archive,
                "content.xml",
                """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:x">
                  <office:body><office:spreadsheet>
                """
                    + tables
                    + "</office:spreadsheet></office:body></office:document-content>"
            );
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
