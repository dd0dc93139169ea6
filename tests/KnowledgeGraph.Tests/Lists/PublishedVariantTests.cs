using System.IO.Compression;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Several values in one field, names in parts, headings in another row: as agencies publish them.</summary>
public sealed class PublishedVariantTests
{
    private const string UkHead =
        "Last Updated,Unique ID,Name 6,Name 1,Name type,Regime Name,Designation Type,Sanctions Imposed,D.O.B,"
        + "Nationality(-ies),Passport number,National Identifier number\n";
    private const string UkRow =
        "01/02/2025,RUS1,GAMMA,Ann,Primary Name,Russia,Individual,Asset freeze,00/00/1965,\"Belarus, Russia\","
        + "\"A123; B 456\",\"(1) 77-A (2) 88, issued in Minsk\"\n";
    private const string UkFacts =
        "birthDate 1965|citizenOf belarus|citizenOf russia|nationalId 77-A|nationalId 88|passportNumber A123|passportNumber B 456";

    [Theory]
    [InlineData("")]
    [InlineData("Report Date: 08-Oct-2026\n")]
    [InlineData("UK Sanctions List\n\nReport Date: 08-Oct-2026\n")]
    public async Task Uk_list_is_read_whatever_stands_above_its_headings(string above)
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("uk.csv", above + UkHead + UkRow));
        Assert.Equal(UkFacts, await FactsAsync(world, "uk-sanctions-rus1", "uk-rus1"));
    }

    [Fact]
    public async Task Uk_list_that_was_saved_as_a_workbook_is_read()
    {
        await using var world = new ListWorld();
        var rows = new[] { "Report Date: 08-Oct-2026\n", UkHead, UkRow }.Select(row =>
            string.Concat(Cells(row).Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))
        );
        await world.ImportAsync(
            world.Write("uk.xlsx", Workbook(string.Concat(rows.Select(row => $"<row>{row}</row>"))))
        );
        Assert.Equal(UkFacts, await FactsAsync(world, "uk-sanctions-rus1", "uk-rus1"));
        Assert.Equal("2026-10-08", (await world.ExtractAsync("uk-sanctions-rus1")).Article.PublishedAt.ToString());
    }

    [Theory]
    [InlineData("GAMMA_x000d_\nDELTA")]
    [InlineData("GAMMA_x000D_\nDELTA")]
    [InlineData("GAMMA_x000d_DELTA")]
    public async Task Escaped_line_end_in_a_cell_is_a_blank(string cell)
    {
        await using var world = new ListWorld();
        var rows = new[] { UkHead, UkRow }.Select(row =>
            string.Concat(Cells(row).Select(one => $"<c t=\"inlineStr\"><is><t>{one}</t></is></c>"))
        );
        var sheet = string.Concat(rows.Select(row => $"<row>{row}</row>")).Replace("GAMMA", cell);
        await world.ImportAsync(world.Write("uk.xlsx", Workbook(sheet)));
        var person = (await world.ExtractAsync("uk-sanctions-rus1")).Entities.Single(one => one.Id == "uk-rus1");
        Assert.Equal("Ann GAMMA DELTA", person.Names[0].Value);
    }

    [Fact]
    public async Task Un_lists_with_letters_are_each_taken_and_a_bracket_in_a_name_is_none()
    {
        await using var world = new ListWorld();
        var list = world.Write(
            "un.xml",
            """
            <CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANN</FIRST_NAME>
            <NATIONALITY><VALUE>a) Jordan b) Egypt</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>a) Anna (Bea) Gamma b) Anne Gama; Ane</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Gamma (a) Anna</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>a) A123 b) B456, issued on 1 Jan. 2001</NUMBER></INDIVIDUAL_DOCUMENT>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Jordanian passport</NUMBER></INDIVIDUAL_DOCUMENT>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """
        );
        await world.ImportAsync(list);
        var person = (await world.ExtractAsync("un-sc-1")).Entities.Single(one => one.Id == "un-1");
        Assert.Equal(
            ["ANN", "Anna (Bea) Gamma", "Anne Gama", "Ane", "Gamma (a) Anna"],
            person.Names.Select(name => name.Value)
        );
        var facts = (await FactsAsync(world, "un-sc-1", "un-1")).Split('|');
        Assert.Equal(
            [
                "citizenOf egypt",
                "citizenOf jordan",
                "passportNumber A123",
                "passportNumber B456",
                "passportNumber Jordanian passport",
            ],
            facts.Where(fact => !fact.StartsWith("note", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Person_of_follow_the_money_that_has_only_parts_of_a_name_is_called_by_them()
    {
        await using var world = new ListWorld();
        var result = await world.ImportAsync(
            world.Write(
                "x.ftm.json",
                """{"id":"a","schema":"Person","properties":{"firstName":["Bee"],"lastName":["Gamma"],"fatherName":["Ivan"]}}"""
            )
        );
        Assert.Equal("Bee Ivan Gamma", (await world.ExtractAsync("ftm-x-a")).Entities[0].Names[0].Value);
        Assert.Empty(result.Report.Notes);
    }

    private static async Task<string> FactsAsync(ListWorld world, string article, string entity) =>
        string.Join(
            '|',
            (await world.ExtractAsync(article))
                .Facts.Where(fact => fact.Subject == entity)
                .Select(fact => $"{fact.Relation} {fact.Value ?? fact.Object}")
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Cells(string row)
    {
        var parts = row.TrimEnd('\n').Split('"');
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\n') : part)).Split('\n');
    }

    private static byte[] Workbook(string rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
            string Relations(string type, string target) =>
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";
            Add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Add("_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
            );
            Add("xl/_rels/workbook.xml.rels", Relations("worksheet", "worksheets/sheet1.xml"));
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
        }
        return bytes.ToArray();
    }
}
