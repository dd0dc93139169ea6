using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>What the seed article reports can be asked for, with who says it and where.</summary>
[Collection("server")]
public sealed class SeedArticleTests(RunningServer server)
{
    [Fact]
    public Task The_release_has_its_day_its_number_and_its_two_transfers() =>
        server.AssertAsync(
            """
            { prisonerRelease(id: "release-of-123-2025-12-13") {
                date personCount releasedBy(fact: { articles: ["statement-lukashenko-releases-123-2025-12-13"] }) { nodes { id } }
                parts { nodes { ... on Transfer { personCount destinations { nodes { id } } } } } } }
            """,
            """
            { "prisonerRelease": { "date": "2025-12-13", "personCount": 123, "releasedBy": { "nodes": [{ "id": "alexander-lukashenko" }] },
                "parts": { "nodes": [
                  { "personCount": 9, "destinations": { "nodes": [{ "id": "lithuania" }] } },
                  { "personCount": 114, "destinations": { "nodes": [{ "id": "ukraine" }] } }] } } }
            """,
            unordered: true
        );

    [Fact]
    public Task The_us_pledge_is_planned_not_done() =>
        server.AssertAsync(
            """
            { prisonerRelease(id: "release-of-123-2025-12-13") {
                exchangedFor(where: { id: { eq: "us-lifts-potash-sanctions-2025" } }, fact: { articles: ["statement-lukashenko-releases-123-2025-12-13"] }) {
                  edges { node { id } fact { stance } } } } }
            """,
            """
            { "prisonerRelease": { "exchangedFor": { "edges": [{ "node": { "id": "us-lifts-potash-sanctions-2025" }, "fact": { "stance": "planned" } }] } } }
            """
        );

    [Fact]
    public Task Lukashenko_s_denial_is_a_denial_and_his() =>
        server.AssertAsync(
            """
            { country(id: "belarus") { prisoners(where: { id: { eq: "political-prisoners-in-belarus" } }, fact: { stance: [denied] }) {
                edges { fact { stance attributedTo { id } evidence { sentence { number } article { id } } } } } } }
            """,
            """
            { "country": { "prisoners": { "edges": [{ "fact": { "stance": "denied", "attributedTo": { "id": "alexander-lukashenko" },
                "evidence": [{ "sentence": { "number": 22 }, "article": { "id": "statement-lukashenko-releases-123-2025-12-13" } }] } }] } } }
            """
        );

    [Fact]
    public Task Viasna_s_count_is_a_reported_number() =>
        server.AssertAsync(
            """
            { statistic(id: "viasna-count-of-political-prisoners-2025-12") { value reportedBy { nodes { id } } about { nodes { id } } } }
            """,
            """
            { "statistic": { "value": 1227, "reportedBy": { "nodes": [{ "id": "viasna" }] }, "about": { "nodes": [{ "id": "political-prisoners-in-belarus" }] } } }
            """
        );

    [Fact]
    public Task Families_meetings_and_fears_are_there() =>
        server.AssertAsync(
            """
            { viktar: person(id: "viktar-babaryka") { children { nodes { id } } }
              maria: person(id: "maria-kalesnikava") {
                siblings { nodes { id } }
                refused(where: { id: { startsWith: "transfer" } }) { edges { node { id } fact { stance attributedTo { id } } } } }
              ales: person(id: "ales-bialiatski") { metWith(where: { id: { eq: "sviatlana-tsikhanouskaya" } }) { edges { fact { at } } } } }
            """,
            """
            { "viktar": { "children": { "nodes": [{ "id": "eduard-babaryka" }] } },
              "maria": { "siblings": { "nodes": [{ "id": "tatsiana-khomich" }] },
                "refused": { "edges": [{ "node": { "id": "transfer-to-ukraine-2025-12-13" }, "fact": { "stance": "possible", "attributedTo": { "id": "tatsiana-khomich" } } }] } },
              "ales": { "metWith": { "edges": [{ "fact": { "at": "2025-12-13" } }] } } }
            """
        );

    [Fact]
    public Task Thanks_welcomes_and_judgements_carry_who_made_them() =>
        server.AssertAsync(
            """
            { committee: entity(id: "norwegian-nobel-committee") { facts(relations: [welcomed]) { nodes { object { id } } } }
              exiles: group(id: "belarusian-opposition-in-exile") { thanked(orderBy: [{ by: name }]) { nodes { id } } }
              measure: sanction(id: "us-sanctions-on-belarus") {
                facts(relations: [describedAs], where: { attributedTo: ["sviatlana-tsikhanouskaya"] }) { nodes { value } } } }
            """,
            """
            { "committee": { "facts": { "nodes": [{ "object": { "id": "release-of-123-2025-12-13" } }] } },
              "exiles": { "thanked": { "nodes": [{ "id": "donald-trump" }, { "id": "united-states" }] } },
              "measure": { "facts": { "nodes": [{ "value": "a humanitarian instrument" }] } } }
            """
        );

    [Fact]
    public Task Articles_that_disagree_on_the_arrest_show_as_a_conflict() =>
        server.AssertAsync(
            """
            { detention(id: "detention-of-ales-bialiatski-2021") {
                facts(relations: [date], where: { articles: ["bbc-who-is-ales-bialiatski-2022-10-07"] }) { nodes { value conflicts { value } } } } }
            """,
            """
            { "detention": { "facts": { "nodes": [{ "value": "2020", "conflicts": [
                { "value": "2021" }, { "value": "2021-06" }, { "value": "2021-07" }, { "value": "2021-07-14" }] }] } } }
            """,
            unordered: true
        );

    [Fact]
    public Task The_spellings_of_the_article_are_names_with_their_origin() =>
        server.AssertAsync(
            """
            { search(text: "Cichanovska", kinds: [Person], first: 1) { edges { matchedName { value kind articles } node { id } } } }
            """,
            """
            { "search": { "edges": [{ "matchedName": { "value": "Cichanovska", "kind": "misspelling", "articles": ["statement-lukashenko-releases-123-2025-12-13"] },
                "node": { "id": "sviatlana-tsikhanouskaya" } }] } }
            """
        );
}
