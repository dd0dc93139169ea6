using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>What is cut, called by its id, missing or refused is told: what, where, and what to do.</summary>
public sealed class ToldTests
{
    [Fact]
    public async Task Names_and_values_that_are_cut_are_counted_with_the_first_place()
    {
        await using var world = new ListWorld();
        var (name, note) = (new string('n', 513), new string('t', 2001));
        var list =
            Person("a", $"\"name\":[\"A\"],\"alias\":[\"{name}\"]")
            + Person("b", $"\"name\":[\"{name}\",\"{name}x\"]")
            + Person("c", $"\"name\":[\"{new string('n', 512)}\"],\"notes\":[\"{note}\"]");

        var result = await world.ImportAsync(world.Write("x.ftm.json", list));

        Assert.Equal(
            [
                ("a name is longer than 512 characters and is cut; its field keeps the whole", (3, 1L)),
                ("a value of note is longer than 2,000 characters and is cut; its field keeps the whole", (1, 3L)),
            ],
            result.Report.Notes.Select(one => (one.Key, one.Value))
        );
    }

    [Fact]
    public async Task Somebody_without_a_name_is_told()
    {
        await using var world = new ListWorld();
        var list = Person("a", "\"name\":[\"A\"]") + Person("b", "\"birthDate\":[\"1960\"]") + Person("c", "");

        var result = await world.ImportAsync(world.Write("x.ftm.json", list));

        var (told, (count, place)) = Assert.Single(result.Report.Notes);
        Assert.StartsWith("a Person has no name and is called by its id; give it one", told);
        Assert.Equal((2, 2), (count, place));
        Assert.Equal("b", (await world.ExtractAsync("ftm-x-b")).Entities[0].Names[0].Value);
    }

    [Theory]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>\n{0}\n\n{0}</INDIVIDUALS></CONSOLIDATED_LIST>", "un.xml", 4, 2)]
    [InlineData("{1}\n{2}\n{1}", "x.ftm.json", 3, 1)]
    [InlineData("[{2},{1},{1}]", "x.ftm.json", 3, 2)]
    public async Task Key_of_two_entries_is_told_with_both_places(string text, string name, int line, int first)
    {
        await using var world = new ListWorld();
        var file = text.Replace("{0}", "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>")
            .Replace("{1}", Person("a", "").Trim())
            .Replace("{2}", Person("b", "").Trim());

        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write(name, file)));

        Assert.Equal(line, error.Errors[0].Line);
        Assert.Contains($"the first stands at {first}.", error.Errors[0].Message);
    }

    [Theory]
    [InlineData("alt.csv", "36,12,\"aka\",\"AERO\",-0- \r\n", "Bring SDN.CSV")]
    [InlineData("CONS_ADD.CSV", "36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n", "Bring SDN.CSV")]
    [InlineData("x.xml", "<swiss-sanctions-list date=\"2026-08-15\"/>", "SECO")]
    [InlineData("x.gexf", "<gexf xmlns=\"http://www.gexf.net/1.3\"/>", "Save it as GraphML")]
    public async Task File_that_is_known_and_not_read_is_told_with_what_to_bring(string name, string text, string told)
    {
        await using var world = new ListWorld();
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(world.Write(name, text)));
        Assert.Contains(told, error.Errors[0].Message);
        Assert.NotEqual(ListImport.UnknownList, error.Errors[0].Code);
    }

    [Fact]
    public async Task Table_that_only_has_the_name_of_another_is_a_table()
    {
        await using var world = new ListWorld();
        var table = world.Write("add.csv", "Street,City\nMain,Alfaville\n");
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(table));
        Assert.Equal(ListImport.UnknownList, error.Errors[0].Code);
    }

    [Theory]
    [InlineData(
        "{\"entities\":[{1}],\"links\":[{\"from\":\"a\"},{\"from\":\"b\"}],\"more\":[{2}],\"tags\":[\"x\"],\"none\":[]}"
    )]
    [InlineData("{\"links\":[{\"from\":{\"id\":1,\"schema\":2,\"properties\":[3]}},{}],\"entities\":[{1}, {2}]}")]
    public async Task Every_array_of_a_document_is_read_or_told(string text)
    {
        await using var world = new ListWorld();
        var long1 = $"\"name\":[\"A\"],\"notes\":[\"{new string('t', 1999)}\"]";
        var many = string.Join(',', Enumerable.Range(0, 100).Select(i => Person($"m{i}", long1)));
        var file = text.Replace("{1}", many).Replace("{2}", Person("b", "\"name\":[\"B\"]"));

        var result = await world.ImportAsync(world.Write("x.json", file));

        Assert.Equal(101, result.Counts.Added);
        Assert.Contains("'links' of the document holds 2 objects", Assert.Single(result.Report.Notes).Key);
    }

    [Theory]
    [InlineData("{\"errors\":[],\"meta\":{\"page\":{\"id\":1}},\"entities\":[{1},{2}]}", 2)]
    [InlineData(
        "{\"e\":[\"x\"],\"meta\":{\"page\":{\"id\":1,\"schema\":2,\"properties\":3}},\"entities\":[{1},{2}]}",
        2
    )]
    [InlineData("{\"entities\":[{\"id\":\"none\",\"schema\":\"Person\"},{1},{2}]}", 3)]
    public async Task An_array_ends_where_it_ends_and_any_entry_tells_what_it_holds(string text, int entries)
    {
        await using var world = new ListWorld();
        var file = text.Replace("{1}", Person("a", "\"name\":[\"A\"]")).Replace("{2}", Person("b", "\"name\":[\"B\"]"));

        var result = await world.ImportAsync(world.Write("x.json", file));

        Assert.Equal(entries, result.Counts.Added);
        Assert.DoesNotContain(result.Report.Notes, note =>
            note.Key.Contains("of the document", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_text_that_speaks_of_another_format_is_none()
    {
        await using var world = new ListWorld();
        var notes = "\"notes\":[\"application/vnd.oasis.opendocument.spreadsheet\"]";

        var result = await world.ImportAsync(
            world.Write("x.json", $"{{\"entities\":[{Person("a", $"\"name\":[\"A\"],{notes}")}]}}")
        );

        Assert.Equal(1, result.Counts.Added);
    }

    [Fact]
    public async Task Files_that_belong_beside_a_list_and_are_not_there_are_told()
    {
        await using var world = new ListWorld();
        const string None = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
        world.Write("ALT.CSV", "7,12,\"aka\",\"BETA, Ann\",-0- \r\n");

        var result = await world.ImportAsync(
            world.Write("sdn.csv", $"7,\"ALFA, Bernard\",\"individual\",\"CUBA\",{None}\r\n")
        );

        Assert.Equal(["ADD.CSV", "SDN_COMMENTS.CSV"], result.Report.Notes.Keys.Select(note => note.Split(' ')[0]));
        Assert.Equal(
            2,
            (await world.ExtractAsync("us-ofac-7")).Entities.Single(one => one.Kind == "Person").Names.Count
        );
    }

    [Theory]
    [InlineData("sdn (1).csv", "alt (1).csv", "alt.csv")]
    [InlineData("SDN_2026-11-30.CSV", "alt_2026-11-30.csv", "alt_2025-01-01.csv")]
    [InlineData("sdn - Copy.csv", "alt.csv", "alt_old.csv")]
    [InlineData("sdn 2.csv", "alt-7.csv", "salt.csv")]
    public async Task Copy_of_a_file_is_recognized_with_the_files_that_belong_to_it(
        string name,
        string beside,
        string other
    )
    {
        await using var world = new ListWorld();
        const string None = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
        world.Write(beside, "7,12,\"aka\",\"BETA, Ann\",-0- \r\n");
        world.Write(other, "7,12,\"aka\",\"WRONG, Ann\",-0- \r\n");

        await world.ImportAsync(world.Write(name, $"7,\"ALFA, Bernard\",\"individual\",\"CUBA\",{None}\r\n"));

        var person = (await world.ExtractAsync("us-ofac-7")).Entities.Single(one => one.Kind == "Person");
        Assert.Equal(2, person.Names.Count);
        Assert.DoesNotContain(person.Names, one => one.Value.Contains("WRONG", StringComparison.OrdinalIgnoreCase));
    }

    private static string Person(string id, string properties) =>
        $"{{\"id\":\"{id}\",\"schema\":\"Person\",\"properties\":{{{properties}}}}}\n";
}
