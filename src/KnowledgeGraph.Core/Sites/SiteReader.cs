using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Sites;

/// <summary>Reads <c>site.yaml</c>.</summary>
public static class SiteReader
{
    private const int MostStarts = 3;
    private const int MostEntities = 60;

    /// <summary>
    /// The site of a seed folder, the plain one where the file is not there; throws <see cref="InputException"/> with
    /// every mistake in it.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="icons">Icons that are there; null when any will do.</param>
    /// <param name="entities">Ids that start cards may name; null when any will do.</param>
    public static Site Read(
        string path,
        IReadOnlyCollection<string>? icons = null,
        IReadOnlySet<string>? entities = null
    )
    {
        if (!File.Exists(path))
            return Site.Plain;
        var mistakes = new Mistakes(path);
        var fields = new InputFields(
            YamlFile.Read(path, mistakes) ?? throw mistakes.ToException(),
            "the site",
            mistakes
        );
        fields.OneOf("format", ["site/1"], required: true);
        var site = new Site(
            fields.Text("title", 80, required: true) ?? "",
            fields.Text("headline", 120),
            fields.Text("tagline", 300),
            icons is null ? fields.Text("logo", Format.Slug) : fields.OneOf("logo", icons),
            [.. ReadStarts(fields.List("starts"), entities, mistakes)]
        );
        fields.Done();
        return mistakes.Any ? throw mistakes.ToException() : site;
    }

    private static IEnumerable<SiteStart> ReadStarts(
        IReadOnlyList<InputNode> nodes,
        IReadOnlySet<string>? entities,
        Mistakes mistakes
    )
    {
        if (nodes.Count > MostStarts)
            mistakes.Add(nodes[MostStarts], $"'starts' has {nodes.Count} cards; the page shows {MostStarts}");
        foreach (var node in nodes)
        {
            var fields = new InputFields(node, "a start card", mistakes);
            var start = new SiteStart(
                fields.Text("title", 80, required: true) ?? "",
                fields.Text("line", 160, required: true) ?? "",
                ReadIds(fields, "entities", entities, mistakes),
                fields.Flag("expand"),
                ReadIds(fields, "path", entities, mistakes)
            );
            if (start.Entities.Count == 0 == (start.Path.Count == 0))
                mistakes.Add(node, "a start card needs either 'entities' or 'path'");
            if (start.Path.Count is not (0 or 2))
                mistakes.Add(node, "'path' must have two ids: where it begins and where it ends");
            if (start.Entities.Count > MostEntities)
                mistakes.Add(node, $"'entities' has {start.Entities.Count} ids; at most {MostEntities} are drawn");
            fields.Done();
            yield return start;
        }
    }

    private static IReadOnlyList<string> ReadIds(
        InputFields fields,
        string key,
        IReadOnlySet<string>? entities,
        Mistakes mistakes
    )
    {
        var ids = fields.Texts(key);
        foreach (var id in ids)
        {
            if (fields.Formatted(id, key, Format.Slug) is { } slug && entities?.Contains(slug) == false)
                mistakes.Add(
                    id,
                    $"no extract has an entity {Mistakes.Show(slug)}{DidYouMean.Among(slug, entities, "")}"
                );
        }
        return [.. ids.Select(id => id.Value)];
    }
}
