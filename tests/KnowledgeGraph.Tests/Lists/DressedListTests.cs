using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Lists.Importing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>
/// The same list in another dress of its format (encoding, line ends, namespaces, quotes, delimiters) says the same.
/// </summary>
public sealed class DressedListTests
{
    private static readonly ImportOptions Dry = new() { DryRun = true, Today = new DateOnly(2026, 1, 1) };

    private static readonly Dictionary<string, Func<string, byte[]>> Xml = new()
    {
        ["UTF-16"] = text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        ["mark"] = text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ["CRLF"] = text => Encoding.UTF8.GetBytes(text.Replace("><", ">\r\n <", StringComparison.Ordinal)),
        ["CDATA"] = text => Encoding.UTF8.GetBytes(Regex.Replace(text, ">([^<&]+)</", "><![CDATA[$1]]><!-- c --></")),
        ["prefix"] = text => Encoding.UTF8.GetBytes(Prefixed(text)),
    };

    [Theory]
    [InlineData("un/consolidated.cut.xml")]
    [InlineData("eu/export.2026.cut.xml")]
    [InlineData("ofac/sdn.sls.cut.xml")]
    [InlineData("uk/uk-sanctions-list.cut.xml")]
    public async Task Xml_says_the_same_in_every_dress(string sample)
    {
        await using var world = new ListWorld();
        var path = ListWorld.Sample(sample);
        var plain = await SaysAsync(world, path);
        var text = Regex.Replace(await File.ReadAllTextAsync(path), @"<\?xml.*?\?>\s*", "");

        foreach (var (name, dress) in Xml)
            Assert.Equal((name, plain), (name, await SaysAsync(world, world.Write($"{name}.xml", dress(text)))));
    }

    [Fact]
    public async Task Json_says_the_same_as_lines_and_as_an_array()
    {
        await using var world = new ListWorld();
        var parties = InventedParty.Many(20, seed: 5);
        var lines = InventedLists.All["ftm"].Write(parties);
        var array = $"\ufeff [{string.Join(",\n", lines.TrimEnd().Split('\n'))}]";
        string[] statements =
        [
            """{"statementId":"s1","recordId":"p1","recordType":"person","recordStatus":"new","statementDate":"2024-01-02","recordDetails":{"personType":"knownPerson","names":[{"type":"legal","fullName":"Bee Gamma"}]}}""",
            """{"statementId":"s2","recordId":"c1","recordType":"entity","recordStatus":"new","statementDate":"2024-01-02","recordDetails":{"entityType":{"type":"registeredEntity"},"name":"Alfa LLC"}}""",
        ];

        var asLines = await SaysAsync(world, world.Write("x.json", lines));
        var asArray = await SaysAsync(world, world.Write("x.entities.json", array));
        var owners = await SaysAsync(world, world.Write("y.json", $"[{string.Join(',', statements)}]"));
        var ownersAsLines = await SaysAsync(world, world.Write("y.jsonl", string.Join('\n', statements)));

        Assert.Equal((asLines, owners), (asArray, ownersAsLines));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Table_without_headings_is_read_by_another_delimiter(char delimiter)
    {
        await using var world = new ListWorld();
        string[] cells = ["36", "ALFA, LLC", "-0- ", "CUBA", .. Enumerable.Repeat("-0- ", 7), "a.k.a. 'ALF'."];
        var plain = string.Join(',', cells.Select(cell => $"\"{cell}\"")) + "\r\n";
        var other = string.Join(delimiter, cells) + "\r\n";

        var wanted = await SaysAsync(world, world.Write("sdn.csv", plain));

        Assert.Equal(wanted, await SaysAsync(world, world.Write("SDN.CSV", other)));
    }

    [Fact]
    public async Task Table_without_headings_whose_rows_are_one_cell_is_refused()
    {
        await using var world = new ListWorld();
        var path = world.Write("sdn.csv", "36#ALFA LLC#-0- #CUBA\n37#BETA LLC#-0- #CUBA\n");

        var refused = await Assert.ThrowsAsync<KnowledgeGraph.Reading.InputException>(() => world.ImportAsync(path));

        Assert.Contains("is the delimiter another one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wallet_of_a_currency_that_nobody_listed_is_a_wallet()
    {
        await using var world = new ListWorld();
        const string Ids =
            "<id><idType>Digital Currency Address - ZZZ9</idType><idNumber>abc123</idNumber></id>"
            + "<id><idType>Executive Order 15000 information:</idType><idNumber>Directive 9</idNumber></id>";
        var path = world.Write(
            "sdn.xml",
            $"<sdnList><sdnEntry><uid>1</uid><lastName>Alfa</lastName><sdnType>Entity</sdnType><idList>{Ids}</idList></sdnEntry></sdnList>"
        );
        await world.ImportAsync(path);

        var extract = await world.ExtractAsync("us-ofac-1");
        Assert.Equal("ZZZ9", extract.Facts.Single(fact => fact.Relation == "currency").Value);
        Assert.DoesNotContain(extract.Facts, fact => fact.Relation == "otherId");
    }

    [Fact]
    public async Task Part_of_a_name_that_is_not_available_is_nothing()
    {
        await using var world = new ListWorld();
        const string Person =
            "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>BEE</FIRST_NAME><SECOND_NAME>NA</SECOND_NAME>"
            + "<THIRD_NAME>na</THIRD_NAME><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME> na </ALIAS_NAME>"
            + "</INDIVIDUAL_ALIAS></INDIVIDUAL>";
        await world.ImportAsync(world.Write("un.xml", $"<CONSOLIDATED_LIST>{Person}</CONSOLIDATED_LIST>"));

        var extract = await world.ExtractAsync("un-sc-1");
        Assert.Equal(["BEE NA"], extract.Entities[0].Names.Select(name => name.Value));
    }

    /// <summary>What an import finds, without what the name of the file says.</summary>
    private static async Task<string> SaysAsync(ListWorld world, string path)
    {
        var result = await world.ImportAsync(path, Dry);
        var report = result.Report;
        var counts = report.Kinds.Concat(report.Facts).Concat(report.Names);
        var left = report.Unmapped.Select(one => $"{one.Key} {one.Value.Count}");
        return $"{result.Version} {result.Counts} {string.Join(' ', counts)} {string.Join(' ', left)}";
    }

    /// <summary>Every element with the prefix of its namespace.</summary>
    private static string Prefixed(string xml)
    {
        var uri = Regex.Match(xml, "xmlns=\"([^\"]*)\"") is { Success: true } found
            ? found.Groups[1].Value
            : "urn:list";
        var bare = Regex.Replace(xml, " xmlns=\"[^\"]*\"", "");
        var named = Regex.Replace(bare, "<(/?)(?=[A-Za-z])", "<$1n:");
        return new Regex("<n:([A-Za-z_]+)").Replace(named, $"<n:$1 xmlns:n=\"{uri}\"", 1);
    }
}
