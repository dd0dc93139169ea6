using System.Text.Json;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests;

/// <summary>Whatever the extract format can say is kept, exported and askable.</summary>
public abstract class WholeFormatTests
{
    private static readonly Ontology Seed = OntologyReader.Read(Path.Combine(SeedFiles.Folder, "ontology.yaml"));

    /// <summary>Fields that only check others, or are exported in other words.</summary>
    private static readonly Dictionary<string, string> SaidOtherwise = new()
    {
        ["format"] = "the same in every file",
        ["facts.polarity"] = "negated is modality denied",
        ["facts.value.type"] = "the ontology knows it",
        ["facts.value.v"] = "facts.value",
        ["facts.value.unit"] = "facts.qualifiers.*",
        ["facts.value.approximate"] = "facts.qualifiers.*",
        ["facts.evidence.start"] = "left out where the words stand once",
        ["facts.evidence.end"] = "start and the words tell it",
        ["facts.evidence.occurrence"] = "start tells it",
        ["entities.mentions.start"] = "left out where the words stand once",
        ["entities.mentions.end"] = "start and the words tell it",
        ["entities.mentions.occurrence"] = "start tells it",
        ["retractions.target"] = "the id of the fact stands for what the file calls it",
        ["decided.fact.polarity"] = "negated is modality denied",
        ["reviews.target"] = "the id of the fact stands for what the file calls it",
    };

    private protected abstract Task<SchemaHost> StartAsync(params ArticleExtract[] extracts);

    [Fact]
    public void The_sample_uses_every_field_of_the_schema()
    {
        var schema = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(SeedFiles.Folder, "article-extract.schema.json")))
            .RootElement;

        Assert.Equal(
            Fields(schema, schema, "").Distinct().Order(StringComparer.Ordinal),
            Leaves(Sample).Select(leaf => leaf.Field).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Export_says_all_that_was_imported()
    {
        await using var host = await StartAsync(Read(Sample));

        var exported = Leaves(ExtractWriter.Write(await OnlyAsync(host.Store))).ToHashSet();

        Assert.Equal([], Leaves(Sample).Where(leaf => !SaidOtherwise.ContainsKey(leaf.Field)).Except(exported));
    }

    [Fact]
    public async Task Export_read_again_is_the_same_extract()
    {
        await using var host = await StartAsync(Read(Sample));
        var stored = await OnlyAsync(host.Store);

        Assert.Equal(GraphJson.HashOf(Read(Sample)), GraphJson.HashOf(stored));
        Assert.Equal(GraphJson.HashOf(stored), GraphJson.HashOf(Read(ExtractWriter.Write(stored))));
    }

    [Fact]
    public async Task The_api_answers_all_that_was_imported()
    {
        await using var host = await StartAsync(Read(Sample));

        var answered = Scalars(await host.AskAsync(Question)).Select(InOurWords).ToHashSet();

        Assert.Equal(
            [],
            Leaves(Sample)
                .Where(leaf => !SaidOtherwise.ContainsKey(leaf.Field) && !answered.Contains(InOurWords(leaf.Value)))
        );
    }

    private static ArticleExtract Read(string text) => ExtractReader.ReadText(Seed, "text", text);

    private static async Task<ArticleExtract> OnlyAsync(IGraphStore store)
    {
        var found = await store.GetExtractsAsync(
            [(ArticleId)"whole-2026-01-02"],
            TestContext.Current.CancellationToken
        );
        return found[(ArticleId)"whole-2026-01-02"];
    }

    /// <summary>Every path to a scalar, lists left out and free names as *.</summary>
    private static IEnumerable<string> Fields(JsonElement root, JsonElement node, string path)
    {
        if (node.TryGetProperty("$ref", out var reference))
            node = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (node.TryGetProperty("items", out var items))
            return Fields(root, items, path);
        if (node.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().SelectMany(choice => Fields(root, choice, path));
        if (node.TryGetProperty("additionalProperties", out var free) && free.ValueKind == JsonValueKind.Object)
            return Fields(root, free, $"{path}.*");
        if (node.TryGetProperty("properties", out var members))
            return members
                .EnumerateObject()
                .SelectMany(member =>
                    Fields(root, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")
                );
        return [Plain(path)];
    }

    /// <summary>Retractions and reviews describe the fact that they are about alike.</summary>
    private static string Plain(string path) =>
        path.Replace("retractions.fact.", "decided.fact.").Replace("reviews.fact.", "decided.fact.");

    private static List<(string Field, string Value)> Leaves(string text) =>
        [.. Leaves(YamlFile.Parse(text, new Mistakes("text"))!, "")];

    private static IEnumerable<(string Field, string Value)> Leaves(InputNode node, string path) =>
        node switch
        {
            InputText text => [(Plain(path), text.Value)],
            InputList list => list.Items.SelectMany(item => Leaves(item, path)),
            InputMap map => map.Entries.SelectMany(entry =>
                Leaves(
                    entry.Value,
                    path.Length == 0 ? entry.Key.Value
                        : path is "entities.identifiers" or "facts.qualifiers" ? $"{path}.*"
                        : $"{path}.{entry.Key.Value}"
                )
            ),
            _ => [],
        };

    private static IEnumerable<string> Scalars(JsonElement node) =>
        node.ValueKind switch
        {
            JsonValueKind.Object => node.EnumerateObject().SelectMany(member => Scalars(member.Value)),
            JsonValueKind.Array => node.EnumerateArray().SelectMany(Scalars),
            _ => [node.ToString()],
        };

    /// <summary>Words of the format have hyphens where GraphQL cannot; s3 is the sentence 3.</summary>
    private static string InOurWords(string value) =>
        value is ['s', .. var number] && number.All(char.IsAsciiDigit) && number.Length > 0
            ? number
            : value.Replace('_', '-').ToLowerInvariant();

    private const string Question = """
        query {
          article(id: "whole-2026-01-02") {
            id url canonicalUrl title publisher authors publishedAt updatedAt retrievedAt language textKind license
            originalSha256 version supersedes status record { list entry delisted }
            run { agent version at model promptSha256 ontology }
            sentences { number text paragraph originalSha256 }
            mentions {
              names match { state graphId by score notSameAs } places { sentence quote offset }
              entity {
                id kind name names { value language script kind scheme } identifiers { scheme value } summary
              }
            }
            claims { said { ...Said } }
            waiting { ...Said } waitingEntities { id kind names }
            retractions {
              fact reason at by note replacedBy sentence
              identity { relation subject object value stance attributedTo timeKey }
            }
            shownNames { entity name at by reason sentence }
            judgements { entity other same at by reason sentence }
            reviews {
              fact state reason at by sentence identity { relation subject object value stance attributedTo timeKey }
            }
          }
        }
        fragment Said on SaidFact {
          label relation subject object value start end at basis stance attributedTo confidence
          qualifiers { name value } origin rule rank review { state by at reason note } quotes { sentence quote offset }
        }
        """;

    private static readonly FactIdentity Reviewed = new(
        "memberOf",
        "whole-person",
        "whole-club",
        null,
        Stance.Denied,
        "whole-source",
        null
    );

    private static readonly FactIdentity Retracted = new(
        "occupation",
        "whole-person",
        null,
        "baker",
        Stance.Alleged,
        "whole-source",
        null
    );

    private static readonly FactIdentity Met = new(
        "metWith",
        "whole-person",
        "whole-source",
        null,
        Stance.Asserted,
        null,
        PartialDate.Parse("2019-03-04")
    );

    private static readonly string Sample = $$"""
        format: article-extract/1
        source:
          id: whole-2026-01-02
          url: https://wire.example/a
          canonicalUrl: https://wire.example/canonical
          title: Whole title
          publisher: Whole Wire
          authors: [Author One]
          publishedAt: 2026-01-02
          updatedAt: 2026-01-03
          retrievedAt: 2026-01-04
          language: be
          textKind: licensed
          license: CC BY 4.0
          originalSha256: {{new string('a', 64)}}
          version: 7
          supersedes: older-2025-01-01
          status: corrected
          record: { list: some-list, entry: entry-9, delisted: 2026-01-05 }
        run:
          agent: some agent
          version: 1.5
          at: 2026-01-06
          model: some model
          promptSha256: {{new string('b', 64)}}
          ontology: ontology at 3
        text:
        - { s: s3, t: "Ann joined the club, and Ann left the club.", sourceParagraph: 41, originalQuoteSha256: {{new string(
            'c',
            64
        )}} }
        entities:
        - key: whole-person
          type: Person
          name: Ann
          lang: pl
          aliases: [ { name: Aneta, lang: cs, script: Latn, scheme: lacinka, kind: maiden } ]
          identifiers: { wikidata: Q77, iso3166: BY, lei: 5493001KJTIIGC8Y1R12, tax: "300200100" }
          description: A member.
          match: { state: linked, graphId: node 12, by: context, score: 0.75, notSameAs: [node 13] }
          mentions: [ { s: s3, exact: Ann, start: 25, end: 28, occurrence: 2 } ]
        - { key: whole-club, type: PoliticalOrganization, name: The club }
        - { key: whole-source, type: Person, name: Source }
        - { key: whole-town, type: Settlement, name: Town }
        facts:
        - id: label-1
          subject: whole-person
          predicate: memberOf
          object: whole-club
          time: { from: 2011, to: 2012-05, basis: resolved-relative }
          qualifiers: { role: chair }
          modality: planned
          attributedTo: whole-source
          confidence: 0.625
          origin: llm
          rule: rule-5
          rank: preferred
          review: { state: accepted, by: Reviewer, at: 2026-01-07, reason: other, note: Looks right }
          evidence: [ { s: s3, exact: the club, start: 34, end: 42, occurrence: 2 } ]
        - { subject: whole-person, predicate: metWith, object: whole-source, time: { at: 2020 }, polarity: negated, evidence: [ { s: s3, exact: Ann joined } ] }
        - { subject: whole-person, predicate: age, value: { type: quantity, v: 33, unit: years, approximate: true }, evidence: [ { s: s3, exact: Ann left } ] }
        - { subject: whole-person, predicate: occupation, value: singer, evidence: [ { s: s3, exact: the club } ] }
        - { subject: whole-person, predicate: bornIn, object: whole-town, origin: model, evidence: [ { s: s3, exact: joined the } ] }
        retractions:
        - { target: {{Retracted.Id()}}, reason: source-corrected, at: 2026-01-08, by: Editor A, replacedBy: f{{new string(
            '2',
            25
        )}}, note: Corrected, s: s3, fact: { subject: whole-person, predicate: occupation, value: baker, modality: alleged, attributedTo: whole-source } }
        judgements:
        - { entity: twin-a, sameAs: twin-b, at: 2026-01-09, by: Editor B, reason: Same birthday, s: s3 }
        - { entity: twin-c, notSameAs: twin-d, at: 2026-01-10 }
        shownNames:
        - { entity: whole-person, name: Ann, at: 2026-01-13, by: Editor D, reason: She says so, s: s3 }
        reviews:
        - { target: {{Reviewed.Id()}}, state: needs-info, at: 2026-01-11, by: Editor C, reason: Which club?, s: s3, fact: { subject: whole-person, predicate: memberOf, object: whole-club, polarity: negated, attributedTo: whole-source } }
        - { target: {{Met.Id()}}, state: accepted, at: 2026-01-12, fact: { subject: whole-person, predicate: metWith, object: whole-source, timeKey: 2019-03-04 } }
        """;
}

public sealed class SqliteWholeFormatTests : WholeFormatTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(extracts);
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jWholeFormatTests(Neo4jServer server) : WholeFormatTests
{
    private protected override Task<SchemaHost> StartAsync(params ArticleExtract[] extracts) =>
        SchemaHost.StartAsync(server, extracts);
}
