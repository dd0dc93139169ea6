using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The rest of what the seed article reports, sentence by sentence, as that article alone says it.</summary>
[Collection("server")]
public sealed class SeedArticleSentenceTests(RunningServer server)
{
    [Fact]
    public Task Bialiatski_shared_the_prize_is_an_advocate_and_was_in_prison_since_July_2021() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { person(id: "ales-bialiatski") {
                awards(first: 3, fact: { articles: $seed }) { edges { node { id } fact { at } } }
                imprisonedIn(first: 3, fact: { articles: $seed }) { edges { node { id } fact { start stance } } }
                facts(relations: [occupation], where: { articles: $seed }) { nodes { value } }
                cases(first: 3, fact: { articles: $seed }, where: { kind: [PrisonerRelease] }) { nodes { id } } }
              award(id: "nobel-peace-prize") { laureates(validAt: "2022") { totalCount } } }
            """,
            """
            { "person": {
                "awards": { "edges": [{ "node": { "id": "nobel-peace-prize" }, "fact": { "at": "2022" } }] },
                "imprisonedIn": { "edges": [{ "node": { "id": "belarus" }, "fact": { "start": "2021-07", "stance": "asserted" } }] },
                "facts": { "nodes": [{ "value": "human rights advocate" }] },
                "cases": { "nodes": [{ "id": "release-of-123-2025-12-13" }] } },
              "award": { "laureates": { "totalCount": 3 } } }
            """
        );

    [Fact]
    public Task Kalesnikava_leads_the_opposition_and_was_a_figure_of_the_protests_against_the_disputed_election() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { person(id: "maria-kalesnikava") {
                oppositionLeaderOf(first: 3, fact: { articles: $seed }) { nodes { id } }
                participatedIn(first: 3, fact: { articles: $seed }) { nodes { id ... on Protest {
                  directedAgainst(first: 3, fact: { articles: $seed }, where: { kind: [Person] }) { nodes { id } }
                  inResponseTo(first: 3, fact: { articles: $seed }) { nodes { id ... on Election { facts(relations: [describedAs], where: { articles: $seed }) { nodes { value } } } } } } } }
                cases(first: 3, fact: { articles: $seed }, where: { kind: [PrisonerRelease] }) { nodes { id } } } }
            """,
            """
            { "person": {
                "oppositionLeaderOf": { "nodes": [{ "id": "belarus" }] },
                "participatedIn": { "nodes": [{ "id": "protests-belarus-2020",
                  "directedAgainst": { "nodes": [{ "id": "alexander-lukashenko" }] },
                  "inResponseTo": { "nodes": [{ "id": "election-belarus-2020", "facts": { "nodes": [{ "value": "disputed" }] } }] } }] },
                "cases": { "nodes": [{ "id": "release-of-123-2025-12-13" }] } } }
            """
        );

    [Fact]
    public Task The_pledge_is_to_lift_us_sanctions_on_potash_of_which_fertilizer_is_made() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { sanctionAction(id: "us-lifts-potash-sanctions-2025") {
                facts(relations: [action], where: { articles: $seed }) { nodes { value stance } }
                decidedBy(first: 3, fact: { articles: $seed }) { nodes { id } }
                changes(first: 3, fact: { articles: $seed }) { nodes { id
                  targets(first: 3, fact: { articles: $seed }) { nodes { id ... on Commodity { usedFor(first: 3, fact: { articles: $seed }) { nodes { id } } } } }
                  harmed(first: 3, fact: { articles: $seed }) { nodes { id ... on Country { produces(first: 3, fact: { articles: $seed }) { nodes { id } } } } } } } } }
            """,
            """
            { "sanctionAction": {
                "facts": { "nodes": [{ "value": "lift", "stance": "planned" }] },
                "decidedBy": { "nodes": [{ "id": "united-states" }] },
                "changes": { "nodes": [{ "id": "us-sanctions-on-belarusian-potash",
                  "targets": { "nodes": [{ "id": "potash", "usedFor": { "nodes": [{ "id": "fertilizer" }] } }] },
                  "harmed": { "nodes": [{ "id": "belarus", "produces": { "nodes": [{ "id": "potash" }] } }] } }] } } }
            """
        );

    [Fact]
    public Task Bialiatski_met_the_leader_of_the_exiles_at_the_us_embassy_in_lithuania() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { diplomaticMission(id: "us-embassy-in-lithuania") {
                locatedIn(first: 3, fact: { articles: $seed }) { nodes { id } } represents(first: 3, fact: { articles: $seed }) { nodes { id } }
                visitors(first: 3, fact: { articles: $seed }) { edges { node { id } fact { at } } }
                eventsHere(first: 3, fact: { articles: $seed }) { nodes { ... on Meeting { participants(first: 3, fact: { articles: $seed }, orderBy: [{ by: name }]) { nodes { id ... on Person { leads(first: 3, fact: { articles: $seed }) { nodes { id } } } } } } } } } }
            """,
            """
            { "diplomaticMission": {
                "locatedIn": { "nodes": [{ "id": "lithuania" }] }, "represents": { "nodes": [{ "id": "united-states" }] },
                "visitors": { "edges": [{ "node": { "id": "ales-bialiatski" }, "fact": { "at": "2025-12-13" } }] },
                "eventsHere": { "nodes": [{ "participants": { "nodes": [
                  { "id": "ales-bialiatski", "leads": { "nodes": [] } },
                  { "id": "sviatlana-tsikhanouskaya", "leads": { "nodes": [{ "id": "belarusian-opposition-in-exile" }] } }] } }] } } }
            """
        );

    [Fact]
    public Task Kalesnikava_went_to_ukraine_by_bus_and_her_video_on_telegram_shows_Babaryka() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { transfer(id: "transfer-to-ukraine-2025-12-13") { means concerns(first: 3, fact: { articles: $seed }, where: { id: { eq: "maria-kalesnikava" } }) { nodes { id } } }
              person(id: "maria-kalesnikava") { statements(first: 3, fact: { articles: $seed }) { nodes { medium
                publishedOn(first: 3, fact: { articles: $seed }) { nodes { id } } shows(first: 3, fact: { articles: $seed }) { nodes { id } } } } } }
            """,
            """
            { "transfer": { "means": "by bus", "concerns": { "nodes": [{ "id": "maria-kalesnikava" }] } },
              "person": { "statements": { "nodes": [{ "medium": "video", "publishedOn": { "nodes": [{ "id": "telegram" }] }, "shows": { "nodes": [{ "id": "viktar-babaryka" }] } }] } } }
            """
        );

    [Fact]
    public Task Babaryka_was_arrested_in_2020_before_he_could_run_and_says_that_his_son_is_in_prison() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { person(id: "viktar-babaryka") {
                candidacies(first: 3, fact: { articles: $seed }) { edges { node { id } fact { stance } } }
                opposes(first: 3, fact: { articles: $seed }) { nodes { id } }
                cases(first: 3, fact: { articles: $seed }) { nodes { id ... on Detention { facts(relations: [date], where: { articles: $seed }) { nodes { value } } } } }
                children { nodes { imprisonedIn(first: 3, fact: { articles: $seed }) { edges { node { id } fact { attributedTo { id } } } } } } } }
            """,
            """
            { "person": {
                "candidacies": { "edges": [{ "node": { "id": "election-belarus-2020" }, "fact": { "stance": "planned" } }] },
                "opposes": { "nodes": [{ "id": "alexander-lukashenko" }] },
                "cases": { "nodes": [{ "id": "detention-of-viktar-babaryka-2020", "facts": { "nodes": [{ "value": "2020" }] } }] },
                "children": { "nodes": [{ "imprisonedIn": { "edges": [{ "node": { "id": "belarus" }, "fact": { "attributedTo": { "id": "viktar-babaryka" } } }] } }] } } }
            """
        );

    [Fact]
    public Task Us_officials_say_what_the_dialogue_is_for() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { meeting(id: "us-belarus-dialogue-2025") {
                facts(relations: [purpose], where: { articles: $seed }) { nodes { value attributedTo { id } } }
                participants(first: 3, fact: { articles: $seed }, orderBy: [{ by: name }]) { nodes { id } } }
              person(id: "vladimir-putin") { influences(first: 3, fact: { articles: $seed }) { edges { node { id } fact { attributedTo { id } } } } } }
            """,
            """
            { "meeting": {
                "facts": { "nodes": [{ "value": "to draw Lukashenko, at least in part, away from Putin's influence", "attributedTo": { "id": "us-officials" } }] },
                "participants": { "nodes": [{ "id": "alexander-lukashenko" }, { "id": "us-officials" }] } },
              "person": { "influences": { "edges": [{ "node": { "id": "alexander-lukashenko" }, "fact": { "attributedTo": { "id": "us-officials" } } }] } } }
            """
        );

    [Fact]
    public Task The_west_shunned_Lukashenko_for_the_suppression_and_for_supporting_the_war() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { group(id: "western-countries") {
                shunned(first: 3, fact: { articles: $seed }) { nodes { id ... on Person { supports(first: 3, fact: { articles: $seed }) { nodes { id ... on ArmedConflict { organizedBy(first: 3, fact: { articles: $seed }) { nodes { id } } sites(first: 3, fact: { articles: $seed }) { nodes { id } } } } } } } }
                opposes(first: 3, fact: { articles: $seed }) { nodes { id ... on Crackdown { organizedBy(first: 3, fact: { articles: $seed }) { nodes { id } } } } } } }
            """,
            """
            { "group": {
                "shunned": { "nodes": [{ "id": "alexander-lukashenko", "supports": { "nodes": [{ "id": "invasion-of-ukraine-2022", "organizedBy": { "nodes": [{ "id": "russia" }] }, "sites": { "nodes": [{ "id": "ukraine" }] } }] } }] },
                "opposes": { "nodes": [{ "id": "suppression-of-the-belarusian-opposition", "organizedBy": { "nodes": [{ "id": "alexander-lukashenko" }] } }] } } }
            """
        );

    [Fact]
    public Task The_us_and_the_eu_imposed_sanctions_after_the_crackdown_and_tightened_them_after_the_invasion() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { sanctions(where: { id: { in: ["eu-sanctions-on-belarus", "us-sanctions-on-belarus"] } }, orderBy: [{ by: id }]) { nodes {
                imposedBy(first: 3, fact: { articles: $seed }) { nodes { id } } targets(first: 3, fact: { articles: $seed }) { nodes { id } } inResponseTo(first: 3, fact: { articles: $seed }) { nodes { id } }
                changedBy(first: 3, fact: { articles: $seed }) { nodes { action inResponseTo(first: 3, fact: { articles: $seed }) { nodes { id } } } } } } }
            """,
            """
            { "sanctions": { "nodes": [
                { "imposedBy": { "nodes": [{ "id": "european-union" }] }, "targets": { "nodes": [{ "id": "belarus" }] }, "inResponseTo": { "nodes": [{ "id": "crackdown-belarus-2020" }] },
                  "changedBy": { "nodes": [{ "action": "tighten", "inResponseTo": { "nodes": [{ "id": "invasion-of-ukraine-2022" }] } }] } },
                { "imposedBy": { "nodes": [{ "id": "united-states" }] }, "targets": { "nodes": [{ "id": "belarus" }] }, "inResponseTo": { "nodes": [{ "id": "crackdown-belarus-2020" }] },
                  "changedBy": { "nodes": [{ "action": "tighten", "inResponseTo": { "nodes": [{ "id": "invasion-of-ukraine-2022" }] } }] } }] } }
            """
        );

    [Fact]
    public Task The_exiles_want_the_european_sanctions_to_stay_which_are_there_for_systemic_change() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { sanction(id: "eu-sanctions-on-belarus") {
                supporters(first: 3, fact: { articles: $seed }) { nodes { id } } calledForBy(first: 3, fact: { articles: $seed }) { nodes { id } }
                facts(relations: [purpose], where: { articles: $seed }) { nodes { value attributedTo { id } } } } }
            """,
            """
            { "sanction": {
                "supporters": { "nodes": [{ "id": "belarusian-opposition-in-exile" }] }, "calledForBy": { "nodes": [{ "id": "belarusian-opposition-in-exile" }] },
                "facts": { "nodes": [{ "value": "systemic change", "attributedTo": { "id": "sviatlana-tsikhanouskaya" } }] } } }
            """
        );

    [Fact]
    public Task Lukashenko_calls_the_prisoners_bandits_and_the_us_will_go_on_for_the_rest() =>
        server.AssertAsync(
            """
            query ($seed: [ID!] = ["statement-lukashenko-releases-123-2025-12-13"])
            { group(id: "political-prisoners-in-belarus") { facts(relations: [describedAs], where: { articles: $seed }) { nodes { value attributedTo { id } } } }
              prisonerRelease(id: "release-of-remaining-political-prisoners") {
                brokeredBy(first: 3, fact: { articles: $seed }) { edges { node { id } fact { stance attributedTo { id } } } }
                calledForBy(first: 3, fact: { articles: $seed }) { nodes { id } } } }
            """,
            """
            { "group": { "facts": { "nodes": [{ "value": "bandits", "attributedTo": { "id": "alexander-lukashenko" } }] } },
              "prisonerRelease": {
                "brokeredBy": { "edges": [{ "node": { "id": "united-states" }, "fact": { "stance": "planned", "attributedTo": { "id": "us-embassy-in-lithuania" } } }] },
                "calledForBy": { "nodes": [{ "id": "united-states" }] } } }
            """
        );
}
