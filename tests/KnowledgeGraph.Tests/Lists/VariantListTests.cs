using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>The same list as other programs save it: other letter case, order and layout give the same facts.</summary>
public sealed class VariantListTests
{
    private const string EuRow =
        "05/08/2026;EU.27.28;13;P;1210/2003 (OJ L169);IRQ;Saddam Hussein Al-Tikriti;2003-07-07;per\n";

    [Theory]
    [InlineData("fileGenerationDate;Entity_EU_ReferenceNumber;Entity_LogicalId;X;Entity_Regulation_NumberTitle")]
    [InlineData("\ufeffFILEGENERATIONDATE;ENTITY_EU_REFERENCENUMBER;ENTITY_LOGICALID;X;ENTITY_REGULATION_NUMBERTITLE")]
    [InlineData("filegenerationdate; entity eu reference number ; entity logical id;X;entity regulation numbertitle")]
    public async Task Headings_in_other_case_and_with_blanks_are_the_same_columns(string head)
    {
        await using var world = new ListWorld();
        var rest = head.Contains("LOGICALID", StringComparison.Ordinal)
            ? ";ENTITY_REGULATION_PROGRAMME;NAMEALIAS_WHOLENAME;ENTITY_REGULATION_ENTRYINTOFORCEDATE;ENTITY_SUBJECTTYPE"
            : ";Entity_Regulation_Programme;NameAlias_WholeName;Entity_Regulation_EntryIntoForceDate;Entity_SubjectType";

        await world.ImportAsync(world.Write("list.csv", $"{head}{rest}\n{EuRow}".Replace(";per", ";person")));

        var extract = await world.ExtractAsync("eu-fsf-13");
        Assert.Equal("2026-08-05", extract.Article.PublishedAt.ToString());
        var person = extract.Entities.Single(entity => entity.Kind == "Person");
        Assert.Equal("Saddam Hussein Al-Tikriti", person.Names[0].Value);
        Assert.Contains(extract.Facts, fact => fact is { Relation: "entryNumber", Value: "EU.27.28" });
        Assert.Contains(extract.Facts, fact => fact is { Relation: "inForceFrom", Value: "2003-07-07" });
    }

    [Fact]
    public async Task Uk_list_with_columns_turned_round_and_in_capitals_says_the_same()
    {
        var lines = await File.ReadAllLinesAsync(ListWorld.Sample("uk/uk-sanctions-list.cut.csv"));
        await using var usual = new ListWorld();
        await using var other = new ListWorld();
        await usual.ImportAsync(usual.Write("list.csv", string.Join('\n', lines)));
        lines[1] = lines[1].ToUpperInvariant();
        await other.ImportAsync(other.Write("list.csv", string.Join('\n', lines)));

        Assert.Equal(await FactsAsync(usual), await FactsAsync(other));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{{\n  \"total\": 2, \"results\": [\n{0},\n{1}\n], \"more\": [] }}")]
    [InlineData("\ufeff{{ \"entities\": [{0},{1}] }}")]
    public async Task Json_over_several_lines_has_the_same_entities(string document)
    {
        await using var world = new ListWorld();
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            document,
            Pretty("one", "Person", "Bracket ] in \\\"name\\\" }"),
            Pretty("two", "Company", "Second")
        );

        var done = await world.ImportAsync(world.Write("x.ftm.json", text));

        Assert.Equal((2, 2), (done.Report.Records, done.Counts.Added));
        var one = await world.ExtractAsync("ftm-x-one");
        Assert.Equal("Bracket ] in \"name\" }", one.Entities[0].Names[0].Value);
    }

    [Fact]
    public async Task Single_entity_over_several_lines_is_read()
    {
        await using var world = new ListWorld();

        var done = await world.ImportAsync(world.Write("x.json", Pretty("one", "Person", "Only")));

        Assert.Equal(1, done.Counts.Added);
    }

    [Fact]
    public async Task Statements_of_owners_inside_a_document_are_read()
    {
        await using var world = new ListWorld();
        var statements = await File.ReadAllTextAsync(ListWorld.Sample("bods/levent.json"));

        var bare = await world.ImportAsync(world.Write("a.json", statements));
        var wrapped = await world.ImportAsync(world.Write("b.json", $"{{\"statements\": {statements}}}"));

        Assert.Equal(bare.Report.Records, wrapped.Report.Records);
        Assert.Equal(bare.Report.Facts, wrapped.Report.Facts);
    }

    [Fact]
    public async Task Document_that_is_cut_inside_its_array_is_refused()
    {
        await using var world = new ListWorld();
        var cut = $"{{\"results\": [{Pretty("one", "Person", "A")},{Pretty("two", "Person", "B")[..20]}";

        await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write("x.json", cut)));
    }

    [Theory]
    [InlineData("{\"results\": [{0}], \"next\": ")]
    [InlineData("{\"results\": [{0}]")]
    [InlineData("{\"results\": [{0}]} {\"results\": [{0}]}")]
    public async Task Document_that_is_broken_behind_its_array_is_refused(string document)
    {
        await using var world = new ListWorld();
        var text = document.Replace("{0}", Pretty("one", "Person", "A"), StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write("x.json", text)));

        Assert.Contains("not valid JSON", error.Errors[0].Message, StringComparison.Ordinal);
        Assert.True(error.Errors[0].Line >= 7);
    }

    [Fact]
    public async Task Statements_with_headings_in_capitals_say_the_same()
    {
        const string Head = "canonical_id,prop,schema,value,external\n";
        const string Rows = "p1,name,Person,Bee Gamma,f\np1,alias,Person,No One,t\np1,birthDate,Person,1960-05,f\n";
        await using var usual = new ListWorld();
        await using var other = new ListWorld();

        await usual.ImportAsync(usual.Write("x.csv", Head + Rows));
        await other.ImportAsync(other.Write("x.csv", Head.ToUpperInvariant() + Rows));

        var person = (await other.ExtractAsync("ftm-x-p1")).Entities.Single();
        Assert.Equal(["Bee Gamma"], person.Names.Select(name => name.Value));
        Assert.Equal(await FactsAsync(usual), await FactsAsync(other));
    }

    [Fact]
    public async Task Parts_groups_and_statements_may_have_a_slash_in_their_headings_in_other_case()
    {
        await using var world = new ListWorld();
        var mapping = MappingReader.Parse(
            ListWorld.Ontology,
            """
            format: list-mapping/1
            list: { id: slashed, name: Slashed, publisher: Nobody }
            file: { reader: csv, group: No/Id, parts: { other: [Name/Alias] } }
            key: No-Id
            things:
              - kind: Company
                id: No-Id
                names: [Title, { kind: alias, value: other/Name-Alias }]
            """
        );

        await world.ImportAsync(
            world.Write("a.csv", "NO/ID,TITLE,NAME/ALIAS\n1,One,First\n1,One,Second\n"),
            new ImportOptions { Mapping = mapping }
        );

        var names = (await world.ExtractAsync("slashed-1")).Entities[0].Names.Select(name => name.Value);
        Assert.Equal(["First", "One", "Second"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Unknown_table_is_told_with_its_columns()
    {
        await using var world = new ListWorld();
        var table = world.Write("register.csv", "Номер;Название;Дата\n1;Ромашка;5 мая 2021 г.\n");

        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(table));

        Assert.Equal(ListImport.UnknownList, error.Errors[0].Code);
        Assert.Contains("a table with the columns Номер, Название, Дата", error.Errors[0].Message);
    }

    private static string Pretty(string id, string schema, string name) =>
        $$"""
            {
              "id": "{{id}}",
              "schema": "{{schema}}",
              "properties": {
                "name": ["{{name}}"]
              }
            }
            """;

    private static async Task<string> FactsAsync(ListWorld world)
    {
        var facts = new List<string>();
        await foreach (var extract in (await world.StoreAsync()).ReadExtractsAsync())
            facts.AddRange(extract.Facts.Select(fact => $"{fact.Relation} {fact.Value} {fact.Object}"));
        Assert.NotEmpty(facts);
        return string.Join('\n', facts.Order(StringComparer.Ordinal));
    }
}
