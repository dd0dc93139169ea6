using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests.Api;

/// <summary>An extract in the words of the shipped ontology, written as people write it: YAML.</summary>
internal sealed class ShippedExtract(string article, string published = "2025-12-13")
{
    private static readonly Ontology Ontology = OntologyReader.Read(
        Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml")
    );
    private readonly List<string> _sentences = [],
        _entities = [],
        _facts = [];

    public ShippedExtract Entity(string id, string kind, string? name = null, string aliases = "")
    {
        _entities.Add(
            $"  - {{ key: {id}, type: {kind}, name: \"{name ?? id}\"{(aliases.Length == 0 ? "" : $", aliases: [{aliases}]")} }}"
        );
        return this;
    }

    public ShippedExtract Fact(string relation, string subject, string @object, string more = "") =>
        Add($"object: {@object}", relation, subject, @object, more);

    public ShippedExtract Value(string property, string subject, string value, string more = "") =>
        Add($"value: \"{value}\"", relation: property, subject, value, more);

    public ArticleExtract Build() =>
        ExtractReader.ReadText(
            Ontology,
            article,
            $"""
            format: article-extract/1
            source: {"{"} id: {article}, title: "Title of {article}", publisher: The Paper, publishedAt: {published}, language: en, textKind: own-words {"}"}
            text:
            {string.Join('\n', _sentences)}
            entities:
            {string.Join('\n', _entities)}
            facts:
            {string.Join('\n', _facts)}
            """
        );

    private ShippedExtract Add(string end, string relation, string subject, string other, string more)
    {
        var number = _sentences.Count + 1;
        _sentences.Add($"  - {{ s: s{number}, t: \"It says that {subject} {relation} {other}.\" }}");
        _facts.Add(
            $"  - {{ subject: {subject}, predicate: {relation}, {end}{(more.Length == 0 ? "" : ", " + more)}, evidence: [ {{ s: s{number}, exact: \"{subject} {relation} {other}\" }} ] }}"
        );
        return this;
    }
}
