using UglyToad.PdfPig;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// PDF: its paragraphs in the order in which the page was written, across columns and pages; words that are broken at
/// the end of a line are joined, lines that repeat on the pages (their heads and feet) are left out.
/// </summary>
internal static class PdfReader
{
    private const int MaxPages = 200;

    public static RawText Read(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var pages = document.GetPages().Take(MaxPages).Select(PdfLines.Of).ToList();
        var title = document.Information.Title;
        return new RawText(string.Join('\n', PdfParagraphs.Of(pages)))
        {
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Authors = document.Information.Author is { Length: > 0 } author ? [author] : [],
        };
    }
}
