namespace KnowledgeGraph.Tests.Api;

/// <summary>Dates of lives and events in the seed (faults.md F3).</summary>
[Collection("server")]
public sealed class SeedTimeTests(RunningServer server)
{
    [Fact]
    public Task Nothing_holds_before_an_event_and_before_a_birth() =>
        server.AssertAsync(
            """
            { person(id: "ales-bialiatski") { before: cases(validAt: "1997") { totalCount } }
              civicOrganization(id: "viasna") { before: leaders(validAt: "1950") { totalCount }
                since: leaders(validAt: "2005") { nodes { id } } } }
            """,
            """
            { "person": { "before": { "totalCount": 0 } },
              "civicOrganization": { "before": { "totalCount": 0 }, "since": { "nodes": [{ "id": "ales-bialiatski" }] } } }
            """
        );

    [Fact]
    public async Task Relations_of_dated_events_are_dated()
    {
        var cases = await server.AskAsync(
            """
            { person(id: "ales-bialiatski") { all: cases { totalCount }
                undated: cases(fact: { date: { present: false } }) { totalCount }
                of2023: cases(fact: { date: { during: "2023" } }) { totalCount } } }
            """
        );

        var person = cases.GetProperty("data").GetProperty("person");
        Assert.True(Total("all") > 0);
        Assert.Equal(0, Total("undated"));
        Assert.InRange(Total("of2023"), 1, Total("all"));

        int Total(string name) => person.GetProperty(name).GetProperty("totalCount").GetInt32();
    }
}
