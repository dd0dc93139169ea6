using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Pages that are embedded in a Word document, as programs write that turn web pages into .docx
/// (findings/word-files-made-of-pages-are-empty.sh). Each is read once, however often it is shown, and all together
/// inflate to no more than one part may.
/// </summary>
internal sealed class WordPages(MainDocumentPart? document)
{
    private readonly HashSet<string> _read = [];
    private long _left = WordReader.MaxCharacters;

    public string TextOf(AltChunk page)
    {
        if (page.Id?.Value is not { } id || !_read.Add(id))
            return "";
        var part = document!.GetPartById(id);
        return part.ContentType.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => TextOfHtml(TextDecoder.Decode(Content(part))),
            "message/rfc822" => MailReader.Read(Content(part)).Text,
            "text/plain" => TextDecoder.Decode(Content(part)),
            _ => throw Refuse($"of the form {part.ContentType}"),
        };
    }

    private static string TextOfHtml(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return HtmlReader.TextOf(page.Body);
    }

    private byte[] Content(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        using var content = new MemoryStream();
        var piece = new byte[81_920];
        for (int count; (count = stream.Read(piece)) > 0; _left -= count)
        {
            if (count > _left)
                throw Refuse($"of more than {WordReader.MaxCharacters / 1_000_000} MB");
            content.Write(piece, 0, count);
        }
        return content.ToArray();
    }

    private static InputException Refuse(string what) =>
        ManuscriptReader.Refuse(
            "document",
            $"its text is an embedded page {what}, which is not read; open it and save it again in Word"
        );
}
