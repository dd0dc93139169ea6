using System.Text.Json;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

/// <summary>The JSON Schemas help in editors; the readers decide. They must know the same keys.</summary>
public sealed class JsonSchemaTests
{
    public static TheoryData<string> Extracts =>
        [
            .. Directory
                .GetFiles(SeedFiles.Extracts)
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Every_key_of_a_shipped_extract_is_known_to_the_schema(string file) =>
        Assert.Empty(UnknownKeys("article-extract.schema.json", Path.Combine(SeedFiles.Extracts, file)));

    [Fact]
    public void Every_key_of_the_shipped_ontology_is_known_to_the_schema() =>
        Assert.Empty(UnknownKeys("ontology.schema.json", SeedFiles.Ontology));

    [Fact]
    public void A_key_that_the_schema_does_not_know_is_found()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.File("x.yaml"),
            "format: article-extract/1\nfacts:\n  - { subjet: x, evidence: [ { exact: y, s1: z } ] }"
        );

        Assert.Equal(["subjet", "s1"], UnknownKeys("article-extract.schema.json", folder.File("x.yaml")));
    }

    [Theory]
    [InlineData("", "zzzzzz: 1", "the extract")]
    [InlineData("source", "source: { zzzzzz: 1 }", "the source")]
    [InlineData("run", "run: { zzzzzz: 1 }", "the run")]
    [InlineData("sentence", "text: [ { zzzzzz: 1 } ]", "a sentence")]
    [InlineData("entity", "entities: [ { zzzzzz: 1 } ]", "an entity")]
    [InlineData("alias", "entities: [ { aliases: [ { zzzzzz: 1 } ] } ]", "an alias")]
    [InlineData("match", "entities: [ { match: { zzzzzz: 1 } } ]", "a match")]
    [InlineData("span", "entities: [ { mentions: [ { zzzzzz: 1 } ] } ]", "a mention")]
    [InlineData("fact", "facts: [ { zzzzzz: 1 } ]", "a fact")]
    [InlineData("value", "facts: [ { predicate: size, value: { zzzzzz: 1 } } ]", "a value")]
    [InlineData("time", "facts: [ { time: { zzzzzz: 1 } } ]", "the time")]
    [InlineData("review", "facts: [ { review: { zzzzzz: 1 } } ]", "a review")]
    [InlineData("retraction", "retractions: [ { zzzzzz: 1 } ]", "a retraction")]
    public void The_reader_of_extracts_and_the_schema_know_the_same_keys(string definition, string text, string what) =>
        Assert.Equal(
            KeysOf("article-extract.schema.json", definition),
            KeysTold(() => ExtractReader.ReadText(SmallWorld.Ontology, "f", text), what)
        );

    [Theory]
    [InlineData("", "zzzzzz: 1", "the ontology")]
    [InlineData("kind", "kinds: { A: { zzzzzz: 1 } }", "kind A")]
    [InlineData("property", "properties: { a: { zzzzzz: 1 } }", "property a")]
    [InlineData("relation", "relations: { a: { zzzzzz: 1 } }", "relation a")]
    [InlineData("measures", "measures: { zzzzzz: 1 }", "'measures'")]
    public void The_reader_of_ontologies_and_the_schema_know_the_same_keys(
        string definition,
        string text,
        string what
    ) =>
        Assert.Equal(
            KeysOf("ontology.schema.json", definition),
            KeysTold(() => OntologyReader.ReadText("f", text), what)
        );

    /// <summary>The keys that a complaint about an unknown one lists.</summary>
    private static IEnumerable<string> KeysTold(Action read, string what)
    {
        var start = $"{what} has no key 'zzzzzz'; its keys are ";
        var message = Assert
            .Single(Assert.Throws<InputException>(read).Errors, error =>
                error.Message.StartsWith(start, StringComparison.Ordinal)
            )
            .Message;
        return message[start.Length..].Split(", ").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> KeysOf(string schema, string definition)
    {
        var root = Schema(schema);
        return (definition.Length == 0 ? root : root.GetProperty("$defs").GetProperty(definition))
            .GetProperty("properties")
            .EnumerateObject()
            .Select(key => key.Name)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> UnknownKeys(string schema, string file)
    {
        var root = Schema(schema);
        return Unknown(YamlFile.Read(file, new Mistakes(file))!, root);

        IEnumerable<string> Unknown(InputNode node, JsonElement form)
        {
            if (form.TryGetProperty("$ref", out var reference))
                form = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
            if (node is InputList list)
                return list.Items.SelectMany(item => Unknown(item, form.GetProperty("items")));
            if (node is not InputMap map)
                return [];
            if (form.TryGetProperty("anyOf", out var choices))
                return Unknown(node, choices.EnumerateArray().Last());
            return map.Entries.SelectMany(entry =>
                form.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(entry.Key.Value, out var known)
                    ? Unknown(entry.Value, known)
                : form.TryGetProperty("additionalProperties", out var others)
                && others.ValueKind == JsonValueKind.Object
                    ? Unknown(entry.Value, others)
                : [entry.Key.Value]
            );
        }
    }

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFiles.Folder, name))).RootElement;
}
