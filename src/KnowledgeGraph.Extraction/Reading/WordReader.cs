using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Word documents (.docx): a line for each paragraph that people see, those in tables and text boxes too. What changes
/// tracked took away or moved from here, hidden text and the codes of fields are left out.
/// </summary>
internal static class WordReader
{
    /// <summary>What a part may inflate to.</summary>
    internal const long MaxCharacters = 20_000_000;

    public static RawText Read(byte[] content)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(content, writable: false),
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = MaxCharacters }
        );
        if (document.MainDocumentPart is { } part)
            RequireShallow(part);
        var blocks = document.MainDocumentPart?.Document?.Body?.Descendants() ?? [];
        var pages = new WordPages(document.MainDocumentPart);
        var text = string.Join(
            '\n',
            blocks
                .Where(block => block is Paragraph or AltChunk && IsSeen(block))
                .Select(block => block is AltChunk page ? pages.TextOf(page) : TextOf((Paragraph)block))
        );
        var about = document.PackageProperties;
        return new RawText(text)
        {
            Title = string.IsNullOrWhiteSpace(about.Title) ? null : about.Title,
            Authors = string.IsNullOrWhiteSpace(about.Creator) ? [] : [about.Creator],
        };
    }

    /// <summary>No article is nested so; reading one that is takes minutes.</summary>
    private static void RequireShallow(MainDocumentPart part)
    {
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, new() { MaxCharactersInDocument = MaxCharacters });
        while (reader.Read())
        {
            if (reader.Depth > ManuscriptReader.MaxDepth)
                throw ManuscriptReader.TooDeep("document");
        }
    }

    // A text box stands inside a paragraph and holds paragraphs of its own: each gives its own words only.
    private static string TextOf(Paragraph paragraph) =>
        string.Concat(
            paragraph
                .Descendants()
                .Where(element => element.Ancestors<Paragraph>().First() == paragraph && IsSeen(element))
                .Select(Words)
        );

    // A text box is written twice, the second time ("fallback") for old programs.
    private static bool IsSeen(OpenXmlElement element) =>
        !element
            .Ancestors()
            .Any(outer =>
                outer is DeletedRun or MoveFromRun or AlternateContentFallback
                || outer is Run { RunProperties.Vanish: { } hidden } && hidden.Val?.Value != false
            );

    private static string Words(OpenXmlElement element) =>
        element switch
        {
            DocumentFormat.OpenXml.Wordprocessing.Text words => words.Text,
            TabChar or Break or CarriageReturn => " ",
            NoBreakHyphen => "-",
            _ => "",
        };
}
