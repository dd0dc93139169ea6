using AngleSharp.Dom;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// What a web page says of its article: by the meta elements that publishers use, else by schema.org in JSON-LD. A date
/// counts only where it is written as ISO 8601.
/// </summary>
internal static class PageDetails
{
    private static readonly string[] Dates =
    [
        "article:published_time",
        "datePublished",
        "date",
        "DC.date.issued",
        "pubdate",
        "dcterms.created",
    ];

    public static RawText Of(IDocument page)
    {
        var linked = LinkedArticle.In(page);
        var date = Meta(page, Dates)
            ?? linked.PublishedAt
            ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        var author = Meta(page, "author", "article:author", "DC.creator");
        var isName = author is not null && !author.StartsWith("http", StringComparison.Ordinal);
        return new RawText("")
        {
            Title = Meta(page, "og:title") ?? linked.Title ?? Headline(page),
            Publisher = Meta(page, "og:site_name", "publisher", "application-name") ?? linked.Publisher,
            Authors = isName ? [author!] : linked.Authors,
            PublishedAt = date is { Length: >= 10 } && PartialDate.TryParse(date[..10], out var day) ? day : null,
            Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } language
                ? language[..2].ToLowerInvariant()
                : null,
        };
    }

    // The title of a window names the site too: "Firm fined | The Herald" over the heading "Firm fined".
    private static string? Headline(IDocument page)
    {
        var title = page.Title is { Length: > 0 } text ? text.Trim() : null;
        var headings = page.QuerySelectorAll("h1").Select(heading => heading.TextContent.Trim());
        return headings.FirstOrDefault(heading =>
            heading.Length > 0 && (title is null || title.Contains(heading, StringComparison.Ordinal))
        ) ?? title;
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
