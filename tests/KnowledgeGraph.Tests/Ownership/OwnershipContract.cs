using System.Globalization;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Owners;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Tests.Lists;

namespace KnowledgeGraph.Tests.Ownership;

/// <summary>Owners of the published examples of BODS 0.4, and of what is under restrictions; on both stores.</summary>
public abstract class OwnershipContract
{
    protected abstract Task<IGraphStore> OpenAsync();

    [Theory]
    // Tecido Ltd: all Maria Esteves's, then shared with a trust, until she left.
    [InlineData("tecido.json", "Tecido Ltd", "2010", "Maria Esteves 100")]
    [InlineData("tecido.json", "Tecido Ltd", "2022-01-01", "Shear Trust 60, Maria Esteves 40")]
    [InlineData("tecido.json", "Tecido Ltd", "2022-12-01", "Shear Trust 70, Maria Esteves 30")]
    [InlineData("tecido.json", "Tecido Ltd", "2024", "Shear Trust 80")]
    // Gasgrid Finland: the state through a ministry, directly and through a company.
    [InlineData(
        "bods-package-fi-soe.json",
        "Gasgrid Finland Oy",
        "2022-06-01",
        "Suomen tasavalta 100, Valtiovarainministerio 100, Suomen Kaasuverkko Oy 76.5"
    )]
    [InlineData(
        "full-pep-declaration.json",
        "Platinum Emerald and Plutonim Mining Limited",
        "2020",
        "Michael Hubbard 25-50"
    )]
    // A trust: everybody is said to have a part in it, nobody a share.
    [InlineData("levent.json", "Levent Trust", "2021", "Andrew Anderson 0, Bella Buxton 0, Person who is not named 0")]
    public async Task Published_example_is_right_on_the_day(string file, string of, string on, string owners)
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, ListWorld.Sample($"bods/{file}"));
        var names = await store.ReadNamesAsync(null, 1_000);
        var id = names.Single(entity => entity.Names.Contains(of)).Id;

        var answer = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, id, PartialDate.Parse(on), 0, []);

        Assert.Equal(
            owners,
            string.Join(", ", answer!.Ends.Select(end => $"{end.Entity.Name} {Text(end.Share)}").Order(new ByShare()))
        );
        Assert.All(answer.Ends.SelectMany(end => end.Chains).SelectMany(chain => chain.Steps), step =>
            Assert.NotEmpty(step.Facts)
        );
    }

    [Fact]
    public async Task Restrictions_in_force_on_the_day_count_until_they_end()
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, await WriteAsync(Listed.Replace("An authority", Ofac, StringComparison.Ordinal)));

        var before = await RuleAsync(store, "2021-06-01");
        var during = await RuleAsync(store, "2023-06-01");
        var after = await RuleAsync(store, "2025-06-01");

        Assert.Equal("ofac-50 No, eu-50 No", before);
        Assert.Equal("ofac-50 Yes, eu-50 No", during);
        Assert.Equal("ofac-50 No, eu-50 No", after);
    }

    [Fact]
    public async Task Rule_counts_restrictions_of_its_own_authorities_unless_others_are_asked_for()
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, await WriteAsync(Listed));

        Assert.Equal("ofac-50 No, eu-50 No", await RuleAsync(store, "2023-06-01"));
        Assert.Equal(
            "ofac-50 Yes, eu-50 Yes",
            await RuleAsync(store, "2023-06-01", "ftm-authority-an-authority-cba88aca")
        );
    }

    /// <summary>Of whom nobody knows an owner the verdict would seem to come from a share.</summary>
    [Fact]
    public async Task Who_is_restricted_itself_is_told_so()
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, await WriteAsync(Listed.Replace("An authority", Ofac, StringComparison.Ordinal)));
        var on = PartialDate.Parse("2023-06-01");

        var itself = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "ftm-x", on, 0, []);
        var owned = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "ftm-l", on, 0, []);

        Assert.Equal([(Verdict.Yes, true), (Verdict.No, false)], Told(itself!));
        Assert.Equal([(Verdict.Yes, false), (Verdict.No, false)], Told(owned!));

        static IEnumerable<(Verdict, bool)> Told(OwnershipAnswer answer) =>
            answer.Rules.Select(rule => (rule.Verdict, rule.Restricted));
    }

    [Fact]
    public async Task Person_is_owned_by_nobody()
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, await WriteAsync(Listed));
        var on = PartialDate.Parse("2023-06-01");
        var answer = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "ftm-y", on, 0, []);
        Assert.All(answer!.Rules, rule => Assert.Equal((Verdict.No, Share.None), (rule.Verdict, rule.Share)));
    }

    [Fact]
    public async Task What_somebody_controls_is_found_downwards()
    {
        await using var store = await OpenAsync();
        await ImportAsync(store, await WriteAsync(Listed));

        var answer = await OwnerQuestions.OwnedAsync(store, ListWorld.Ontology, "ftm-x", PartialDate.Parse("2023"), 10);

        Assert.Equal(
            ["Middle LLC 60 Yes", "Lower LLC 36 Yes"],
            answer!.Ends.Select(end => $"{end.Entity.Name} {Text(end.Share)} {end.Controls}")
        );
    }

    [Fact]
    public async Task Nobody_by_that_id_has_no_owners()
    {
        await using var store = await OpenAsync();
        Assert.Null(
            await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "nobody", PartialDate.Parse("2023"), 0, [])
        );
    }

    private const string Ofac = "Office of Foreign Assets Control";

    private const string Listed = """
        {"id":"x","schema":"Person","properties":{"name":["Xenia Owner"]}}
        {"id":"y","schema":"Person","properties":{"name":["Yara Other"]}}
        {"id":"m","schema":"Company","properties":{"name":["Middle LLC"]}}
        {"id":"l","schema":"Company","properties":{"name":["Lower LLC"]}}
        {"id":"o1","schema":"Ownership","properties":{"owner":["x"],"asset":["m"],"percentage":["60 %"]}}
        {"id":"o2","schema":"Ownership","properties":{"owner":["m"],"asset":["l"],"percentage":["60"]}}
        {"id":"o3","schema":"Ownership","properties":{"owner":["y"],"asset":["m"],"percentage":["40"]}}
        {"id":"o4","schema":"Ownership","properties":{"owner":["y"],"asset":["l"],"percentage":["40"]}}
        {"id":"s","schema":"Sanction","properties":{"entity":["x"],"authority":["An authority"],"startDate":["2022-03-03"],"endDate":["2024-03-03"]}}
        """;

    private static async Task<string> RuleAsync(IGraphStore store, string on, params string[] by)
    {
        var answer = await OwnerQuestions.OwnersAsync(store, ListWorld.Ontology, "ftm-l", PartialDate.Parse(on), 0, by);
        return string.Join(", ", answer!.Rules.Select(rule => $"{rule.Rule.Id} {rule.Verdict}"));
    }

    private static async Task<string> WriteAsync(string lines)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("kg-own-").FullName, "chain.entities.ftm.json");
        await File.WriteAllTextAsync(path, lines);
        return path;
    }

    private static Task<ImportResult> ImportAsync(IGraphStore store, string path) =>
        new ListImport(store, ListWorld.Ontology, ListWorld.Mappings).RunAsync(path, new ImportOptions());

    private static string Text(Share share) =>
        share.Least == share.Most
            ? share.Least.ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{share.Least:0.##}-{share.Most:0.##}");

    /// <summary>As the answer has them, those with the same share by name.</summary>
    private sealed class ByShare : IComparer<string>
    {
        public int Compare(string? one, string? other) => (Number(other), one).CompareTo((Number(one), other));

        private static decimal Number(string? text) =>
            decimal.Parse(text!.Split(' ')[^1].Split('-')[0], CultureInfo.InvariantCulture);
    }
}

public sealed class SqliteOwnershipTests : OwnershipContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenAsync() =>
        await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), ListWorld.Ontology);

    public void Dispose() => _folder.Dispose();
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jOwnershipTests(Neo4jServer server) : OwnershipContract
{
    protected override async Task<IGraphStore> OpenAsync() => await server.OpenEmptyAsync(ListWorld.Ontology);
}
