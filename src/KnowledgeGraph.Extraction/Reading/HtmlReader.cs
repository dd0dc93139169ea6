using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Web pages: the article of the page by SmartReader, its text by our own walk, which puts a line end behind every
/// block, item and cell (SmartReader runs them together); the date only where it is written as ISO 8601 (SmartReader
/// reads others by the culture of the process).
/// </summary>
internal static class HtmlReader
{
    private static readonly HashSet<string> Blocks =
    [
        "P",
        "DIV",
        "LI",
        "TD",
        "TH",
        "TR",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "BLOCKQUOTE",
        "SECTION",
        "ARTICLE",
        "BR",
        "UL",
        "OL",
        "TABLE",
        "FIGCAPTION",
        "DT",
        "DD",
        "PRE",
        "HEADER",
        "FOOTER",
    ];

    private static readonly HashSet<string> Left =
    [
        "SCRIPT",
        "STYLE",
        "NOSCRIPT",
        "TEMPLATE",
        "NAV",
        "ASIDE",
        "FORM",
        "BUTTON",
        "SVG",
        "IFRAME",
    ];

    public static Manuscript Read(string html, ManuscriptTerms terms)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var about = About(page);
        using var reader = new SmartReader.Reader("http://localhost/", html) { CharThreshold = 200 };
        var article = reader.GetArticle();
        var content =
            article.IsReadable && article.Content is { Length: > 0 } found
                ? new HtmlParser().ParseDocument(found)
                : page;
        var text = TextOf(content.Body);
        var title = about.Title ?? article.Title;
        if (title is { Length: > 0 } && !text.StartsWith(title, StringComparison.Ordinal))
            text = title + "\n\n" + text;
        return ManuscriptReader.Make(about with { Text = text, Title = title }, terms);
    }

    /// <summary>The text of an element, a line for each block.</summary>
    internal static string TextOf(IElement? element)
    {
        var text = new System.Text.StringBuilder();
        if (element is null)
            return "";
        // No recursion: pages nest as deep as they like.
        var open = new Stack<(INode Node, bool IsEnd)>([(element, false)]);
        while (open.TryPop(out var next))
        {
            if (next.IsEnd)
            {
                NewLine(text);
                continue;
            }
            if (next.Node is IText words)
            {
                Append(text, words.Data);
                continue;
            }
            if (next.Node is not IElement child || Left.Contains(child.TagName.ToUpperInvariant()))
                continue;
            if (Blocks.Contains(child.TagName.ToUpperInvariant()))
            {
                NewLine(text);
                open.Push((child, true));
            }
            foreach (var inner in child.ChildNodes.Reverse())
                open.Push((inner, false));
        }
        return text.ToString().Trim();
    }

    private static void Append(System.Text.StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void NewLine(System.Text.StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static RawText About(IDocument page)
    {
        var published = Meta(
            page,
            "article:published_time",
            "datePublished",
            "date",
            "DC.date.issued",
            "pubdate",
            "dcterms.created"
        ) ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        var author = Meta(page, "author", "article:author", "DC.creator");
        return new RawText("")
        {
            Title = Meta(page, "og:title") ?? (page.Title is { Length: > 0 } title ? title : null),
            Publisher = Meta(page, "og:site_name", "publisher", "application-name"),
            Authors = author is null || author.StartsWith("http", StringComparison.Ordinal) ? [] : [author],
            PublishedAt =
                published is { Length: >= 10 } && PartialDate.TryParse(published[..10], out var day) ? day : null,
            Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } language
                ? language[..2].ToLowerInvariant()
                : null,
        };
    }

    private static string? Meta(IDocument page, params string[] names)
    {
        foreach (var name in names)
        {
            var found = page.QuerySelectorAll("meta")
                .FirstOrDefault(meta =>
                    meta.GetAttribute("property") == name
                    || meta.GetAttribute("name") == name
                    || meta.GetAttribute("itemprop") == name
                )
                ?.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(found))
                return found.Trim();
        }
        return null;
    }
}
