using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>source</c> and <c>run</c> of an extract: which article it is of, and who made it.</summary>
internal static class SourceSection
{
    private static readonly Dictionary<string, TextKind> TextKinds = new()
    {
        ["own-words"] = TextKind.OwnWords,
        ["verbatim"] = TextKind.Verbatim,
        ["licensed"] = TextKind.Licensed,
    };

    public static string NameOf(TextKind kind) => TextKinds.Single(entry => entry.Value == kind).Key;

    /// <summary>The article; members that are missing or wrong are filled in, since their mistakes are said.</summary>
    public static (Article Article, YamlNode IdPlace) Read(YamlNode node, Mistakes mistakes)
    {
        var fields = new YamlFields(node, "the source", mistakes);
        var article = new Article(
            fields.Text("id", Format.Slug, required: true) ?? "",
            fields.Text("title", required: true) ?? "",
            fields.Text("publisher", maxLength: 512, required: true) ?? "",
            fields.Date("publishedAt", required: true) ?? default,
            fields.Text("url", Format.WebAddress),
            fields.Text("language", Format.Language, required: true) ?? "",
            TextKinds.GetValueOrDefault(fields.OneOf("textKind", TextKinds.Keys, required: true) ?? "own-words"),
            fields.Date("retrievedAt"),
            [.. fields.Texts("authors").Select(author => fields.Clean(author, "authors", 512)).OfType<string>()],
            fields.OneOf("status", ["live", "corrected", "retracted-by-publisher", "unavailable"]) ?? "live"
        )
        {
            Record = fields.Node("record") is { } record ? ReadRecord(record, mistakes) : null,
        };
        fields.Text("canonicalUrl", Format.WebAddress);
        fields.Date("updatedAt");
        fields.Text("license");
        fields.Text("originalSha256", Format.Sha256);
        fields.WholeNumber("version", min: 1);
        fields.Text("supersedes", Format.Slug);
        var id = fields.Node("id") ?? node;
        fields.Done();
        return (article, id);
    }

    private static RecordSource ReadRecord(YamlNode node, Mistakes mistakes)
    {
        var fields = new YamlFields(node, "the record", mistakes);
        var record = new RecordSource(
            fields.Text("list", Format.Slug, required: true) ?? "",
            fields.Text("entry", required: true) ?? "",
            fields.Date("delisted")
        );
        fields.Done();
        return record;
    }

    /// <summary>Stands in where there is no source at all.</summary>
    public static (Article Article, YamlNode IdPlace) Missing(YamlNode root) =>
        (new Article("", "", "", default, null, "", TextKind.OwnWords, null, [], "live"), root);

    /// <summary>Who made the extract is checked and kept in the file alone.</summary>
    public static void CheckRun(YamlNode? node, Mistakes mistakes)
    {
        if (node is null)
            return;
        var fields = new YamlFields(node, "the run", mistakes);
        fields.Text("agent", required: true);
        fields.Text("version");
        fields.Date("at", required: true);
        fields.Text("model");
        fields.Text("promptSha256", Format.Sha256);
        fields.Text("ontology");
        fields.Done();
    }
}
