namespace KnowledgeGraph.Tests.Lists;

/// <summary>What lists write in notes and remarks is read where it can be, and kept as a note where it cannot.</summary>
public sealed class RemarkTests
{
    private const string None = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";

    [Fact]
    public async Task Remarks_of_ofac_become_facts_and_the_rest_notes()
    {
        await using var world = new ListWorld();
        var remarks =
            "DOB circa 1979-1982; alt. POB: Alfaville; nationality Cuba; a.k.a. 'BEE'; Minister of Bridges; Gender Male.";
        var path = world.Write(
            "sdn.csv",
            $"7,\"ALFA, Bernard\",\"individual\",\"CUBA] [SDGT\",{None},\"{remarks}\"\r\n"
                + $"8,\"GAMMA AIR\",-0- ,\"CUBA\",{None},\"Identification Number 12-3 (Cuba); Nationality of Registration Cuba.\"\r\n\u001a"
        );

        var result = await world.ImportAsync(path);

        Assert.Equal(
            "birthDate 1979~|birthDate 1982~|birthPlace Alfaville|citizenOf cuba|gender male|note Minister of Bridges",
            await FactsAsync(world, "us-ofac-7", "ofac-7")
        );
        Assert.Equal("otherId 12-3|registeredIn cuba", await FactsAsync(world, "us-ofac-8", "ofac-8"));
        Assert.Empty(result.Report.Unmapped);
        Assert.All(result.Report.Notes.Keys, note => Assert.Contains("is not in the folder", note));
    }

    [Fact]
    public async Task Notes_of_the_un_are_kept_beside_what_they_are_about()
    {
        await using var world = new ListWorld();
        var path = world.Write(
            "un.xml",
            """
            <CONSOLIDATED_LIST dateGenerated="2025-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
            <FIRST_NAME>ONE</FIRST_NAME>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1960</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>August 1961</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Alfaville</CITY><NOTE>now Betaville</NOTE></INDIVIDUAL_PLACE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER><DATE_OF_ISSUE>2013-06-11</DATE_OF_ISSUE>
            <CITY_OF_ISSUE>Gammaville</CITY_OF_ISSUE><COUNTRY_OF_ISSUE>Oman</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """
        );

        var result = await world.ImportAsync(path);

        Assert.Equal(
            "birthDate 1960|birthPlace Alfaville|linkedTo oman|note August 1961|note Passport, A1, issued 2013-06-11, "
                + "Gammaville, Oman|note now Betaville|passportNumber A1",
            await FactsAsync(world, "un-sc-1", "un-1")
        );
        Assert.Empty(result.Report.Unmapped);
    }

    private static async Task<string> FactsAsync(ListWorld world, string article, string subject) =>
        string.Join(
            '|',
            (await world.ExtractAsync(article))
                .Facts.Where(fact => fact.Subject == subject)
                .Select(fact => $"{fact.Relation} {fact.Value ?? fact.Object}")
                .Order(StringComparer.Ordinal)
        );
}
