using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>source</c> and <c>run</c> of an extract: which article it is of, and who made it.</summary>
internal static class SourceSection
{
    /// <summary>The article; members that are missing or wrong are filled in, since their mistakes are said.</summary>
    public static (Article Article, InputNode IdPlace) Read(InputNode node, Mistakes mistakes)
    {
        var fields = new InputFields(node, "the source", mistakes);
        var article = new Article(
            (ArticleId)(fields.Text("id", Format.Slug, required: true) ?? ""),
            fields.Text("title", required: true) ?? "",
            fields.Text("publisher", maxLength: 512, required: true) ?? "",
            fields.Date("publishedAt", required: true) ?? default,
            fields.Text("url", Format.WebAddress),
            fields.Text("language", Format.Language, required: true) ?? "",
            TextKinds.Of(fields.OneOf("textKind", TextKinds.Words, required: true) ?? TextKinds.Words[0]),
            fields.Date("retrievedAt"),
            [.. fields.Texts("authors").Select(author => fields.Clean(author, "authors", 512)).OfType<string>()],
            fields.OneOf("status", ["live", "corrected", "retracted-by-publisher", "unavailable"]) ?? "live"
        )
        {
            Record = fields.Node("record") is { } record ? ReadRecord(record, mistakes) : null,
            CanonicalUrl = fields.Text("canonicalUrl", Format.WebAddress),
            UpdatedAt = fields.Date("updatedAt"),
            License = fields.Text("license"),
            OriginalSha256 = fields.Text("originalSha256", Format.Sha256),
            Version = fields.WholeNumber("version", min: 1),
            Supersedes = fields.Text("supersedes", Format.Slug) is { } older ? (ArticleId)older : null,
        };
        if (article.Supersedes == article.Id && article.Id.Text.Length > 0)
            mistakes.Add(fields.Node("supersedes")!, "an article cannot stand in its own place; name the older one");
        var id = fields.Node("id") ?? node;
        fields.Done();
        return (article, id);
    }

    private static RecordSource ReadRecord(InputNode node, Mistakes mistakes)
    {
        var fields = new InputFields(node, "the record", mistakes);
        var record = new RecordSource(
            fields.Text("list", Format.Slug, required: true) ?? "",
            fields.Text("entry", required: true) ?? "",
            fields.Date("delisted")
        );
        fields.Done();
        return record;
    }

    /// <summary>Stands in where there is no source at all.</summary>
    public static (Article Article, InputNode IdPlace) Missing(InputNode root) =>
        (new Article((ArticleId)"", "", "", default, null, "", TextKind.OwnWords, null, [], "live"), root);

    /// <summary>Who made the extract.</summary>
    public static ExtractRun? ReadRun(InputNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "the run", mistakes);
        var run = new ExtractRun(
            fields.Text("agent", required: true) ?? "",
            fields.Text("version"),
            fields.Date("at", required: true) ?? default,
            fields.Text("model"),
            fields.Text("promptSha256", Format.Sha256),
            fields.Text("ontology")
        );
        fields.Done();
        return run;
    }

    public static void Write(YamlOutput yaml, Article article)
    {
        yaml.Pair("id", article.Id);
        yaml.Pair("url", article.Url);
        yaml.Pair("canonicalUrl", article.CanonicalUrl);
        yaml.Pair("title", article.Title);
        yaml.Pair("publisher", article.Publisher);
        if (article.Authors.Count > 0)
            yaml.List("authors", article.Authors, yaml.Value);
        yaml.Pair("publishedAt", article.PublishedAt.ToString());
        yaml.Pair("updatedAt", article.UpdatedAt?.ToString());
        yaml.Pair("retrievedAt", article.RetrievedAt?.ToString());
        yaml.Pair("language", article.Language);
        yaml.Pair("textKind", TextKinds.WordOf(article.TextKind));
        yaml.Pair("license", article.License);
        yaml.Pair("originalSha256", article.OriginalSha256);
        yaml.Pair("version", article.Version?.ToString(CultureInfo.InvariantCulture));
        yaml.Pair("supersedes", article.Supersedes?.Text);
        yaml.Pair("status", article.Status);
        if (article.Record is { } record)
            yaml.Map("record", () => WriteRecord(yaml, record));
    }

    public static void WriteRun(YamlOutput yaml, ExtractRun run)
    {
        yaml.Pair("agent", run.Agent);
        yaml.Pair("version", run.Version);
        yaml.Pair("at", run.At.ToString());
        yaml.Pair("model", run.Model);
        yaml.Pair("promptSha256", run.PromptSha256);
        yaml.Pair("ontology", run.Ontology);
    }

    private static void WriteRecord(YamlOutput yaml, RecordSource record)
    {
        yaml.Pair("list", record.List);
        yaml.Pair("entry", record.Entry);
        yaml.Pair("delisted", record.Delisted?.ToString());
    }
}
