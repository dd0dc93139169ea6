using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Web pages: the article of the page by SmartReader, its text by our own walk, which puts a line end behind every
/// block, item and cell (SmartReader runs them together); the date only where it is written as ISO 8601 (SmartReader
/// reads others by the culture of the process).
/// </summary>
internal static partial class HtmlReader
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
        // How a name is read, amid its letters: findings/ruby-readings-stand-inside-names.sh.
        "RT",
        "RP",
        // Taken back by the publisher, as words deleted in a Word document are.
        "DEL",
    ];

    public static Manuscript Read(string html, ManuscriptTerms terms)
    {
        using var page = new HtmlParser().ParseDocument(html);
        RequireShallow(page);
        var about = PageDetails.Of(page);
        using var reader = new SmartReader.Reader("http://localhost/", html) { CharThreshold = 200 };
        reader.AddCustomOperationStart(RenameParts);
        var article = reader.GetArticle();
        var content =
            article.IsReadable && article.Content is { Length: > 0 } found
                ? new HtmlParser().ParseDocument(found)
                : page;
        var text = TextOf(
            content == page ? page.QuerySelector("article, main, [role=main]") ?? page.Body : content.Body
        );
        var title = about.Title ?? article.Title;
        if (title is { Length: > 0 } && !text.StartsWith(title, StringComparison.Ordinal))
            text = title + "\n\n" + text;
        return ManuscriptReader.Make(about with { Text = text, Title = title }, terms);
    }

    /// <summary>No article is nested so; finding the article in such a page takes minutes.</summary>
    private static void RequireShallow(IDocument page)
    {
        var open = new Stack<(IElement Element, int Depth)>([(page.DocumentElement, 1)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > ManuscriptReader.MaxDepth)
                throw ManuscriptReader.TooDeep("page");
            foreach (var child in next.Element.Children)
                open.Push((child, next.Depth + 1));
        }
    }

    /// <summary>
    /// SmartReader drops what is called "extra", also a section on an extradition:
    /// findings/readability-drops-what-is-called-extradition.sh.
    /// </summary>
    private static void RenameParts(IElement page)
    {
        foreach (var part in page.QuerySelectorAll("[class], [id]"))
        {
            foreach (var attribute in part.Attributes.Where(one => one.Name is "class" or "id"))
                attribute.Value = Words()
                    .Replace(attribute.Value, word => IsOfArticles().IsMatch(word.Value) ? "text" : word.Value);
        }
    }

    /// <summary>The words of a class or id, joined by hyphens or by capitals.</summary>
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();

    /// <summary>Whole words that only hold the letters of "extra", "related", "social", "comment", "header",
    /// "remark".</summary>
    [GeneratedRegex(
        "^(?:extradit(?:e|es|ed|ing|ions?)|extraordinar(?:y|ily)|extrajudicial(?:ly)?|extraterritorial"
            + "|correlat(?:e|es|ed|ing|ions?)|sociali[sz](?:m|ts?|ed?|es|ing|ation)|commentar(?:y|ies)"
            + "|subhead(?:s|ers?|ings?|lines?)?|remarkabl[ey])$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IsOfArticles();

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
            if (next.Node is not IElement child || IsLeftOut(child))
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

    // The foot of a quotation names who said it, that of a page says nothing of the article.
    private static bool IsLeftOut(IElement element) =>
        Left.Contains(element.TagName.ToUpperInvariant())
        || element is { TagName: "FOOTER", ParentElement.TagName: "BODY" };

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
}
