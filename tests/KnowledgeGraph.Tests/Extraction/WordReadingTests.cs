using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>
/// A Word document reads as people see it. InnerText of the Open XML SDK 3.3.0 does not
/// (findings/word-inner-text-keeps-what-was-deleted.sh).
/// </summary>
public sealed class WordReadingTests
{
    private const string Box = "<w:txbxContent><w:p><w:r><w:t>She won.</w:t></w:r></w:p></w:txbxContent>";

    [Theory]
    [InlineData("<w:p><w:del w:id=\"1\"><w:r><w:delText>not </w:delText></w:r></w:del>{0}</w:p>")]
    [InlineData("<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>not </w:t></w:r></w:moveFrom>{0}</w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r>{0}</w:p>")]
    [InlineData("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{0}</w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p>{0}</w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtContent><w:p>{0}</w:p></w:sdtContent></w:sdt>")]
    [InlineData("<w:p><w:hyperlink>{0}</w:hyperlink></w:p>")]
    [InlineData("<w:p><w:ins w:id=\"1\">{0}</w:ins></w:p>")]
    [InlineData("<w:p><w:moveTo w:id=\"1\">{0}</w:moveTo></w:p>")]
    public void Reader_marked_up_paragraph_gives_what_people_see(string body) =>
        Assert.Equal(["He was charged."], Sentences(body.Replace("{0}", "<w:r><w:t>He was charged.</w:t></w:r>")));

    [Fact]
    public void Reader_text_box_is_read_once()
    {
        var sentences = Sentences(
            "<w:p><w:r><w:t>He lost.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + $"<wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></a:graphicData>"
                + "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box}</v:textbox>"
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        );
        Assert.Equal(["He lost.", "She won."], sentences);
    }

    [Fact]
    public void Reader_breaks_and_hyphens_keep_words_apart_and_whole() =>
        Assert.Equal(
            ["The Ministry of Justice named a non-profit."],
            Sentences(
                "<w:p><w:r><w:t>The Ministry</w:t><w:br/><w:t>of Justice</w:t><w:tab/><w:t>named a non</w:t>"
                    + "<w:noBreakHyphen/><w:t>profit.</w:t></w:r></w:p>"
            )
        );

    [Theory]
    [InlineData("text/html", "<html><body><p>Anna owns the firm.</p></body></html>")]
    [InlineData("application/xhtml+xml", "<html><body><p>Anna owns the firm.</p></body></html>")]
    [InlineData("message/rfc822", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Anna owns the firm.</p>")]
    public void Reader_an_embedded_page_is_read_once_where_it_stands(string type, string page)
    {
        const string Chunk = "<w:altChunk r:id=\"page\"/>";
        var file = WordFile.Of($"<w:p><w:r><w:t>Before.</w:t></w:r></w:p>{Chunk}{Chunk}", page, type);

        Assert.Equal(
            ["Before.", "Anna owns the firm."],
            ManuscriptReader.ReadFile("a.docx", file).Sentences.Select(one => one.Text)
        );
    }

    [Fact]
    public void Reader_an_embedded_page_of_another_form_is_refused_with_what_to_do()
    {
        var file = WordFile.Of("<w:altChunk r:id=\"page\"/>", "{\\rtf1 Anna}", "application/rtf");

        var refusal = Assert.Throws<InputException>(() => ManuscriptReader.ReadFile("a.docx", file));
        Assert.Contains("save it again in Word", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(string body) =>
        ManuscriptReader.ReadFile("a.docx", WordFile.Of(body)).Sentences.Select(one => one.Text);
}
