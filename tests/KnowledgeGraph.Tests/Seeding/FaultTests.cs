using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

/// <summary>Faults that people met in this or a similar tool, as far as reading extracts goes.</summary>
public sealed class FaultTests
{
    private static readonly Ontology Seed = OntologyReader.Read(Path.Combine(SeedFiles.Folder, "ontology.yaml"));

    [Fact]
    public void A_circle_whose_facts_never_held_together_is_none()
    {
        var both = Read(Circle("{from: 2012}", "{from: 2008, to: 2009}"));

        Assert.Equal(2, both.Facts.Count);
    }

    [Fact]
    public void A_circle_whose_facts_hold_together_is_a_mistake()
    {
        var error = Assert.Throws<InputException>(() => Read(Circle("{from: 2008}", "{from: 2006, to: 2009-06}")));

        Assert.Contains("porsa > vau > porsa", error.Message);
    }

    [Theory]
    [InlineData("Porsa belongs to Vau\u2026 since then.", "Vau... since then")]
    [InlineData("Porsa belongs to Vau... since then.", "Vau\u2026 since then")]
    [InlineData("Porsa belongs\u200b to \u200eVau\u200f since then.", "belongs to Vau since")]
    [InlineData("Porsa belongs to Vau since then.", "belongs\u2060 to\ufeff Vau")]
    [InlineData("Porsa belongs\u2028to\u2029Vau since then.", "belongs to Vau")]
    public void Quotes_are_found_whatever_is_invisible_in_them(string sentence, string quote)
    {
        var span = Read(Ownership(sentence, quote)).Facts[0].Spans[0];

        Assert.Equal(
            span.Quote,
            Read(Ownership(sentence, quote)).Sentences[0].Text.Substring(span.Offset, span.Quote.Length)
        );
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Places_behind_line_ends_that_are_none_for_people_stay_right(string end)
    {
        var text = Ownership($"Porsa{end}belongs to Vau.", "no such words").Replace("\n\n", "\n\t\n");

        var error = Assert.Throws<InputException>(() => Read(text));

        Assert.StartsWith($"text:{Line(text, "exact: ")}:", error.Errors[0].ToString());
    }

    [Fact]
    public void An_approximate_date_says_so_itself()
    {
        var value = Read(Birth("{type: date, v: 1950, approximate: true}")).Facts[0].Value;

        Assert.Equal("1950~", value);
    }

    [Theory]
    [InlineData("language: en\n  textKind: own-words", "language: en", "textKind'; write own-words or ")]
    [InlineData(
        "evidence: [{s: s1, exact: born about}]",
        "evidence: born about",
        "'evidence' must be a list; for instance evidence: [{ s: s1, exact: \"the very words\" }]"
    )]
    [InlineData("v: 1950", "v: 1950, of: x", "its keys are type, v, unit, approximate")]
    public void Mistake_says_what_to_write(string right, string wrong, string expected)
    {
        var text = Birth("{type: date, v: 1950}").Replace("\r", "");
        Assert.Contains(right, text);

        var error = Assert.Throws<InputException>(() => Read(text.Replace(right, wrong)));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Folder_is_read_without_the_files_of_others()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("ina.yaml"), Birth("1950"));
        File.WriteAllText(folder.File("package.json"), """{ "name": "x" }""");

        Assert.Equal([folder.File("ina.yaml")], ExtractReader.FilesOf([folder.Path]));
    }

    private static int Line(string text, string part) =>
        text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static ArticleExtract Read(string text) => ExtractReader.ReadText(Seed, "text", text);

    private static string Circle(string one, string other) =>
        Head("Porsa and Vau belong to each other.")
        + $"""
            facts:
              - subject: porsa
                predicate: subsidiaryOf
                object: vau
                time: {one}
                evidence: [{"{s: s1, exact: belong to each}"}]
              - subject: vau
                predicate: subsidiaryOf
                object: porsa
                time: {other}
                evidence: [{"{s: s1, exact: belong to each}"}]
            """;

    private static string Ownership(string sentence, string quote) =>
        Head(sentence)
        + $"""
            facts:
              - subject: porsa
                predicate: subsidiaryOf
                object: vau
                evidence:
                  - s: s1
                    exact: "{quote}"
            """;

    private static string Birth(string value) =>
        Head("Ina was born about 1950.", "  - {key: ina, type: Person, name: Ina}\n")
        + $"""
            facts:
              - subject: ina
                predicate: birthDate
                value: {value}
                evidence: [{"{s: s1, exact: born about}"}]
            """;

    private static string Head(
        string sentence,
        string entities = "  - {key: porsa, type: Company, name: Porsa}\n  - {key: vau, type: Company, name: Vau}\n"
    ) =>
        $"""
            format: article-extract/1
            source:
              id: a
              title: A
              publisher: P
              publishedAt: 2025
              language: en
              textKind: own-words

            text:
              - s: s1
                t: "{sentence}"
            entities:

            """ + entities;
}
