using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Reading;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>
/// A PDF reads as people read it. The blocks of PdfPig 0.1.16 (Docstrum) mix the lines of two narrow columns.
/// </summary>
public sealed class PdfReadingTests : IDisposable
{
    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _font;

    public PdfReadingTests() => _font = _document.AddStandard14Font(Standard14Font.TimesRoman);

    public void Dispose() => _document.Dispose();

    [Fact]
    public void Reader_two_columns_are_read_one_after_the_other()
    {
        var page = _document.AddPage(PageSize.A4);
        Write(
            page,
            60,
            700,
            "A court in Minsk sentenced",
            "the founder of the center to",
            "ten years in prison on Friday"
        );
        Write(
            page,
            215,
            706,
            "while three of his colleagues",
            "were given seven years. The",
            "embassy spoke of a shame."
        );

        Assert.Equal(
            [
                "A court in Minsk sentenced the founder of the center to ten years in prison on Friday "
                    + "while three of his colleagues were given seven years.",
                "The embassy spoke of a shame.",
            ],
            Sentences()
        );
    }

    [Fact]
    public void Reader_broken_words_are_joined_and_hyphens_of_names_stay()
    {
        Write(_document.AddPage(PageSize.A4), 60, 700, "The opposi-", "tion met the co-chair of Saint-", "Petersburg.");

        Assert.Equal(["The opposition met the co-chair of Saint- Petersburg."], Sentences());
    }

    [Fact]
    public void Reader_heads_and_feet_do_not_cut_a_sentence_that_goes_on_over_the_page()
    {
        foreach (var (number, line) in new[] { "The minister", "of justice of the", "republic resigned." }.Index())
        {
            var page = _document.AddPage(PageSize.A4);
            Write(page, 60, 800, "The Example Herald");
            Write(page, 60, 700, line);
            Write(page, 300, 30, $"page {number + 1}");
        }

        Assert.Equal(["The minister of justice of the republic resigned."], Sentences());
    }

    [Fact]
    public void Reader_cells_of_a_table_and_paragraphs_stand_apart()
    {
        var page = _document.AddPage(PageSize.A4);
        Write(page, 60, 700, "Anna Example");
        Write(page, 260, 700, "10 years");
        Write(page, 60, 640, "Nobody", "spoke");
        Write(page, 60, 590, "Nobody came");

        Assert.Equal(["Anna Example", "10 years", "Nobody spoke", "Nobody came"], Sentences());
    }

    [Fact]
    public void Reader_page_without_letters_is_refused()
    {
        _document.AddPage(PageSize.A4);

        Assert.Throws<InputException>(Sentences);
    }

    private void Write(PdfPageBuilder page, double left, double top, params string[] lines)
    {
        foreach (var (row, line) in lines.Index())
            page.AddText(line, 10, new PdfPoint(left, top - row * 12), _font);
    }

    private List<string> Sentences() =>
        [.. ManuscriptReader.ReadFile("a.pdf", _document.Build()).Sentences.Select(sentence => sentence.Text)];
}
