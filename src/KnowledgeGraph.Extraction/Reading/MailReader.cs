using AngleSharp.Html.Parser;
using KnowledgeGraph.Model;
using MimeKit;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>E-mail (.eml): its text part, else its HTML part; subject, sender and day.</summary>
internal static class MailReader
{
    public static RawText Read(byte[] content)
    {
        using var message = MimeMessage.Load(new MemoryStream(content, writable: false));
        var text = message.TextBody;
        if (string.IsNullOrWhiteSpace(text) && message.HtmlBody is { } html)
        {
            using var page = new HtmlParser().ParseDocument(html);
            text = HtmlReader.TextOf(page.Body);
        }
        return new RawText((message.Subject is { Length: > 0 } subject ? subject + "\n\n" : "") + text)
        {
            Title = message.Subject,
            Authors =
            [
                .. message.From.Mailboxes.Select(sender => sender.Name is { Length: > 0 } name ? name : sender.Address),
            ],
            PublishedAt =
                message.Date == default ? null : PartialDate.Of(DateOnly.FromDateTime(message.Date.UtcDateTime)),
        };
    }
}
