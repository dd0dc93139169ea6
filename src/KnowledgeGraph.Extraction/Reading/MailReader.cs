using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Model;
using MimeKit;
using MimeKit.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// E-mail (.eml): its parts of text without the signature and the marks of quoting, else its HTML part; subject, sender
/// and the day where it was sent.
/// </summary>
internal static partial class MailReader
{
    public static RawText Read(byte[] content)
    {
        using var message = MimeMessage.Load(new MemoryStream(content, writable: false));
        var text = PlainText(message);
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
            PublishedAt = message.Date == default ? null : PartialDate.Of(DateOnly.FromDateTime(message.Date.DateTime)),
        };
    }

    /// <summary>
    /// All of it: MimeKit's own ends at the first picture (findings/mimekit-textbody-ends-at-the-picture.sh).
    /// </summary>
    private static string PlainText(MimeMessage message) =>
        string.Join(
            '\n',
            message
                .BodyParts.OfType<TextPart>()
                .Where(part => part.IsPlain && !part.IsAttachment)
                .Where((part, position) => position == 0 || part.FileName is null)
                .Select(PlainText)
        );

    private static string PlainText(TextPart part)
    {
        // MimeKit 4.18.2 flows the mark of the signature (findings/mimekit-flows-the-signature-mark.sh).
        var text = part.Text.ReplaceLineEndings("\n");
        if (SignatureMark().Match(text) is { Success: true } mark)
            text = text[..mark.Index];
        if (part.IsFlowed)
        {
            var deletesSpace = part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase);
            text = new FlowedToText { DeleteSpace = deletesSpace ?? false }.Convert(text);
        }
        return QuoteMarks().Replace(text, "");
    }

    [GeneratedRegex(@"^-- ?$", RegexOptions.Multiline)]
    private static partial Regex SignatureMark();

    [GeneratedRegex(@"^(?:>[> ]*)", RegexOptions.Multiline)]
    private static partial Regex QuoteMarks();
}
