using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Word documents made for a test.</summary>
internal static class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    /// <summary>A .docx with this markup as its body.</summary>
    /// <param name="body">The markup.</param>
    /// <param name="page">An embedded page that elements w:altChunk show by the id "page".</param>
    /// <param name="type">Media type of the page.</param>
    public static byte[] Of(string body, string? page = null, string type = "text/html")
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            var xml = $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";
            part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
            if (page is not null)
                part.AddAlternativeFormatImportPart(type, "page")
                    .FeedData(new MemoryStream(Encoding.UTF8.GetBytes(page)));
        }
        return file.ToArray();
    }
}
