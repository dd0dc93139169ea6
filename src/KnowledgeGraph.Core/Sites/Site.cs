namespace KnowledgeGraph.Sites;

/// <summary>What the page is called and where it begins: <c>site.yaml</c> of the seed folder.</summary>
/// <param name="Title">Its name; at most 80 characters.</param>
/// <param name="Headline">The first line of the start page; null for the page's own.</param>
/// <param name="Tagline">What the graph is about, in a sentence; null for the page's own.</param>
/// <param name="Logo">Name of an icon; null for the page's own.</param>
/// <param name="Starts">Cards of the start page, at most three.</param>
public sealed record Site(
    string Title,
    string? Headline,
    string? Tagline,
    string? Logo,
    IReadOnlyList<SiteStart> Starts
)
{
    /// <summary>Of a seed folder without the file.</summary>
    public static Site Plain { get; } = new("Knowledge Graph", null, null, null, []);
}

/// <summary>A card of the start page.</summary>
/// <param name="Title">What it leads to.</param>
/// <param name="Line">One sentence about it.</param>
/// <param name="Entities">Ids of what is drawn; none where it is a path.</param>
/// <param name="Expand">Whether what is around the first of them is drawn too.</param>
/// <param name="Path">The two ends of a path; none where entities are drawn.</param>
public sealed record SiteStart(
    string Title,
    string Line,
    IReadOnlyList<string> Entities,
    bool Expand,
    IReadOnlyList<string> Path
);
