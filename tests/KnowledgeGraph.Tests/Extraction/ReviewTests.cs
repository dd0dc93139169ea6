using System.Text.Json;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>From a pasted text to facts in the graph, over HTTP.</summary>
public sealed class ReviewTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Text =
        "Harald Testmann founds a bank\n\nHarald Testmann, 45, founded the Testmann Bank. He was arrested in "
        + "Norway in 2020.";

    private async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await server.AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<(string Id, JsonElement Item)> ProposeAsync(string text)
    {
        var proposed = await AskAsync(
            """
            mutation($text: String) { proposeExtract(text: $text, publisher: "Tester", publishedAt: "2025-12-14") { id } }
            """,
            new { text }
        );
        var id = proposed.GetProperty("proposeExtract").GetProperty("id").GetString()!;
        return (id, await ItemAsync(id));
    }

    private async Task<JsonElement> ItemAsync(string id) =>
        (
            await AskAsync(
                "query($id: ID!) { reviewItem(id: $id) { progress undoable proposals { id relation decision "
                    + "known spans { sentence start end } } } }",
                new { id }
            )
        ).GetProperty("reviewItem");

    [Fact]
    public async Task Accepted_facts_go_into_the_graph_and_rejected_ones_stay_rejected()
    {
        var (id, item) = await ProposeAsync(Text);
        var proposals = item.GetProperty("proposals").EnumerateArray().ToList();
        var founded = proposals.Single(proposal => proposal.GetProperty("relation").GetString() == "founded");
        var age = proposals.Single(proposal => proposal.GetProperty("relation").GetString() == "age");
        await AskAsync(
            "mutation($input: DecideInput!) { decide(input: $input) { id } }",
            new
            {
                input = new
                {
                    item = id,
                    decisions = new[]
                    {
                        new { proposal = founded.GetProperty("id").GetString(), decision = "accepted" },
                        new { proposal = age.GetProperty("id").GetString(), decision = "rejected" },
                    },
                },
            }
        );

        const string Import =
            "mutation($id: ID!) { importReview(id: $id) { difference { factsAdded } errors { message } } }";
        var first = (await AskAsync(Import, new { id })).GetProperty("importReview");
        var second = (await AskAsync(Import, new { id })).GetProperty("importReview");

        Assert.Equal(1, first.GetProperty("difference").GetProperty("factsAdded").GetArrayLength());
        Assert.Equal(0, second.GetProperty("difference").GetProperty("factsAdded").GetArrayLength());
        var revisions = await AskAsync(
            "query($id: ID!) { reviewItem(id: $id) { importedRevision } article(id: $id) { revision } }",
            new { id }
        );
        Assert.Equal(
            revisions.GetProperty("article").GetProperty("revision").GetString(),
            revisions.GetProperty("reviewItem").GetProperty("importedRevision").GetString()
        );
        var (again, after) = await ProposeAsync(Text);
        Assert.Equal(id, again);
        Assert.Equal(
            ["accepted", "rejected"],
            after
                .GetProperty("proposals")
                .EnumerateArray()
                .Where(proposal => proposal.GetProperty("relation").GetString() is "founded" or "age")
                .Select(proposal => proposal.GetProperty("decision").GetString()!)
                .Order()
        );
    }

    /// <summary>Reports of one day often have one headline.</summary>
    [Fact]
    public async Task Another_article_under_the_same_headline_is_kept_beside_the_first()
    {
        const string Headline = "News of the day\n\n";
        var (first, _) = await ProposeAsync(Headline + "Olga Testova was arrested in Norway. She is 45.");

        var (second, _) = await ProposeAsync(Headline + "Ivan Testov was released in Poland.");
        var (corrected, _) = await ProposeAsync(Headline + "Olga Testova was arrested in Norway. She is 46.");
        var (again, _) = await ProposeAsync(Headline + "Ivan Testov was released in Poland.");

        Assert.Equal((first + "-2", first, first + "-2"), (second, corrected, again));
    }

    [Fact]
    public async Task Undo_takes_the_last_change_back()
    {
        var (id, item) = await ProposeAsync(Text.Replace("a bank", "a house"));
        await AskAsync(
            "mutation($input: DecideInput!) { decide(input: $input) { id } }",
            new { input = new { item = id, acceptFrom = 0.0 } }
        );
        await AskAsync(
            "mutation($input: DecideInput!) { decide(input: $input) { id } }",
            new { input = new { item = id, undo = true } }
        );

        Assert.All((await ItemAsync(id)).GetProperty("proposals").EnumerateArray(), proposal =>
            Assert.Equal("open", proposal.GetProperty("decision").GetString())
        );
    }

    [Fact]
    public async Task A_new_fact_on_words_that_do_not_say_it_is_refused()
    {
        var (id, _) = await ProposeAsync(
            "Karl Testmann met Frida Testmann in Norway. He is not married to Frida Testmann."
        );
        var answer = await server.AskAsync(
            "mutation($input: DecideInput!) { decide(input: $input) { id } }",
            new
            {
                input = new
                {
                    item = id,
                    facts = new[]
                    {
                        new
                        {
                            fact = new
                            {
                                relation = "spouseOf",
                                subject = "karl-testmann",
                                @object = "frida-testmann",
                            },
                            span = new
                            {
                                sentence = 2,
                                start = 0,
                                end = 40,
                            },
                        },
                    },
                },
            }
        );

        Assert.True(answer.TryGetProperty("errors", out _));
    }
}
