using System.Text;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests;

public sealed class ExtractWriterTests
{
    [Fact]
    public void Every_shipped_extract_is_read_back_equal()
    {
        var ontology = OntologyReader.Read(SeedFiles.Ontology);

        foreach (var extract in ExtractReader.Read(ontology, [SeedFiles.Extracts]))
        {
            Assert.Equal(
                Json(extract),
                Json(ExtractReader.ReadText(ontology, extract.Article.Id, ExtractWriter.Write(extract)))
            );
        }
    }

    [Fact]
    public void Extract_of_any_text_is_read_back_equal() =>
        GenExtract.Sample(
            extract =>
                Json(extract) == Json(ExtractReader.ReadText(SmallWorld.Ontology, "f", ExtractWriter.Write(extract))),
            iter: 500
        );

    [Fact]
    public void Decisions_of_a_long_day_are_read_back_from_their_file()
    {
        using var folder = new TemporaryFolder();
        var extract = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            SmallWorld.File(
                """- { s: s1, t: "Ales and Maria are one." }""",
                """
                - { key: ales, type: Person, name: Ales }
                - { key: maria, type: Person, name: Maria }
                """,
                """- { subject: ales, predicate: metWith, object: maria, evidence: [ { s: s1, exact: Ales and Maria } ] }"""
            )
        );
        var sentence = extract.Sentences[0].Text + new string('.', 300);
        extract = extract with
        {
            Sentences = [.. Enumerable.Range(1, 5_000).Select(number => new Sentence(number, sentence))],
        };
        File.WriteAllText(folder.File("f.yaml"), ExtractWriter.Write(extract));

        Assert.Equal(Json(extract), Json(ExtractReader.Read(SmallWorld.Ontology, [folder.File("f.yaml")]).Single()));
    }

    [Fact]
    public void The_file_reads_as_people_would_write_it()
    {
        var extract = ExtractReader.ReadText(
            SmallWorld.Ontology,
            "f",
            SmallWorld.File(
                """- { s: s1, t: "Maria: \"Ales and I met on 2 May, and Ales and I left.\"" }""",
                """
                - { key: ales, type: Person, name: Алесь, lang: be, aliases: [ { name: NO, kind: short } ], identifiers: { wikidata: Q1 } }
                - { key: maria, type: Person, name: Maria }
                - { key: viasna, type: Club, name: Viasna, match: { state: linked } }
                """,
                """- { subject: ales, predicate: metWith, object: maria, time: { at: 2020-05-02 }, modality: alleged, attributedTo: maria, qualifiers: { role: guest }, evidence: [ { s: s1, exact: Ales and I, occurrence: 2 } ] }"""
            )
        );

        Assert.Equal(
            """
            format: article-extract/1
            source:
              id: wire-2025-12-13
              title: A title
              publisher: Wire
              publishedAt: 2025-12-13
              language: en
              textKind: own-words
              status: live
            text:
            - {s: s1, t: "Maria: \"Ales and I met on 2 May, and Ales and I left.\""}
            entities:
            - key: ales
              type: Person
              name: Алесь
              lang: be
              aliases:
              - {name: NO, script: Latn, kind: short}
              identifiers: {wikidata: Q1}
            - key: maria
              type: Person
              name: Maria
            - key: viasna
              type: Club
              name: Viasna
              match: {state: linked}
            facts:
            - subject: ales
              predicate: metWith
              object: maria
              time: {at: 2020-05-02}
              qualifiers: {role: guest}
              modality: alleged
              attributedTo: maria
              evidence:
              - {s: s1, exact: Ales and I, start: 37}

            """,
            ExtractWriter.Write(extract)
        );
    }

    private static readonly Gen<string> GenText = Gen.OneOf(
            UnicodeText.Of(1, 30),
            Gen.Char["ab: #-?,[]{}&*!|>'\"%@`\\~\t\u00a0\u0085\u2028\u202e\ufeff<é"]
                .Array[1, 12]
                .Select(chars => new string(chars)),
            Gen.OneOf<string>(
                "NO",
                "null",
                "~",
                "1e3",
                "0x1",
                "2025-12-13",
                "true",
                "<<",
                "- a",
                "a: b",
                "# a",
                "😀",
                "'",
                "\"",
                "---",
                "...",
                "=",
                "? a",
                "&a",
                "*a",
                "!a",
                "a #b"
            )
        )
        .Select(text =>
            new string([.. Characters.WithoutBad(text).Where(c => c is not ('\n' or '\r'))])
                .Replace('\u2028', ' ')
                .Replace('\u2029', ' ')
                .Normalize(NormalizationForm.FormC)
                .Trim()
        )
        .Where(VisibleText.CanBeSeen);

    private static readonly Gen<PartialDate?> GenDate = Gen.OneOf<string?>(null, "2021", "2021-07~", "2021-07-14")
        .Select(text => text is null ? (PartialDate?)null : PartialDate.Parse(text));

    private static readonly Gen<EntityDraft> GenEntity = Gen.Select(
            GenText,
            GenText,
            Gen.OneOf<string?>(null, "be"),
            GenText,
            GenText
        )
        .Select(
            (name, alias, language, summary, id) =>
                new EntityDraft(
                    "ales",
                    "Person",
                    [
                        new(name, language, Scripts.Of(name), NameKind.Primary, null, [(ArticleId)"wire"]),
                        new(
                            alias,
                            language,
                            "Cyrl",
                            NameKind.Maiden,
                            summary.Length > 64 ? null : summary,
                            [(ArticleId)"wire"]
                        ),
                    ],
                    summary,
                    [new Identifier("archive", id)]
                )
        );

    private static readonly Gen<ArticleExtract> GenExtract = Gen.Select(
            GenEntity,
            GenText,
            GenText,
            GenText,
            Gen.Double[0, 1],
            GenDate,
            Gen.Enum<Stance>(),
            Gen.Int[0, 5]
        )
        .Select(
            (ales, title, text, value, confidence, date, stance, skip) =>
            {
                var sentence = $"ab cd {text} ab cd";
                var offset = Math.Min(skip, sentence.IndexOf("cd", StringComparison.Ordinal));
                if (offset > 0 && char.IsLowSurrogate(sentence[offset]))
                    offset--;
                var span = new QuoteSpan(1, sentence[offset..], offset);
                var qualifiers = new Dictionary<string, string> { ["role"] = value };
                var said = new FactIdentity("motto", "viasna", null, value, stance, date is null ? null : "ales", date);
                return new ArticleExtract(
                    new Article(
                        (ArticleId)"wire",
                        title,
                        value,
                        PartialDate.Parse("2021"),
                        "https://wire.example/?a=b#c",
                        "en",
                        TextKind.Licensed,
                        date,
                        [title, value],
                        "live"
                    ),
                    [new Sentence(1, sentence), new Sentence(7, text)],
                    [
                        ales,
                        new EntityDraft(
                            "viasna",
                            "Club",
                            [new("Viasna", null, "Latn", NameKind.Primary, null, [(ArticleId)"wire"])],
                            null,
                            []
                        ),
                    ],
                    [
                        new FactDraft(
                            FactId.Of("memberOf", "ales", "viasna", stance, "ales", null),
                            "memberOf",
                            "ales",
                            "viasna",
                            null,
                            date,
                            null,
                            null,
                            stance,
                            "ales",
                            confidence,
                            qualifiers,
                            [span]
                        ),
                        new FactDraft(
                            FactId.Of("motto", "viasna", value, stance, null, null),
                            "motto",
                            "viasna",
                            null,
                            value,
                            null,
                            null,
                            null,
                            stance,
                            null,
                            1,
                            qualifiers,
                            [span]
                        ),
                    ],
                    [
                        new RetractionDraft(
                            (FactId)("f" + new string('0', 25)),
                            new Retraction(
                                "superseded",
                                PartialDate.Parse("2022-01"),
                                title,
                                text,
                                (FactId)("f" + new string('z', 25))
                            )
                        ),
                        new RetractionDraft(
                            said.Id(),
                            new Retraction("identity-error", PartialDate.Parse("2022"), null, null, null),
                            said,
                            7
                        ),
                    ]
                )
                {
                    Judgements =
                    [
                        new("ales", "ales-b", true, PartialDate.Parse("2022"), title, text, 7),
                        new("ales", "viasna", false, PartialDate.Parse("2022-01")),
                    ],
                    Reviews =
                    [
                        new(
                            said.Id(),
                            new Review(ReviewState.NeedsInfo, text, PartialDate.Parse("2022"), title),
                            said,
                            1
                        ),
                        new(
                            (FactId)("f" + new string('1', 25)),
                            new Review(ReviewState.Rejected, null, PartialDate.Parse("2022"), null)
                        ),
                    ],
                };
            }
        );

    private static string Json(ArticleExtract extract) =>
        JsonSerializer.Serialize(extract, GraphJson.Plain.ArticleExtract);
}
