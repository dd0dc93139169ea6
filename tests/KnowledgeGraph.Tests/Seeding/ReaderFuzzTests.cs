using CsCheck;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

public sealed class ReaderFuzzTests
{
    [Fact]
    public void Damaged_extract_is_read_or_refused()
    {
        var ontology = OntologyReader.Read(SeedFiles.Ontology);
        var text = File.ReadAllText(
            Directory
                .GetFiles(SeedFiles.Extracts)
                .Order(StringComparer.Ordinal)
                .MinBy(file => new FileInfo(file).Length)!
        );

        GenCuts.Sample(
            cuts => IsReadOrRefused(() => ExtractReader.ReadText(ontology, "f", Mutilate(text, cuts))),
            iter: Fuzzed(500)
        );
    }

    [Fact]
    public void Damaged_ontology_is_read_or_refused()
    {
        var text = File.ReadAllText(SeedFiles.Ontology);

        GenCuts.Sample(
            cuts => IsReadOrRefused(() => OntologyReader.ReadText("f", Mutilate(text, cuts))),
            iter: Fuzzed(200)
        );
    }

    /// <summary>KG_FUZZ, or so many.</summary>
    private static int Fuzzed(int count) =>
        Environment.GetEnvironmentVariable("KG_FUZZ") is { } many
            ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture)
            : count;

    private static readonly Gen<(double Place, int Length, string Instead)[]> GenCuts = Gen.Select(
        Gen.Double[0, 1],
        Gen.Int[0, 40],
        Gen.OneOf(
            Gen.OneOf<string>(
                "",
                "\n",
                "  ",
                "\n- ",
                ": ",
                "{",
                "}",
                "[",
                "]",
                "'",
                "\"",
                "- {}",
                "[]",
                "null",
                "~",
                "&a ",
                "*a",
                "!!str ",
                "<<: ",
                "---\n",
                "...",
                "|",
                ">",
                "# ",
                "?",
                "%",
                "\t",
                "\ud800",
                "\u0000",
                "9999999999",
                "-1"
            ),
            UnicodeText.Of(0, 6)
        )
    ).Array[1, 4];

    private static string Mutilate(string text, (double Place, int Length, string Instead)[] cuts)
    {
        foreach (var (place, length, instead) in cuts)
        {
            var start = (int)(place * text.Length);
            text = text[..start] + instead + text[Math.Min(start + length, text.Length)..];
        }
        return text;
    }

    private static bool IsReadOrRefused(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (InputException error)
        {
            return error.Errors.All(mistake => mistake is { Line: >= 1, Column: >= 1, Message.Length: > 0 });
        }
    }
}
