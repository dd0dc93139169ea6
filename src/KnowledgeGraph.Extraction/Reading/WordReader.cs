using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Word documents (.docx): a line for each paragraph, those in tables too; text that was deleted with changes tracked
/// is left out.
/// </summary>
internal static class WordReader
{
    /// <summary>What a part may inflate to.</summary>
    private const long MaxCharacters = 20_000_000;

    public static RawText Read(byte[] content)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(content, writable: false),
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = MaxCharacters }
        );
        var paragraphs = document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [];
        var text = string.Join(
            '\n',
            paragraphs.Select(paragraph => string.Concat(paragraph.Descendants().Select(Words)))
        );
        var about = document.PackageProperties;
        return new RawText(text)
        {
            Title = string.IsNullOrWhiteSpace(about.Title) ? null : about.Title,
            Authors = string.IsNullOrWhiteSpace(about.Creator) ? [] : [about.Creator],
        };
    }

    private static string Words(DocumentFormat.OpenXml.OpenXmlElement element) =>
        element switch
        {
            DocumentFormat.OpenXml.Wordprocessing.Text words => words.Text,
            TabChar or Break or CarriageReturn => " ",
            NoBreakHyphen => "-",
            _ => "",
        };
}
