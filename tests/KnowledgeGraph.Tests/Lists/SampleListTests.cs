using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Real lists, cut to some entries: what is in them arrives, and a second import changes nothing.</summary>
public sealed class SampleListTests
{
    [Theory]
    [InlineData("un/consolidated.cut.xml", "un-sc", "2025-11-15", 20, "Person=8 LegalEntity=12 Sanction=20")]
    [InlineData("eu/export.2026.cut.xml", "eu-fsf", "2026-08-05", 4, "Person=2 LegalEntity=2 Sanction=4")]
    [InlineData("eu/export.2020.cut.xml", "eu-fsf", "2020-04-15", 7, "Person=7 Sanction=7")]
    [InlineData("eu/fsf-1.1.first21columns.csv", "eu-fsf", "2026-08-05", 1, "Person=1 Sanction=1")]
    [InlineData("uk/uk-sanctions-list.cut.xml", "uk-sanctions", "2026-08-14", 4, "Person=2 Vessel=1 Sanction=4")]
    [InlineData("uk/uk-sanctions-list.cut.csv", "uk-sanctions", "2026-10-08", 1, "Vessel=1 Sanction=1")]
    [InlineData("ofac/sdn.tempuri.cut.xml", "us-ofac", "2020-04-22", 5, "Person=3 LegalEntity=2 Sanction=5")]
    [InlineData("ofac/sdn.sls.cut.xml", "us-ofac", "2026-08-07", 4, "Person=2 LegalEntity=1 Vessel=1 Sanction=4")]
    [InlineData("ofac/sdn.csv", "us-ofac", null, 31, "Person=10 LegalEntity=12 Vessel=6 Airplane=3 Sanction=31")]
    [InlineData(
        "ofac/cons_advanced.cut.xml",
        "us-ofac-cons",
        "2020-03-17",
        6,
        "Person=1 LegalEntity=5 Address=5 Sanction=12 SanctionsList=3"
    )]
    [InlineData("ftm/zala.entities.ftm.json", "ftm-zala", null, 53, "Company=11 Person=2 Sanction=12")]
    [InlineData(
        "ftm/parteispenden.entities.ftm.json",
        "ftm-parteispenden",
        null,
        233,
        "Company=56 Payment=90 Address=69 LegalEntity=18"
    )]
    [InlineData("ftm/t1.entities.ftm.json", "ftm-t1", null, 7, "Person=4 LegalEntity=2 Address=1")]
    [InlineData("ftm/targets.nested.json", "ftm-targets", null, 7, "Person=3")]
    [InlineData("bods/tecido.json", "bods-tecido", "2023-03-03", 5, "Person=1 Company=2")]
    public async Task Sample_arrives_whole_and_a_second_import_changes_nothing(
        string file,
        string list,
        string? version,
        int entries,
        string kinds
    )
    {
        await using var world = new ListWorld();
        var path = ListWorld.Sample(file);

        var first = await world.ImportAsync(path);
        var second = await world.ImportAsync(path);

        Assert.Equal((list, entries), (first.List, first.Counts.Added));
        if (version is not null)
            Assert.Equal(version, first.Version.ToString());
        foreach (var kind in kinds.Split(' ').Select(one => one.Split('=')))
            Assert.Equal($"{kind[0]}={kind[1]}", $"{kind[0]}={first.Report.Kinds.GetValueOrDefault(kind[0])}");
        Assert.False(second.Written.Changed);
        Assert.Equal(new ListCounts(0, 0, 0, entries), second.Counts);
    }

    [Theory]
    [InlineData("eu/fsf-1.0.excel-mangled.cut.csv", "no list is known that looks like this file")]
    [InlineData("uk/ofsi-conlist.cut.csv", "ended on 28 January 2026")]
    public async Task File_that_is_not_read_is_refused_with_the_reason(string file, string reason)
    {
        await using var world = new ListWorld();
        var error = await Assert.ThrowsAsync<InputException>(() => world.ImportAsync(ListWorld.Sample(file)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fact_of_a_record_stands_on_its_field()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(ListWorld.Sample("un/consolidated.cut.xml"));

        var extract = await world.ExtractAsync("un-sc-690727");
        var listed = extract.Facts.Single(fact => fact.Relation == "listedOn");

        Assert.Equal(("un-sc", "690727"), (extract.Article.Record!.List, extract.Article.Record.Entry));
        Assert.Equal("2014-05-09", listed.Value);
        var span = Assert.Single(listed.Spans);
        Assert.Equal("Listed on: 2014-05-09", extract.Sentences[span.Sentence - 1].Text);
        Assert.Equal(11, span.Offset);
        Assert.All(extract.Facts.SelectMany(fact => fact.Spans), one =>
            Assert.Equal(one.Quote, extract.Sentences[one.Sentence - 1].Text.Substring(one.Offset, one.Quote.Length))
        );
    }
}
