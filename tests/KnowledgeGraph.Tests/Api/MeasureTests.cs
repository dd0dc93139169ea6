using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Which restrictions are in force, and which were thought to be.</summary>
public sealed class MeasureTests
{
    private static ArticleExtract[] Articles =>
        [
            new ShippedExtract("imposed", "2021-01-02")
                .Entity("ban", "Sanction")
                .Entity("ministry", "PublicBody")
                .Entity("smith", "Person")
                .Fact("targets", "ban", "smith")
                .Fact("imposedBy", "ban", "ministry")
                .Value("inForceFrom", "ban", "2021")
                .Build(),
            new ShippedExtract("lifted", "2023-05-06")
                .Entity("ban", "Sanction")
                .Value("inForceUntil", "ban", "2023-04")
                .Build(),
            new ShippedExtract("moved", "2024-01-01")
                .Entity("freeze", "Sanction")
                .Entity("smith", "Person")
                .Fact("targets", "freeze", "smith")
                .Build(),
        ];

    [Theory]
    [InlineData("on: \"2022\"", "ban freeze")]
    [InlineData("on: \"2024\"", "freeze")]
    [InlineData("on: \"2020\"", "freeze")]
    [InlineData("on: \"2024\", knownAt: 0", "")]
    [InlineData("on: \"2024\", knownAt: 1", "ban")]
    [InlineData("on: \"2024\", knownAt: 2", "")]
    [InlineData("on: \"2023-04\", knownAt: 2", "ban")]
    [InlineData("on: \"2023-05-01\", knownAt: 2", "")]
    [InlineData("on: \"2020-12-31\", knownAt: 1", "")]
    [InlineData("on: \"2024\", knownAt: 3", "freeze")]
    [InlineData("on: \"2022\", knownAt: 3, target: \"smith\"", "ban freeze")]
    [InlineData("on: \"2022\", knownAt: 3, imposedBy: \"ministry\"", "ban")]
    public async Task Measures_in_force_follow_what_was_known(string arguments, string expected)
    {
        await using var host = await SchemaHost.StartAsync(Articles);

        var answer = await host.AskAsync($$"""{ sanctionsInForce({{arguments}}) { nodes { id } } }""");

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                answer
                    .GetProperty("data")
                    .GetProperty("sanctionsInForce")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(node => node.GetProperty("id").GetString())
            )
        );
    }

    [Theory]
    [InlineData("2019", "2016-05-04", false)]
    [InlineData("2024", "2022-06-03", true)]
    public async Task Measure_tells_who_imposed_it_since_when_and_on_which_sentence(string on, string since, bool again)
    {
        ArticleExtract[] articles =
        [
            new ShippedExtract("imposed", "2016-05-05")
                .Entity("ban", "Sanction")
                .Entity("ministry", "PublicBody")
                .Fact("imposedBy", "ban", "ministry", "time: { from: 2016-05-04 }")
                .Build(),
            new ShippedExtract("again", "2022-06-04")
                .Entity("ban", "Sanction")
                .Entity("imposing", "SanctionAction")
                .Fact("changes", "imposing", "ban")
                .Value("action", "imposing", "impose")
                .Value("date", "imposing", "2022-06-03")
                .Build(),
        ];
        await using var host = await SchemaHost.StartAsync(articles);

        var answer = await host.AskAsync(
            $$"""
            { sanctionsInForce(on: "{{on}}") { edges { asOf since authorities { id } node { id }
                grounds { relation evidence { sentence { text } article { id } } } } } }
            """
        );

        var edge = answer.GetProperty("data").GetProperty("sanctionsInForce").GetProperty("edges")[0];
        Assert.Equal((on, since), (edge.GetProperty("asOf").GetString(), edge.GetProperty("since").GetString()));
        Assert.Equal("ministry", edge.GetProperty("authorities")[0].GetProperty("id").GetString());
        var grounds = edge.GetProperty("grounds").EnumerateArray().ToList();
        Assert.Equal("imposedBy", grounds[0].GetProperty("relation").GetString());
        Assert.All(grounds, fact => Assert.NotEqual(0, fact.GetProperty("evidence").GetArrayLength()));
        Assert.Equal(again, grounds.Exists(fact => fact.GetProperty("relation").GetString() == "changes"));
    }

    [Fact]
    public async Task Planned_measure_is_not_in_force()
    {
        ArticleExtract[] articles =
        [
            new ShippedExtract("planned", "2024-01-01")
                .Entity("embargo", "Sanction")
                .Entity("ministry", "PublicBody")
                .Entity("smith", "Person")
                .Fact("targets", "embargo", "smith", "modality: planned")
                .Fact("imposedBy", "embargo", "ministry", "modality: planned")
                .Build(),
        ];
        await using var host = await SchemaHost.StartAsync(articles);

        foreach (var arguments in new[] { "", "(imposedBy: \"ministry\")", "(target: \"smith\")" })
        {
            var answer = await host.AskAsync($$"""{ sanctionsInForce{{arguments}} { totalCount } }""");
            Assert.Equal(
                0,
                answer.GetProperty("data").GetProperty("sanctionsInForce").GetProperty("totalCount").GetInt32()
            );
        }
    }

    /// <summary>A beginning that is told counts whatever tells it, and whoever is asked for; of what tells none it is
    /// not known.</summary>
    [Theory]
    [InlineData("on: \"0001\"", "undated")]
    [InlineData("on: \"2011\"", "undated")]
    [InlineData("on: \"2011\", imposedBy: \"ministry\"", "")]
    [InlineData("on: \"2013\"", "both imposed listed undated")]
    [InlineData("on: \"2013\", imposedBy: \"ministry\"", "imposed")]
    [InlineData("on: \"2013\", target: \"smith\"", "listed")]
    [InlineData("on: \"2021\"", "acted undated")]
    [InlineData("on: \"2021\", imposedBy: \"ministry\"", "")]
    [InlineData("on: \"2021\", target: \"smith\"", "")]
    [InlineData("on: \"2013\", knownAt: 1", "both imposed listed undated")]
    [InlineData("", "acted undated")]
    public async Task Measure_is_in_force_from_the_day_that_anything_tells(string arguments, string expected)
    {
        ArticleExtract[] articles =
        [
            new ShippedExtract("all", "2024-01-01")
                .Entity("undated", "Sanction")
                .Entity("imposed", "Sanction")
                .Entity("listed", "Sanction")
                .Entity("acted", "Sanction")
                .Entity("ministry", "PublicBody")
                .Entity("smith", "Person")
                .Entity("jones", "Person")
                .Entity("imposing", "SanctionAction")
                .Fact("imposedBy", "imposed", "ministry", "time: { from: 2012, to: 2020 }")
                .Fact("targets", "listed", "smith", "time: { from: 2012-05-01, to: 2015 }")
                .Fact("targets", "undated", "jones")
                .Fact("targets", "acted", "jones")
                .Fact("changes", "imposing", "acted")
                .Entity("both", "Sanction")
                .Fact("targets", "both", "jones", "time: { from: 2012, to: 2016 }")
                .Fact("changes", "imposing", "both")
                .Value("action", "imposing", "impose")
                .Value("date", "imposing", "2020-06-03")
                .Build(),
        ];
        await using var host = await SchemaHost.StartAsync(articles);

        var answer = await host.AskAsync(
            $$"""{ sanctionsInForce{{(arguments.Length > 0 ? $"({arguments})" : "")}} { edges { since node { id } } } }"""
        );

        var edges = answer.GetProperty("data").GetProperty("sanctionsInForce").GetProperty("edges");
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                edges.EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString())
            )
        );
        Assert.All(
            edges.EnumerateArray().Where(edge => edge.GetProperty("node").GetProperty("id").GetString() == "undated"),
            edge => Assert.Equal(System.Text.Json.JsonValueKind.Null, edge.GetProperty("since").ValueKind)
        );
    }

    [Theory]
    [InlineData("2019", "resumed")]
    [InlineData("2021-06-01", "lifted")]
    [InlineData("2021-06-01, target: \"smith\"", "lifted")]
    [InlineData("2022-06-01", "resumed")]
    public async Task Measure_begins_by_its_first_act_unless_that_ends_it(string on, string expected)
    {
        var told = new ShippedExtract("all", "2024-01-01").Entity("smith", "Person");
        foreach (var measure in (string[])["lifted", "resumed"])
            told.Entity(measure, "Sanction").Fact("targets", measure, "smith");
        Act("lifting", "lifted", "lift", "2022-01-01");
        Act("imposing", "lifted", "impose", "2020-06-03");
        Act("ending", "resumed", "lift", "2021-01-01");
        Act("resuming", "resumed", "impose", "2022-01-01");
        await using var host = await SchemaHost.StartAsync(told.Build());
        var (day, more) = (on.Split(',')[0], string.Concat(on.Split(',').Skip(1)));

        var answer = await host.AskAsync($$"""{ sanctionsInForce(on: "{{day}}" {{more}}) { nodes { id } } }""");

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                answer
                    .GetProperty("data")
                    .GetProperty("sanctionsInForce")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(node => node.GetProperty("id").GetString())
            )
        );

        void Act(string act, string measure, string how, string day) =>
            told.Entity(act, "SanctionAction")
                .Fact("changes", act, measure)
                .Value("action", act, how)
                .Value("date", act, day);
    }

    /// <summary>What an act ended is not in force, what was imposed again is (faults.md, F2); what is only planned, or
    /// only eased, ends nothing.</summary>
    [Theory]
    [InlineData("on: \"2016-06-01\"", "ban eased embargo planned undated")]
    [InlineData("on: \"2017-02-27\"", "ban eased embargo planned undated")]
    [InlineData("on: \"2017-02-28\"", "eased embargo planned undated")]
    [InlineData("on: \"2019\"", "eased embargo planned undated")]
    [InlineData("on: \"2022-06-02\"", "eased embargo planned undated")]
    [InlineData("on: \"2022-06-03\"", "ban eased embargo planned undated")]
    [InlineData("on: \"2023-01-01\"", "ban eased embargo planned undated")]
    [InlineData("on: \"2024-05-15\"", "ban eased embargo planned undated")]
    [InlineData("on: \"2024-06-01\"", "ban eased planned undated")]
    [InlineData("on: \"2024-06-01\", target: \"smith\"", "ban eased planned undated")]
    [InlineData("on: \"2024-06-01\", knownAt: 1", "ban eased embargo planned undated")]
    [InlineData("on: \"9000\"", "ban eased planned")]
    [InlineData("", "ban eased planned")]
    public async Task Acts_end_and_renew_measures(string arguments, string expected)
    {
        var measures = new[] { "ban", "eased", "embargo", "planned", "undated" };
        var known = new ShippedExtract("known", "2016-01-01").Entity("smith", "Person");
        foreach (var measure in measures)
            known.Entity(measure, "Sanction").Fact("targets", measure, "smith");
        var acts = new ShippedExtract("acts", "2025-01-01");
        foreach (var measure in measures)
            acts.Entity(measure, "Sanction");
        Act("lifting", "lift", "ban", "2017-02-28");
        Act("imposing", "impose", "ban", "2016-03-01");
        Act("imposing-again", "impose", "ban", "2022-06-03");
        Act("easing", "ease", "eased", "2020");
        Act("suspending", "suspend", "embargo", "2024-05");
        Act("plan", "lift", "planned", "2020", "modality: planned");
        Act("lifting-once", "lift", "undated", null);
        await using var host = await SchemaHost.StartAsync([known.Build(), acts.Build()]);

        var answer = await host.AskAsync(
            $$"""{ sanctionsInForce{{(arguments.Length > 0 ? $"({arguments})" : "")}} { nodes { id } } }"""
        );

        var found = answer.GetProperty("data").GetProperty("sanctionsInForce").GetProperty("nodes");
        Assert.Equal(
            expected,
            string.Join(' ', found.EnumerateArray().Select(node => node.GetProperty("id").GetString()))
        );

        void Act(string id, string how, string measure, string? on, string more = "")
        {
            acts.Entity(id, "SanctionAction").Fact("changes", id, measure, more).Value("action", id, how, more);
            if (on is not null)
                acts.Value("date", id, on, more);
        }
    }
}
