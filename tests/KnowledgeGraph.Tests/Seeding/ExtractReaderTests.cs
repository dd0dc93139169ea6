using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests;

public sealed class ExtractReaderTests
{
    private const string Text =
        """- { s: s1, t: "On 2 May 1996 Ales and his sister Maria founded Viasna, it is said." }""";

    private const string Entities = """
        - { key: ales, type: Person, name: Ales }
        - { key: maria, type: Person, name: Maria }
        - { key: viasna, type: Club, name: Viasna }
        """;

    private const string Facts = """
        - { subject: ales, predicate: siblingOf, object: maria, evidence: [ { s: s1, exact: Ales and his sister Maria } ] }
        - { subject: maria, predicate: founded, object: viasna, time: { at: 1996-05-02 }, evidence: [ { s: s1, exact: founded Viasna } ] }
        """;

    [Fact]
    public void The_shipped_extracts_are_right()
    {
        var extracts = ExtractReader.Read(OntologyReader.Read(SeedFiles.Ontology), [SeedFiles.Extracts]);

        Assert.True(extracts.Count >= 10);
        Assert.All(extracts.SelectMany(extract => extract.Facts), fact => Assert.NotEmpty(fact.Spans));
    }

    [Fact]
    public void Everything_an_extract_says_is_kept()
    {
        var extract = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            """
            format: article-extract/1
            source:
              id: wire-2025-12-13
              url: https://wire.example/1?a=b
              title: Ales met Maria
              publisher: Wire
              authors: [A. B., C. D.]
              publishedAt: 2025-12-13T08:00:00Z
              retrievedAt: 2025-12-14
              language: en
              textKind: verbatim
              status: corrected
            run: { agent: rules, version: 0.1.0, at: 2025-12-14T08:00:01Z, ontology: ontology/1 }
            text:
              - { s: s2, t: " Maria leads Viasna, perhaps. ", sourceParagraph: 2 }
              - { s: s1, t: "Maria denied that she had met Ales in about 2020; Viasna has 12.50 kilos.", sourceParagraph: 1 }
            entities:
              - key: maria
                type: Person
                name: Maria
                lang: en
                aliases:
                  - { name: Марія, lang: be, kind: full }
                  - { name: Maryja, lang: be, script: Latn, scheme: lacinka, kind: transliteration }
                identifiers: { wikidata: Q1, archive: "x 1" }
                description: A sister.
                match: { state: linked, graphId: person/1, by: human, score: 0.9 }
                mentions: [ { s: s1, exact: Maria } ]
              - { key: ales, type: Person, name: Ales }
              - { key: viasna, type: Club, name: Viasna }
            facts:
              - subject: maria
                predicate: metWith
                object: ales
                time: { at: 2020~, basis: stated }
                qualifiers: { role: guest, place: viasna }
                modality: denied
                attributedTo: maria
                confidence: 0.25
                evidence:
                  - { s: s1, exact: had met Ales, start: 22, end: 34 }
              - { id: leads-1, subject: maria, predicate: leads, object: viasna, time: { from: 2020, to: 2021-07 }, modality: possible, evidence: [ { s: s2, exact: leads Viasna } ] }
              - { subject: viasna, predicate: size, value: { type: decimal, v: 12.50, unit: kilos }, evidence: [ { s: s1, exact: 12.50 kilos } ] }
            retractions:
              - { target: leads-1, reason: source-corrected, at: 2025-12-15, by: editor, note: She does not. }
            """
        );

        Assert.Equal(
            new Article(
                (ArticleId)"wire-2025-12-13",
                "Ales met Maria",
                "Wire",
                PartialDate.Parse("2025-12-13"),
                "https://wire.example/1?a=b",
                "en",
                TextKind.Verbatim,
                PartialDate.Parse("2025-12-14"),
                extract.Article.Authors,
                "corrected"
            )
            {
                Run = new ExtractRun("rules", "0.1.0", PartialDate.Parse("2025-12-14"), null, null, "ontology/1"),
            },
            extract.Article
        );
        Assert.Equal(["A. B.", "C. D."], extract.Article.Authors);
        Assert.Equal(
            [
                "Maria denied that she had met Ales in about 2020; Viasna has 12.50 kilos.",
                "Maria leads Viasna, perhaps.",
            ],
            extract.Sentences.Select(sentence => sentence.Text)
        );

        var maria = extract.Entities[0];
        Assert.Equal(("maria", "Person", "A sister."), (maria.Id, maria.Kind, maria.Summary));
        Assert.Equal(
            [
                ("Maria", "en", "Latn", NameKind.Primary, null),
                ("Марія", "be", "Cyrl", NameKind.Full, null),
                ("Maryja", "be", "Latn", NameKind.Transliteration, "lacinka"),
            ],
            maria.Names.Select(name => (name.Value, name.Language, name.Script, name.Kind, name.Scheme))
        );
        Assert.Equal([new Identifier("wikidata", "Q1"), new Identifier("archive", "x 1")], maria.Identifiers);

        var (met, leads, size) = (extract.Facts[0], extract.Facts[1], extract.Facts[2]);
        Assert.Equal(
            ("ales", "maria", Stance.Denied, "maria", 0.25, "2020~"),
            (met.Subject, met.Object, met.Stance, met.AttributedTo, met.Confidence, met.At?.ToString())
        );
        Assert.Equal(FactId.Of("metWith", "ales", "maria", Stance.Denied, "maria", PartialDate.Parse("2020~")), met.Id);
        Assert.Equal(new Dictionary<string, string> { ["role"] = "guest", ["place"] = "viasna" }, met.Qualifiers);
        Assert.Equal([new QuoteSpan(1, "had met Ales", 22)], met.Spans);
        Assert.Equal(
            ("2020", "2021-07", Stance.Possible),
            (leads.Start?.ToString(), leads.End?.ToString(), leads.Stance)
        );
        Assert.Equal(("12.5", "kilos"), (size.Value, size.Qualifiers["unit"]));
        Assert.Equal(
            new RetractionDraft(
                leads.Id,
                new Retraction("source-corrected", PartialDate.Parse("2025-12-15"), "editor", "She does not.", null)
            ),
            Assert.Single(extract.Retractions)
        );
    }

    [Fact]
    public void The_same_content_as_json_is_the_same_extract()
    {
        var yaml = ExtractReader.ReadText(SmallWorld.Ontology, "f", SmallWorld.File(Text, Entities, Facts));
        var json = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            """
            {"format": "article-extract/1",
             "source": {"id": "wire-2025-12-13", "title": "A title", "url": null, "publisher": "Wire", "publishedAt": "2025-12-13", "language": "en", "textKind": "own-words"},
             "text": [{"s": "s1", "t": "On 2 May 1996 Ales and his sister Maria founded Viasna, it is said."}],
             "entities": [{"key": "ales", "type": "Person", "name": "Ales"}, {"key": "maria", "type": "Person", "name": "Maria"}, {"key": "viasna", "type": "Club", "name": "Viasna"}],
             "facts": [
               {"subject": "ales", "predicate": "siblingOf", "object": "maria", "evidence": [{"s": "s1", "exact": "Ales and his sister Maria"}]},
               {"subject": "maria", "predicate": "founded", "object": "viasna", "time": {"at": "1996-05-02"}, "confidence": 1.0, "evidence": [{"s": "s1", "exact": "founded Viasna"}]}]}
            """
        );

        Assert.Equivalent(yaml, json, strict: true);
    }

    [Fact]
    public void A_symmetric_fact_is_one_whichever_end_is_told_first()
    {
        var turned = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            SmallWorld.File(
                Text,
                Entities,
                Facts.Replace("ales, predicate: siblingOf, object: maria", "maria, predicate: siblingOf, object: ales")
            )
        );

        Assert.Equal(
            ExtractReader.ReadText(SmallWorld.Ontology, "f", SmallWorld.File(Text, Entities, Facts)).Facts[0].Id,
            turned.Facts[0].Id
        );
        Assert.Equal(("ales", "maria"), (turned.Facts[0].Subject, turned.Facts[0].Object));
    }

    [Theory]
    [InlineData("modality: actual", Stance.Asserted)]
    [InlineData("modality: planned", Stance.Planned)]
    [InlineData("modality: possible", Stance.Possible)]
    [InlineData("modality: alleged", Stance.Alleged)]
    [InlineData("modality: denied", Stance.Denied)]
    [InlineData("polarity: negated", Stance.Denied)]
    [InlineData("polarity: affirmed", Stance.Asserted)]
    public void Modality_and_polarity_are_how_a_fact_is_said(string said, Stance stance) =>
        Assert.Equal(
            stance,
            ExtractReader
                .ReadText(
                    SmallWorld.Ontology,
                    "f",
                    SmallWorld.File(Text, Entities, Facts.Replace("object: maria", $"object: maria, {said}"))
                )
                .Facts[0]
                .Stance
        );

    [Theory]
    [InlineData("review: { state: proposed }")]
    [InlineData("review: { state: rejected, reason: not-in-text }")]
    [InlineData("review: { state: needs-info, note: Who? }")]
    [InlineData("origin: llm, confidence: 0.9")]
    [InlineData("rank: deprecated")]
    public void A_fact_that_is_not_accepted_stays_out_of_the_graph_with_its_entities(string review)
    {
        var extract = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            SmallWorld.File(Text, Entities, Facts.Replace("object: maria", $"object: maria, {review}"))
        );

        Assert.Equal("founded", Assert.Single(extract.Facts).Relation);
        Assert.Equal(["maria", "viasna"], extract.Entities.Select(entity => entity.Id));
    }

    [Fact]
    public void A_machine_that_states_no_confidence_gets_half() =>
        Assert.Equal(
            0.5,
            ExtractReader
                .ReadText(
                    SmallWorld.Ontology,
                    "f",
                    SmallWorld.File(
                        Text,
                        Entities,
                        Facts.Replace("object: maria", "object: maria, origin: rule, review: { state: accepted }")
                    )
                )
                .Facts[0]
                .Confidence
        );
}
