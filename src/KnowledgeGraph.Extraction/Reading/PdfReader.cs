using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>PDF: its blocks of text in reading order; words that are broken at the end of a line are joined.</summary>
internal static class PdfReader
{
    private const int MaxPages = 200;

    public static RawText Read(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var text = new System.Text.StringBuilder();
        foreach (var page in document.GetPages().Take(MaxPages))
        {
            var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(page.GetWords());
            foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
                text.Append(Joined(block.TextLines.Select(line => line.Text.Trim()))).Append('\n');
        }
        var title = document.Information.Title;
        return new RawText(text.ToString())
        {
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Authors = document.Information.Author is { Length: > 0 } author ? [author] : [],
        };
    }

    private static string Joined(IEnumerable<string> lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (text.Length > 1 && text[^1] is '-' or '\u00ad' && char.IsLower(line[0]) && char.IsLetter(text[^2]))
                text.Length--;
            else if (text.Length > 0)
                text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }
}
