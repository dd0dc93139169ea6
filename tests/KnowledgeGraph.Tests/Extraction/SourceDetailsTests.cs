using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Who published what and when is found where web pages and mails say it.</summary>
public sealed class SourceDetailsTests
{
    private const string News =
        "\"@type\":\"NewsArticle\",\"headline\":\"Firm fined\",\"datePublished\":\"2024-05-07T23:30:00+02:00\","
        + "\"author\":[{\"name\":\"Jane Example\"},\"John Example\"],\"publisher\":{\"name\":\"The Herald\"}";

    [Theory]
    [InlineData("{" + News + "}")]
    [InlineData("[{\"@type\":\"BreadcrumbList\"},{" + News + "}]")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\"},{" + News + "}]}")]
    public void Web_page_linked_data_tell_of_the_article(string json)
    {
        var found = Page($"<script type='application/ld+json'>{json}</script><title>Firm fined | The Herald</title>");

        Assert.Equal("Firm fined", found.Title);
        Assert.Equal("The Herald", found.Publisher);
        Assert.Equal(PartialDate.Parse("2024-05-07"), found.PublishedAt);
        Assert.Equal(["Jane Example", "John Example"], found.Authors);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{\"headline\":\"\\ud800\"}")]
    [InlineData("{\"headline\":\"a\",\"headline\":\"b\"}")]
    [InlineData("{\"headline\":{\"a\":1},\"datePublished\":7,\"@graph\":{\"headline\":[]}}")]
    public void Web_page_odd_linked_data_say_nothing(string json) =>
        Assert.Equal("Firm fined", Page($"<script type='application/ld+json'>{json}</script>").Title);

    [Fact]
    public void Web_page_short_article_leaves_out_what_stands_around_it() =>
        Assert.Equal(
            ["Firm fined", "The bank was fined.", "“No.”", "A clerk"],
            Page("", "<footer>Copyright</footer><div>Other news</div>").Sentences.Select(sentence => sentence.Text)
        );

    [Theory]
    [InlineData("fixed")]
    [InlineData("flowed")]
    public void Mail_signature_and_marks_of_quoting_are_left_out(string form)
    {
        var mail =
            "From: Anna Example <anna@e.example>\r\nSubject: It rained\r\nDate: Fri, 3 Mar 2023 23:30:00 -0500\r\n"
            + $"Content-Type: text/plain; format={form}\r\n\r\nIt rained in Riga.\r\n> Did it?\r\n-- \r\nAnna\r\n";
        var found = ManuscriptReader.ReadFile("a.eml", Encoding.ASCII.GetBytes(mail));

        Assert.Equal(["It rained", "It rained in Riga.", "Did it?"], found.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(PartialDate.Parse("2023-03-03"), found.PublishedAt);
        Assert.Equal(["Anna Example"], found.Authors);
    }

    private static Manuscript Page(string head, string around = "")
    {
        var body =
            "<article><h1>Firm fined</h1><p>The bank was fined.</p>"
            + "<blockquote><p>“No.”</p><footer>A clerk</footer></blockquote></article>";
        var page = $"<html lang=en><head>{head}</head><body>{body}{around}</body></html>";
        return ManuscriptReader.ReadFile("a.html", Encoding.UTF8.GetBytes(page));
    }
}
