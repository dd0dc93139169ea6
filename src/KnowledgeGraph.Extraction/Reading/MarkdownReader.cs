using AngleSharp.Html.Parser;
using Markdig;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Markdown: its text without marks, a line for each block; the first heading is the headline.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .Build();

    public static RawText Read(string text)
    {
        using var page = new HtmlParser().ParseDocument(Markdown.ToHtml(MarkdownYears.Escape(text), Pipeline));
        return new RawText(HtmlReader.TextOf(page.Body)) { Title = page.QuerySelector("h1")?.TextContent.Trim() };
    }
}
