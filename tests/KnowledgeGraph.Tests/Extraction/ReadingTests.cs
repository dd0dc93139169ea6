using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Extraction;

public sealed class ReadingTests
{
    private static Manuscript Read(string name, string content) =>
        ManuscriptReader.ReadFile(name, Encoding.UTF8.GetBytes(content));

    [Theory]
    [InlineData("Mr. Smith came. He left.", 2)]
    [InlineData("The U.S. Embassy in Minsk closed. Nobody said why.", 2)]
    [InlineData("Он родился в 1962 г. в Вяртсиля. А. Беляцкий вышел.", 2)]
    [InlineData("\"Why?\" he asked. \"Now!\"", 2)]
    public void Sentences_end_where_they_end(string text, int count) =>
        Assert.Equal(count, ManuscriptReader.ReadText(text).Sentences.Count);

    [Fact]
    public void Sentences_lead_back_to_their_place_in_the_text()
    {
        var manuscript = ManuscriptReader.ReadText(
            "A headline\n\nOne  sentence. Another\u00a0one, with 1 227 prisoners."
        );

        Assert.All(manuscript.Sentences, sentence =>
            Assert.StartsWith(sentence.Text[..3], manuscript.Text[sentence.Start..sentence.End])
        );
        Assert.Equal("A headline", manuscript.Title);
    }

    [Theory]
    [InlineData("<ruby>吉<rp>(</rp><rt>よし</rt><rp>)</rp>野<rt>の</rt></ruby> came.", "吉野 came.")]
    [InlineData("<span class=initial>A</span>nna was <del>not </del><ins>twice</ins> heard.", "Anna was twice heard.")]
    public void Readings_and_deleted_words_of_a_page_are_no_text(string part, string text) =>
        Assert.Contains("\n" + text + "\n", Read("page.html", PageWith($"<p>{part}</p>")).Text);

    [Fact]
    public void Items_and_cells_of_a_page_do_not_run_together()
    {
        var page =
            "<html lang=en><head><title>T</title><meta property='article:published_time' "
            + "content='2021-04-03T10:00:00Z'></head><body><article><p>"
            + string.Concat(Enumerable.Repeat("Some words of a long article about something. ", 20))
            + "</p><ul><li>first item</li><li>second "
            + "item</li></ul><table><tr><td>left</td><td>right</td></tr></table></article></body></html>";
        var manuscript = Read("page.html", page);

        Assert.DoesNotContain("itemsecond", manuscript.Text);
        Assert.DoesNotContain("leftright", manuscript.Text);
        Assert.Equal(PartialDate.Parse("2021-04-03"), manuscript.PublishedAt);
    }

    [Theory]
    [InlineData("extradition-request")]
    [InlineData("Commentary")]
    [InlineData("subheader")]
    [InlineData("newsExtradition")]
    [InlineData("extraordinary-session")]
    public void Part_of_an_article_is_read_whatever_it_is_called(string name) =>
        Assert.Contains("Poland asked", Read("page.html", PageWithPart(name)).Text);

    [Theory]
    [InlineData("commentarea")]
    [InlineData("related-links")]
    [InlineData("socialiser-bar")]
    public void Part_beside_an_article_is_not_read(string name) =>
        Assert.DoesNotContain("Poland asked", Read("page.html", PageWithPart(name)).Text);

    private static string PageWithPart(string name) =>
        PageWith($"<div class='{name}'><p>Poland asked for him on Monday, and was refused.</p></div>");

    private static string PageWith(string part)
    {
        var words = string.Concat(Enumerable.Repeat("Some words of a long article about something. ", 20));
        return $"<html lang=en><title>T</title><body><article><p>{words}</p>{part}<p>{words}</p></article></html>";
    }

    [Fact]
    public void Mail_gives_its_subject_sender_and_day()
    {
        var mail = Read(
            "letter.eml",
            "From: Ann <ann@example.org>\r\nDate: Sat, 13 Dec 2025 10:00:00 +0000\r\nSubject: News\r\n\r\nIt "
                + "happened today.\r\n"
        );

        Assert.Equal(
            ("News", "Ann", PartialDate.Parse("2025-12-13")),
            (mail.Title, mail.Authors[0], mail.PublishedAt!.Value)
        );
    }

    [Fact]
    public void Mail_with_a_picture_is_read_to_its_end()
    {
        const string Cut = "\r\n--cut\r\n";
        var mail = Read(
            "letter.eml",
            "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=cut\r\n"
                + Cut
                + "Content-Type: text/plain\r\n\r\nBefore the picture."
                + Cut
                + "Content-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\n\r\nx"
                + Cut
                + "Content-Type: text/plain\r\n\r\nAfter the picture."
                + "\r\n--cut--\r\n"
        );
        Assert.Equal("Before the picture.\nAfter the picture.", mail.Text);
    }

    [Fact]
    public void Markdown_loses_its_marks() =>
        Assert.Equal("Title\nA bold word.", Read("a.md", "# Title\n\nA **bold** word.").Text);

    [Theory]
    [InlineData("1994. Elected.\n\n1996. Re-elected.\n\n2001) Out.", "1994. Elected.\n1996. Re-elected.\n2001) Out.")]
    [InlineData("> 1994. Elected.\r\n\r\n- 1996. Out.", "1994. Elected.\n1996. Out.")]
    [InlineData("1. One.\n2. Two.\n3. Three.", "One.\nTwo.\nThree.")]
    [InlineData("```\n1994. a\n```\n\n1995. b", "1994. a\n1995. b")]
    [InlineData("    1994. a\n\nb", "1994. a\nb")]
    public void Markdown_keeps_years_that_begin_a_line(string text, string read) =>
        Assert.Equal(read, Read("a.md", text).Text);

    [Theory]
    [InlineData("a.pdf", "this is no PDF")]
    [InlineData("a.docx", "this is no archive")]
    [InlineData("a.exe", "MZ")]
    [InlineData("a.txt", "   ")]
    public void Unreadable_input_is_refused_with_a_message(string name, string content) =>
        Assert.Throws<InputException>(() => Read(name, content));

    [Theory]
    [InlineData("On 13 December 2025 it rained.", "2025-12-13")]
    [InlineData("On December 13, 2025, it rained.", "2025-12-13")]
    [InlineData("In July 2021 it rained.", "2021-07")]
    [InlineData("14 июля 2021 года шёл дождь.", "2021-07-14")]
    [InlineData("У ліпені 2021 года ішоў дождж.", "2021-07")]
    [InlineData("It rained yesterday.", "2025-12-13")]
    [InlineData("В субботу шёл дождь.", "2025-12-13")]
    [InlineData("Перед понедельником шёл дождь.", "2025-12-08")]
    [InlineData("Перед средой шёл дождь.", "2025-12-10")]
    [InlineData("Перад панядзелкам ішоў дождж.", "2025-12-08")]
    [InlineData("Перад пятніцай ішоў дождж.", "2025-12-12")]
    [InlineData("Перед неділею йшов дощ.", "2025-12-14")]
    [InlineData("З п'ятницею прийшов дощ.", "2025-12-12")]
    [InlineData("It rained on 13.12.2025 in the end.", "2025-12-13")]
    public void Dates_are_read(string text, string date) =>
        Assert.Equal(
            PartialDate.Parse(date),
            Assert.Single(DateReader.Find(Tokenizer.Split(text), new DateOnly(2025, 12, 14))).Date
        );

    [Theory]
    [InlineData("You may march on.")]
    [InlineData("Мартеновский цех.")]
    [InlineData("Среди них был он.")]
    [InlineData("В среде художников его знали.")]
    [InlineData("Серед них був він.")]
    [InlineData("Субботний выпуск.")]
    [InlineData("Недільна газета.")]
    public void Text_like_a_date_is_no_date(string text) =>
        Assert.Empty(DateReader.Find(Tokenizer.Split(text), new DateOnly(2025, 12, 14)));

    [Fact]
    public void Any_text_is_read_without_a_crash()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(1, 0xFFFF)));
            foreach (var token in Tokenizer.Split(text))
                Assert.Equal(token.Text, text[token.Start..token.End]);
        }
    }

    [Fact]
    public void A_page_of_parts_nested_without_end_is_refused() =>
        RefusesNesting("page.html", Encoding.UTF8.GetBytes(Nested("<div>", "</div>", "<p>Ann lives in Oslo.</p>")));

    [Fact]
    public void A_word_document_of_parts_nested_without_end_is_refused() =>
        RefusesNesting(
            "a.docx",
            WordFile.Of(
                Nested(
                    "<w:sdt><w:sdtContent>",
                    "</w:sdtContent></w:sdt>",
                    "<w:p><w:r><w:t>Ann lives in Oslo.</w:t></w:r></w:p>"
                )
            )
        );

    private static string Nested(string open, string close, string inner) =>
        string.Concat(Enumerable.Repeat(open, 600)) + inner + string.Concat(Enumerable.Repeat(close, 600));

    private static void RefusesNesting(string name, byte[] content)
    {
        var refused = Assert.Throws<InputException>(() => ManuscriptReader.ReadFile(name, content));
        Assert.Contains("nested more than 500 deep", refused.Message);
    }
}
