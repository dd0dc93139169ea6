using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Filters, orders and pages through the whole schema; the stores' contract tests them in depth.</summary>
public sealed class FilterTests
{
    private static ArticleExtract World =>
        new ShippedExtract("world")
            .Entity("ales", "Person", "Алесь Бяляцкі")
            .Entity("maria", "Person", "Maria Kalesnikava")
            .Entity("viktar", "Person", "Viktar Babaryka")
            .Entity("viasna", "CivicOrganization", "Viasna")
            .Entity("bank", "Company", "Belgazprombank")
            .Entity("belarus", "Country", "Belarus")
            .Value("birthDate", "ales", "1962-09-25")
            .Value("birthDate", "maria", "1982")
            .Value("birthDate", "viktar", "1963-11")
            .Value("age", "ales", "63")
            .Value("age", "maria", "43")
            .Fact("founded", "ales", "viasna", "time: { at: 1996 }")
            .Fact("worksFor", "viktar", "bank", "time: { from: 2000, to: 2020-05 }")
            .Fact("imprisonedIn", "ales", "belarus", "time: { from: 2021-07, to: 2025-12-13 }")
            .Fact("imprisonedIn", "viktar", "belarus", "time: { from: 2020-06 }, modality: alleged")
            .Build();

    public static TheoryData<string, string[]> Filters =>
        new()
        {
            { """where: { name: { startsWith: "Maria" } }""", ["maria"] },
            { """where: { names: { contains: "бяляц", caseInsensitive: true } }""", ["ales"] },
            { """where: { id: { in: ["ales", "viktar"] } }""", ["ales", "viktar"] },
            { """where: { birthDate: { before: "1963" } }""", ["ales"] },
            { """where: { birthDate: { during: "1963" } }""", ["viktar"] },
            { """where: { birthDate: { after: "1962-12" } }""", ["maria", "viktar"] },
            { """where: { age: { gte: 43, lt: 60 } }""", ["maria"] },
            { """where: { age: { present: false } }""", ["viktar"] },
            { """where: { founded: { has: true } }""", ["ales"] },
            { """where: { imprisonedIn: { some: { fact: { stance: [asserted] } } } }""", ["ales"] },
            { """where: { imprisonedIn: { none: { fact: { stance: [asserted] } } } }""", ["maria", "viktar"] },
            {
                """where: { imprisonedIn: { some: { fact: { validAt: "2021" }, node: { name: { eq: "Belarus" } } } } }""",
                ["ales", "viktar"]
            },
            { """where: { imprisonedIn: { count: { eq: 0 } } }""", ["maria"] },
            { """where: { not: { or: [{ name: { startsWith: "M" } }, { founded: { has: true } }] } }""", ["viktar"] },
            { """where: { and: [{ age: { gt: 40 } }, { imprisonedIn: { has: true } }] }""", ["ales"] },
            {
                """where: { worksFor: { all: { node: { id: { eq: "bank" } } } } }, orderBy: [{ by: id }]""",
                ["ales", "maria", "viktar"]
            },
            { """orderBy: [{ by: birthDate, direction: desc }]""", ["maria", "viktar", "ales"] },
            { """orderBy: [{ by: age }]""", ["maria", "ales", "viktar"] },
            {
                """orderBy: [{ by: imprisonedInCount, direction: desc }, { by: id, direction: desc }]""",
                ["viktar", "ales", "maria"]
            },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task People_are_filtered_and_ordered_by_what_the_ontology_gives_them(string arguments, string[] ids)
    {
        await using var host = await SchemaHost.StartAsync(World);

        var answer = await host.AskAsync($$"""{ people({{arguments}}) { totalCount nodes { id } } }""");

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var people = answer.GetProperty("data").GetProperty("people");
        var found = people.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
        Assert.Equal(
            ids,
            arguments.Contains("orderBy", StringComparison.Ordinal) ? found : found.Order(StringComparer.Ordinal)
        );
        Assert.Equal(ids.Length, people.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Pages_forward_and_backward_meet_and_leave_nothing_out()
    {
        await using var host = await SchemaHost.StartAsync(World);

        var first = (
            await host.AskAsync(
                """{ people(first: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("people");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = (
            await host.AskAsync(
                $$"""{ people(first: 2, after: "{{cursor}}") { nodes { id } pageInfo { hasNextPage startCursor } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("people");
        var back = (
            await host.AskAsync(
                $$"""{ people(last: 5, before: "{{rest.GetProperty("pageInfo").GetProperty("startCursor").GetString()}}") { nodes { id } pageInfo { hasPreviousPage } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("people");

        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(first.GetProperty("nodes").GetRawText(), back.GetProperty("nodes").GetRawText());
        Assert.Equal(
            ["maria", "viktar", "ales"],
            first
                .GetProperty("nodes")
                .EnumerateArray()
                .Concat(rest.GetProperty("nodes").EnumerateArray())
                .Select(node => node.GetProperty("id").GetString())
        );
    }

    [Theory]
    [InlineData("people(first: -1)", "OUT_OF_RANGE")]
    [InlineData("people(first: 201)", "PAGE_TOO_LARGE")]
    [InlineData("people(first: 1, last: 1)", "BAD_PAGE")]
    [InlineData("people(after: \"not a cursor\")", "BAD_CURSOR")]
    [InlineData("people(orderBy: [{ by: age }, { by: id }], after: \"WyJhIiwiYiJd\")", "BAD_CURSOR")]
    public async Task A_page_that_makes_no_sense_is_refused_with_a_code(string field, string code)
    {
        await using var host = await SchemaHost.StartAsync(World);

        var answer = await host.AskAsync($$"""{ {{field}} { nodes { id } } }""");

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("people(where: { facts: { some: { fact: { stance: [] } } } }) { totalCount }")]
    [InlineData("people(where: { facts: { some: { fact: { relation: [] } } } }) { totalCount }")]
    [InlineData("people(where: { facts: { some: { fact: { articles: [] } } } }) { totalCount }")]
    [InlineData("people(where: { facts: { some: { fact: { attributedTo: [] } } } }) { totalCount }")]
    [InlineData("people(where: { facts: { some: { fact: { otherKind: [] } } } }) { totalCount }")]
    [InlineData("people(where: { facts: { some: { fact: { or: [] } } } }) { totalCount }")]
    [InlineData("people(where: { or: [] }) { totalCount }")]
    [InlineData("people(where: { id: { in: [] } }) { totalCount }")]
    [InlineData("agents(where: { kind: [] }) { totalCount }")]
    [InlineData("entity(id: \"ales\") { facts(relations: []) { totalCount } }")]
    [InlineData("entity(id: \"ales\") { degree(relations: []) }")]
    [InlineData("neighborhood(id: \"ales\", relations: []) { facts { id } }")]
    [InlineData("neighborhood(id: \"ales\", kinds: []) { facts { id } }")]
    [InlineData("search(text: \"ales\", kinds: []) { edges { score } }")]
    [InlineData("facets(kinds: []) { kinds { values { count } } }")]
    public async Task Empty_in_list_matches_nothing(string question)
    {
        await using var host = await SchemaHost.StartAsync(World);

        var answer = (await host.AskAsync($$"""{ {{question}} }""")).GetProperty("data").GetRawText();

        Assert.Matches("""(:0|:\[\])}+$""", answer);
    }

    [Fact]
    public async Task Facts_are_told_apart_by_whether_they_have_a_date()
    {
        await using var host = await SchemaHost.StartAsync(World);

        var answer = await host.AskAsync(
            """
            { person(id: "ales") { all: facts { totalCount } dated: facts(where: { date: { present: true } }) { nodes { date at } } undated: facts(where: { date: { present: false } }) { nodes { date at } totalCount } } }
            """
        );

        var ales = answer.GetProperty("data").GetProperty("person");
        var (dated, undated) = (
            ales.GetProperty("dated").GetProperty("nodes"),
            ales.GetProperty("undated").GetProperty("nodes")
        );
        Assert.Equal(
            ales.GetProperty("all").GetProperty("totalCount").GetInt32(),
            dated.GetArrayLength() + undated.GetArrayLength()
        );
        Assert.All(undated.EnumerateArray(), fact => Assert.Equal("""{"date":null,"at":null}""", fact.GetRawText()));
        Assert.All(dated.EnumerateArray(), fact => Assert.NotEqual("""{"date":null,"at":null}""", fact.GetRawText()));
        Assert.NotEqual(0, dated.GetArrayLength());
        Assert.NotEqual(0, undated.GetArrayLength());
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_field()
    {
        await using var host = await SchemaHost.StartAsync(World);

        var people = await host.AskAsync("""{ people(first: 1) { pageInfo { endCursor } } }""");
        var cursor = people
            .GetProperty("data")
            .GetProperty("people")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        var agents = await host.AskAsync($$"""{ agents(first: 1, after: "{{cursor}}") { nodes { id } } }""");

        Assert.Equal(
            "BAD_CURSOR",
            agents.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "FILTER_TOO_LARGE")]
    public async Task A_filter_has_at_most_as_many_conditions_as_the_limit_says(int alternatives, string? code)
    {
        await using var host = await SchemaHost.StartAsync(World);
        var or = string.Join(
            ", ",
            Enumerable.Range(0, alternatives - 1).Select(i => $$"""{ name: { eq: "{{i}}" } }""")
        );

        var answer = await host.AskAsync($$"""{ people(where: { or: [{{or}}], id: {} }) { nodes { id } } }""");

        Assert.Equal(
            code,
            answer.TryGetProperty("errors", out var errors)
                ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
                : null
        );
    }

    [Fact]
    public async Task A_list_that_is_not_complete_says_so_in_the_extensions()
    {
        await using var host = await SchemaHost.StartAsync(
            new ShippedExtract("pair")
                .Entity("a", "Person")
                .Entity("b", "Person")
                .Entity("one", "Company")
                .Entity("two", "Company")
                .Fact("worksFor", "a", "one")
                .Fact("worksFor", "b", "one")
                .Fact("worksFor", "a", "two")
                .Fact("worksFor", "b", "two")
                .Build()
        );

        var answer = await host.AskAsync(
            """{ both: commonNeighbors(ids: ["a", "b"], first: 1) { entity { id } } all: commonNeighbors(ids: ["a", "b"]) { entity { id } } }"""
        );

        Assert.Equal(
            """{"data":{"both":[{"entity":{"id":"one"}}],"all":[{"entity":{"id":"one"}},{"entity":{"id":"two"}}]},"extensions":{"truncated":["both"]}}""",
            answer.GetRawText()
        );
    }
}
