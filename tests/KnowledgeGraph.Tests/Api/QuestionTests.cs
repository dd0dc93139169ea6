using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Questions about sets, ways and time through the whole schema.</summary>
public sealed class QuestionTests
{
    private static ArticleExtract First =>
        new ShippedExtract("first", "2021-08-01")
            .Entity("ales", "Person", "Ales")
            .Entity("maria", "Person", "Maria")
            .Entity("viktar", "Person", "Viktar")
            .Entity("viasna", "CivicOrganization", "Viasna")
            .Entity("bank", "Company", "Bank")
            .Entity("belarus", "Country", "Belarus")
            .Value("birthDate", "ales", "1962-09-25")
            .Value("birthDate", "maria", "1982")
            .Value("birthDate", "viktar", "1963-11")
            .Fact("founded", "ales", "viasna", "time: { at: 1996 }")
            .Fact("worksFor", "viktar", "bank", "time: { from: 2000, to: 2020-05 }")
            .Fact("worksFor", "maria", "bank", "time: { from: 2015 }")
            .Fact("imprisonedIn", "ales", "belarus", "time: { from: 2021-07 }")
            .Fact(
                "imprisonedIn",
                "viktar",
                "belarus",
                "time: { from: 2020-06 }, attributedTo: maria, modality: alleged"
            )
            .Fact("citizenOf", "maria", "belarus")
            .Build();

    private static ArticleExtract Second =>
        new ShippedExtract("second", "2025-12-14")
            .Entity("ales", "Person", "Ales")
            .Entity("maria", "Person", "Maria")
            .Entity("bank", "Company", "Bank")
            .Entity("belarus", "Country", "Belarus")
            .Entity("poland", "Country", "Poland")
            .Fact("worksFor", "ales", "bank", "time: { from: 2025-12 }")
            .Fact("citizenOf", "maria", "belarus")
            .Fact("citizenOf", "maria", "poland")
            .Build();

    public static TheoryData<string, string> Answers =>
        new()
        {
            // Facets of entities and of their facts.
            {
                """{ facets { kinds { values { value count } truncated } } }""",
                """{ "facets": { "kinds": { "values": [{ "value": "Person", "count": 3 }, { "value": "Country", "count": 2 }, { "value": "CivicOrganization", "count": 1 }, { "value": "Company", "count": 1 }], "truncated": false } } }"""
            },
            {
                """{ facets(kinds: [Person]) { properties(property: birthDate, first: 2) { values { value count } truncated } } }""",
                """{ "facets": { "properties": { "values": [{ "value": "1962", "count": 1 }, { "value": "1963", "count": 1 }], "truncated": true } } }"""
            },
            {
                """
                    { facets(kinds: [Person], facts: { relation: [worksFor, imprisonedIn] }) {
                        relations { values { value count } } stances { values { value count } } years(first: 1) { values { value count } }
                        speakers { values { entity { name } count } } others { values { entity { id ... on Company { name } } count } } } }
                    """,
                """
                    { "facets": {
                        "relations": { "values": [{ "value": "worksFor", "count": 3 }, { "value": "imprisonedIn", "count": 2 }] },
                        "stances": { "values": [{ "value": "asserted", "count": 4 }, { "value": "alleged", "count": 1 }] },
                        "years": { "values": [{ "value": "2000", "count": 1 }] },
                        "speakers": { "values": [{ "entity": { "name": "Maria" }, "count": 1 }] },
                        "others": { "values": [{ "entity": { "id": "bank", "name": "Bank" }, "count": 3 }, { "entity": { "id": "belarus" }, "count": 2 }] } } }
                    """
            },
            {
                """{ facets(where: { id: { eq: "maria" } }, validAt: "2010", facts: { relation: [worksFor] }) { relations { values { count } } } }""",
                """{ "facets": { "relations": { "values": [] } } }"""
            },
            {
                """{ facets(where: { id: { eq: "maria" } }, knownAt: 1) { others { values { entity { id } count } } } }""",
                """{ "facets": { "others": { "values": [{ "entity": { "id": "bank" }, "count": 1 }, { "entity": { "id": "belarus" }, "count": 1 }] } } }"""
            },
            // The order of a relation by what it leads to.
            {
                """{ company(id: "bank") { staff(orderBy: [{ node: birthDate, direction: desc }]) { nodes { id } } } }""",
                """{ "company": { "staff": { "nodes": [{ "id": "maria" }, { "id": "viktar" }, { "id": "ales" }] } } }"""
            },
            {
                """{ company(id: "bank") { staff(orderBy: [{ node: imprisonedInCount }, { by: date, direction: desc }]) { nodes { id } } } }""",
                """{ "company": { "staff": { "nodes": [{ "id": "maria" }, { "id": "ales" }, { "id": "viktar" }] } } }"""
            },
            {
                """{ entity(id: "ales") { facts(orderBy: [{ node: kind }, { node: name, direction: desc }], where: { otherKind: [Agent] }) { nodes { object { id } } } } }""",
                """{ "entity": { "facts": { "nodes": [{ "object": { "id": "viasna" } }, { "object": { "id": "bank" } }, { "object": { "id": "belarus" } }] } } }"""
            },
            // What only some kinds have, through an interface.
            {
                """{ agents(where: { ofKind: { person: { birthDate: { before: "1963" } }, company: { name: { eq: "Bank" } } } }, orderBy: [{ by: birthDate }]) { nodes { id } } }""",
                """{ "agents": { "nodes": [{ "id": "ales" }, { "id": "bank" }] } }"""
            },
            {
                """{ country(id: "belarus") { prisoners(where: { ofKind: { person: { birthDate: { after: "1963-01" } } } }) { nodes { id } } } }""",
                """{ "country": { "prisoners": { "nodes": [{ "id": "viktar" }] } } }"""
            },
            // Degrees and counts within a filter.
            {
                """{ person(id: "maria") { degree then: degree(knownAt: 1) jobs: degree(relations: [worksFor], validAt: "2010") sure: degree(where: { relation: [citizenOf] }, direction: out) relationCounts(knownAt: 1) { relation direction count } } }""",
                """{ "person": { "degree": 3, "then": 2, "jobs": 0, "sure": 2, "relationCounts": [{ "relation": "citizenOf", "direction": "out", "count": 1 }, { "relation": "worksFor", "direction": "out", "count": 1 }] } }"""
            },
            // Known time and valid time wherever facts are followed.
            {
                """{ company(id: "bank") { staff(knownAt: 1, validAt: "2020-05") { nodes { id } } } }""",
                """{ "company": { "staff": { "nodes": [{ "id": "viktar" }, { "id": "maria" }] } } }"""
            },
            {
                """{ people(where: { worksFor: { some: { fact: { knownAt: 1 } } } }) { nodes { id } } }""",
                """{ "people": { "nodes": [{ "id": "maria" }, { "id": "viktar" }] } }"""
            },
            {
                """{ people(where: { worksFor: { none: { fact: { knownAt: 1 } } } }) { nodes { id } } }""",
                """{ "people": { "nodes": [{ "id": "ales" }] } }"""
            },
            {
                """{ neighborhood(id: "maria", knownAt: 1) { entities { id } } }""",
                """{ "neighborhood": { "entities": [{ "id": "maria" }, { "id": "belarus" }, { "id": "bank" }] } }"""
            },
            {
                """{ connections(ids: ["ales", "maria", "bank", "belarus"], knownAt: 1, validAt: "2021-08") { facts { relation } } }""",
                """{ "connections": { "facts": [{ "relation": "worksFor" }, { "relation": "imprisonedIn" }, { "relation": "citizenOf" }] } }"""
            },
            {
                """{ commonNeighbors(ids: ["ales", "maria"], knownAt: 1) { entity { id } } now: commonNeighbors(ids: ["ales", "maria"], kinds: [Company]) { entity { id } } }""",
                """{ "commonNeighbors": [{ "entity": { "id": "belarus" } }], "now": [{ "entity": { "id": "bank" } }] }"""
            },
            {
                """{ paths(from: "ales", to: "maria", knownAt: 1) { entities { id } } }""",
                """{ "paths": [{ "entities": [{ "id": "ales" }, { "id": "belarus" }, { "id": "maria" }] }] }"""
            },
            {
                """{ timeline(ids: "ales", knownAt: 1) { buckets { date count } } }""",
                """{ "timeline": { "buckets": [{ "date": "1962", "count": 1 }, { "date": "1996", "count": 1 }, { "date": "2021", "count": 1 }] } }"""
            },
            {
                """{ entity(id: "ales") { facts(knownAt: 1, direction: out, where: { otherKind: [Agent] }) { nodes { object { id } } } } }""",
                """{ "entity": { "facts": { "nodes": [{ "object": { "id": "viasna" } }, { "object": { "id": "belarus" } }] } } }"""
            },
            // Ways: the better supported first, and only over some entities.
            {
                """{ paths(from: "ales", to: "maria", order: bestSupported, first: 2) { cost length entities { id } } }""",
                """{ "paths": [{ "cost": 2.833, "length": 2, "entities": [{ "id": "ales" }, { "id": "belarus" }, { "id": "maria" }] }, { "cost": 3, "length": 2, "entities": [{ "id": "ales" }, { "id": "bank" }, { "id": "maria" }] }] }"""
            },
            {
                """{ paths(from: "ales", to: "maria", entities: { name: { startsWith: "Ban" } }) { entities { id } } }""",
                """{ "paths": [{ "entities": [{ "id": "ales" }, { "id": "bank" }, { "id": "maria" }] }] }"""
            },
            {
                """{ neighborhood(id: "bank", rank: latest, limit: 2) { entities { id } truncated } }""",
                """{ "neighborhood": { "entities": [{ "id": "bank" }, { "id": "ales" }], "truncated": true } }"""
            },
            {
                """{ connections(ids: ["ales", "maria", "bank", "belarus"], kinds: [Person, Company]) { entities { id } facts { relation } } }""",
                """{ "connections": { "entities": [{ "id": "ales" }, { "id": "maria" }, { "id": "bank" }], "facts": [{ "relation": "worksFor" }, { "relation": "worksFor" }] } }"""
            },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_question_has_its_answer(string query, string data)
    {
        await using var host = await SchemaHost.StartAsync(First, Second);

        var answer = await host.AskAsync(query);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(SchemaHost.Text(data), answer.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData("{ facets { kinds(first: 50) { values { value count } } } }", 1 + 1 + 1 + 50 * (1 + 2))]
    [InlineData(
        "{ facets { kinds { truncated } others { values { entity { id } } } } }",
        1 + 1 + 1 + 20 + 1 + 20 * (1 + 1 + 1)
    )]
    public void Facets_cost_what_they_answer(string query, long cost) => Assert.Equal(cost, SchemaHost.CostOf(query));

    [Theory]
    [InlineData("{ facets { properties(property: worksFor) { values { value } } } }", "BAD_FACET")]
    [InlineData("{ facets { kinds(first: 201) { values { value } } } }", "OUT_OF_RANGE")]
    [InlineData("{ company(id: \"bank\") { staff(orderBy: [{ direction: desc }]) { nodes { id } } } }", "BAD_ORDER")]
    [InlineData(
        "{ company(id: \"bank\") { staff(orderBy: [{ by: date, node: name }]) { nodes { id } } } }",
        "BAD_ORDER"
    )]
    [InlineData("{ entity(id: \"ales\") { facts(knownAt: 1, where: { knownAt: 2 }) { nodes { id } } } }", "BAD_FILTER")]
    [InlineData("{ entity(id: \"ales\") { facts(where: { or: [{ knownAt: 2 }] }) { nodes { id } } } }", "BAD_FILTER")]
    [InlineData(
        "{ people(where: { worksFor: { some: { fact: { not: { knownAt: 2 } } } } }) { nodes { id } } }",
        "BAD_FILTER"
    )]
    [InlineData("{ neighborhood(id: \"ales\", depth: 5) { truncated } }", "OUT_OF_RANGE")]
    [InlineData("{ paths(from: \"ales\", to: \"maria\", maxHops: 7) { length } }", "OUT_OF_RANGE")]
    [InlineData("{ timeline(ids: \"ales\", from: \"2022\", to: \"2020\") { undated } }", "OUT_OF_RANGE")]
    public async Task A_question_that_makes_no_sense_is_refused_with_a_code(string query, string code)
    {
        await using var host = await SchemaHost.StartAsync(First, Second);

        var answer = await host.AskAsync(query);

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
