using System.Globalization;
using System.Text;
using CsCheck;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Tests.Lists;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>Damaged files of lists are read or refused with a place. KG_FUZZ says how many.</summary>
public sealed class ListFuzzTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(
        Environment.GetEnvironmentVariable("KG_FUZZ") ?? "300",
        CultureInfo.InvariantCulture
    );

    private static readonly (string Name, string Text)[] _files =
    [
        (
            "un.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2025-01-01"><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME>BELYA</SECOND_NAME>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ana</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>VIKTAR</FIRST_NAME><NATIONALITY><VALUE>Belarus</VALUE></NATIONALITY></INDIVIDUAL>
            </INDIVIDUALS></CONSOLIDATED_LIST>
            """
        ),
        (
            "people.ftm.json",
            """
            {"id":"a","schema":"Person","properties":{"name":["Anna Belya"],"birthDate":["1970-02-03"],"country":["by"]}}
            {"id":"b","schema":"Company","properties":{"name":["Vau"],"registrationNumber":["123"]}}
            {"id":"c","schema":"Directorship","properties":{"director":["a"],"organization":["b"],"startDate":["2001"]}}
            """
        ),
        (
            "eu.csv",
            """
            fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_BirthDate
            01/02/2025;13;P;Anna Belya;1970-02-03
            01/02/2025;14;E;"Vau; Sons";
            """
        ),
        ("people.csv", "name,birth_date,country\nAnna Belya,1970-02-03,by\n\"Vau, Sons\",,ru\n"),
    ];

    private static readonly Gen<(double Place, int Length, byte[] Instead)[]> _cuts = Gen.Select(
        Gen.Double[0, 1],
        Gen.Int[0, 20],
        Gen.OneOf(
            Gen.OneOf(
                    "",
                    "<",
                    ">",
                    "</",
                    "&",
                    "&#0;",
                    "&amp;",
                    "]]>",
                    "<!--",
                    "<?x",
                    "\"",
                    "'",
                    "{",
                    "}",
                    "[",
                    "],",
                    ";",
                    ","
                )
                .Select(Encoding.UTF8.GetBytes),
            Gen.OneOf("\n", "\r", "\t", "\0", "1e999", "-1", "9999-99-99", "\\u0000", "\\ud800", "null", "=1+1")
                .Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 4],
            UnicodeText.Of(0, 6).Select(Encoding.UTF8.GetBytes)
        )
    ).Array[1, 4];

    [Fact]
    public async Task Damaged_list_is_read_or_refused()
    {
        await using var world = new ListWorld();
        await world.StoreAsync();
        var (read, refused) = (0, 0);

        await Gen.Select(Gen.Int[0, _files.Length - 1], _cuts)
            .SampleAsync(
                async one =>
                {
                    var (which, cuts) = one;
                    var bytes = Encoding.UTF8.GetBytes(_files[which].Text);
                    foreach (var (place, length, instead) in cuts)
                    {
                        var at = (int)(place * bytes.Length);
                        bytes = [.. bytes[..at], .. instead, .. bytes[Math.Min(bytes.Length, at + length)..]];
                    }
                    var path = world.Write(_files[which].Name, bytes);
                    try
                    {
                        await world.ImportAsync(path, new ImportOptions { DryRun = true, List = "a-list" });
                        read++;
                    }
                    catch (InputException mistake)
                    {
                        Assert.All(mistake.Errors, error => Assert.NotEmpty(error.Message));
                        refused++;
                    }
                },
                iter: _count,
                threads: 1
            );

        output.WriteLine($"{_count} files, {read} read, {refused} refused");
        Assert.True(refused > 0);
    }
}
