using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>The advanced format of OFAC, in which everything is told by number.</summary>
public sealed class OfacAdvancedTests
{
    private const string Head = """
        <Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
        <DateOfIssue><Year>2026</Year><Month>5</Month><Day>2</Day></DateOfIssue>
        <ReferenceValueSets>
        <AliasTypeValues><AliasType ID="1">A.K.A.</AliasType><AliasType ID="3">Name</AliasType></AliasTypeValues>
        <CountryValues><Country ID="7" ISO2="RU">Russia</Country></CountryValues>
        <FeatureTypeValues>
        <FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="11">Citizenship Country</FeatureType>
        <FeatureType ID="345">Digital Currency Address - ETH</FeatureType>
        </FeatureTypeValues>
        <IDRegDocTypeValues><IDRegDocType ID="5">Passport</IDRegDocType></IDRegDocTypeValues>
        <IDRegDocDateTypeValues><IDRegDocDateType ID="2">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
        <NamePartTypeValues>
        <NamePartType ID="20">Last Name</NamePartType><NamePartType ID="21">First Name</NamePartType>
        </NamePartTypeValues>
        <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
        <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
        <RelationTypeValues><RelationType ID="9">Family member of</RelationType><RelationType ID="2">Owned or Controlled By</RelationType></RelationTypeValues>
        <ScriptValues><Script ID="215">Latin</Script><Script ID="220">Cyrillic</Script></ScriptValues>
        <SanctionsTypeValues>
        <SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType>
        </SanctionsTypeValues>
        <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
        <ListValues><List ID="1550">SDN List</List></ListValues>
        </ReferenceValueSets>
        <Locations>
        <Location ID="77"><LocationCountry CountryID="7" /></Location>
        </Locations>
        <IDRegDocuments>
        <IDRegDocument ID="1" IDRegDocTypeID="5" IdentityID="901" IssuedBy-CountryID="7">
        <IDRegistrationNo>AB 12 34</IDRegistrationNo>
        <DocumentDate IDRegDocDateTypeID="2"><DatePeriod><Start><From><Year>2030</Year><Month>1</Month><Day>5</Day></From>
        </Start></DatePeriod></DocumentDate>
        </IDRegDocument>
        </IDRegDocuments>
        """;

    private const string Tail = """
        <ProfileRelationships>
        <ProfileRelationship From-ProfileID="10" To-ProfileID="11" RelationTypeID="9" Former="false"><Comment>brother</Comment></ProfileRelationship>
        <ProfileRelationship From-ProfileID="10" To-ProfileID="4711" RelationTypeID="9" Former="false" />
        </ProfileRelationships>
        <SanctionsEntries>
        <SanctionsEntry ID="1" ProfileID="10" ListID="1550">
        <EntryEvent EntryEventTypeID="1"><Date><Year>2022</Year><Month>3</Month><Day>3</Day></Date></EntryEvent>
        <SanctionsMeasure SanctionsTypeID="2" /><SanctionsMeasure SanctionsTypeID="1"><Comment>RUSSIA-EO14024</Comment></SanctionsMeasure>
        </SanctionsEntry>
        </SanctionsEntries>
        </Sanctions>
        """;

    [Fact]
    public async Task Numbers_become_names_dates_papers_relations_and_programs()
    {
        await using var world = new ListWorld();
        var path = world.Write("sdn_advanced.xml", Head + Parties() + Tail);

        var result = await world.ImportAsync(path);
        var extract = await world.ExtractAsync("us-ofac-10");

        Assert.Equal(("us-ofac", "2026-05-02", 2), (result.List, result.Version.ToString(), result.Counts.Added));
        var person = extract.Entities.Single(entity => entity.Id == "ofac-10");
        Assert.Equal(
            ["Primary Ivan PETROV", "Full ПЕТРОВ Иван", "Weak VANYA", "Full PETROV Ivan"],
            person.Names.Select(name => $"{name.Kind} {name.Value}")
        );
        string[] Facts(string relation) =>
            [
                .. extract
                    .Facts.Where(fact => fact.Relation == relation)
                    .Select(fact => $"{fact.Subject} {fact.Object ?? fact.Value}"),
            ];
        Assert.Equal(["ofac-10 1962"], Facts("birthDate"));
        Assert.Equal(["ofac-10 russia"], Facts("citizenOf"));
        Assert.Equal(["ofac-10 AB 12 34"], Facts("passportNumber"));
        Assert.Equal(["ofac-10 ofac-11"], Facts("relativeOf"));
        Assert.Equal(["ofac-entry-sdn-list-10-8ce2a4e4 2022-03-03"], Facts("listedOn").Select(Stable));
        Assert.Contains(extract.Sentences, line => line.Text == "Entry, program: RUSSIA-EO14024");
        Assert.Contains(
            "0x901bb9583b24d97e995513c6778dc6888ab6870e",
            Facts("walletAddress").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(result.Report.Notes.Keys, note =>
            note.Contains("leads to an entry that the file does not have", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("false", "controls ofac-11 ofac-10")]
    [InlineData("true", "associatedWith ofac-10 ofac-11")]
    public async Task Owner_of_former_days_owns_and_controls_nothing(string former, string expected)
    {
        await using var world = new ListWorld();
        var tail = Tail.Replace(
            "RelationTypeID=\"9\" Former=\"false\"><",
            $"RelationTypeID=\"2\" Former=\"{former}\"><"
        );
        // Companies: an individual is controlled by nobody.
        var head = Head.Replace(">Individual<", ">Entity<");
        await world.ImportAsync(world.Write("sdn_advanced.xml", head + Parties() + tail));
        var extract = await world.ExtractAsync("us-ofac-10");
        Assert.Equal(
            expected,
            extract
                .Facts.Where(fact => fact.Relation is "controls" or "associatedWith")
                .Select(fact => $"{fact.Relation} {fact.Subject} {fact.Object}")
                .Single()
        );
    }

    [Fact]
    public async Task Dates_at_the_end_of_the_calendar_are_read()
    {
        await using var world = new ListWorld();
        var last = Parties().Replace("1962", "9999", StringComparison.Ordinal);
        await world.ImportAsync(world.Write("sdn_advanced.xml", Head + last + Tail));
        Assert.Contains((await world.ExtractAsync("us-ofac-10")).Sentences, line =>
            line.Text.EndsWith("9999", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task File_that_would_end_most_of_a_list_is_refused_unless_it_may()
    {
        await using var world = new ListWorld();
        var all = string.Concat(Enumerable.Range(100, 60).Select(number => Party(number, "")));
        await world.ImportAsync(
            world.Write("sdn_advanced.xml", Head + $"<DistinctParties>{all}</DistinctParties>" + Tail)
        );
        var cut = world.Write("sdn_advanced.xml", Head + $"<DistinctParties>{Party(100, "")}</DistinctParties>" + Tail);

        var error = await Assert.ThrowsAsync<Reading.InputException>(() => world.ImportAsync(cut));
        var part = await world.ImportAsync(cut, new() { Whole = false });
        var whole = await world.ImportAsync(cut, new() { AllowEnds = true });

        Assert.Contains("would end 59 of the 60 entries of us-ofac", error.Message, StringComparison.Ordinal);
        Assert.Equal((0, 59), (part.Counts.Delisted, whole.Counts.Delisted));
    }

    // The hash behind an id tells what differs in case only; here it does not matter.
    private static string Stable(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "-[0-9a-f]{8} ", "-8ce2a4e4 ");

    [Fact]
    public async Task Country_in_a_part_of_unknown_sort_is_read()
    {
        await using var world = new ListWorld();
        const string Part =
            "<LocationPart LocPartTypeID='1'><LocationPartValue><Value>Oman</Value></LocationPartValue></LocationPart>";
        var head = Head.Replace("<LocationCountry CountryID=\"7\" />", Part, StringComparison.Ordinal);
        await world.ImportAsync(world.Write("sdn_advanced.xml", head + Parties() + Tail));
        Assert.Contains((await world.ExtractAsync("us-ofac-10")).Facts, fact => fact.Object == "oman");
    }

    private static string Parties() => $"<DistinctParties>{Party(10, Features)}{Party(11, "")}</DistinctParties>";

    private const string Features = """
        <Feature FeatureTypeID="8"><FeatureVersion><DatePeriod>
        <Start><From><Year>1962</Year><Month>1</Month><Day>1</Day></From></Start>
        <End><To><Year>1962</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
        <Feature FeatureTypeID="11"><FeatureVersion><VersionLocation LocationID="77" /></FeatureVersion></Feature>
        <Feature FeatureTypeID="345"><FeatureVersion><VersionDetail>0x901bb9583b24d97e995513c6778dc6888ab6870e</VersionDetail></FeatureVersion></Feature>
        """;

    private static string Party(int id, string features) =>
        $"""
            <DistinctParty FixedRef="{id}"><Profile ID="{id}" PartySubTypeID="4">
            <Identity ID="9{id - 9:00}" Primary="true" False="false">
            {Alias(3, false, 215, 1, "PETROV", "Ivan")}{Alias(3, false, 220, 3, "ПЕТРОВ", "Иван")}
            {Alias(1, false, 215, 5, "Ivan", "PETROV")}
            <Alias AliasTypeID="1" LowQuality="true"><DocumentedName><DocumentedNamePart>
            <NamePartValue NamePartGroupID="1" ScriptID="215">VANYA</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <NamePartGroups>{Groups()}</NamePartGroups>
            </Identity>{features}</Profile></DistinctParty>
            """;

    private static string Groups() =>
        string.Concat(
            Enumerable
                .Range(1, 6)
                .Select(group =>
                    $"""<MasterNamePartGroup><NamePartGroup ID="{group}" NamePartTypeID="{(group % 2 == 1 ? 20 : 21)}" /></MasterNamePartGroup>"""
                )
        );

    private static string Alias(int type, bool low, int script, int group, string last, string first) =>
        $"""
            <Alias AliasTypeID="{type}" LowQuality="{(low ? "true" : "false")}"><DocumentedName>
            <DocumentedNamePart><NamePartValue NamePartGroupID="{group}" ScriptID="{script}">{last}</NamePartValue></DocumentedNamePart>
            <DocumentedNamePart><NamePartValue NamePartGroupID="{group
                + 1}" ScriptID="{script}">{first}</NamePartValue></DocumentedNamePart>
            </DocumentedName></Alias>
            """;
}
