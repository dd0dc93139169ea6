using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores;

/// <summary>The promises of <see cref="ArticleExtract"/> that stores rely on; broken ones are a mistake of the
/// caller.</summary>
internal static class ExtractCheck
{
    public static void Require(ArticleExtract extract, Ontology ontology)
    {
        var entities = new HashSet<string>(extract.Entities.Count);
        foreach (var entity in extract.Entities)
        {
            if (!entities.Add(entity.Id))
                throw Broken(extract, $"names entity '{entity.Id}' twice");
        }
        var facts = new HashSet<string>(extract.Facts.Count);
        foreach (var fact in extract.Facts)
        {
            if (!facts.Add(fact.Id))
                throw Broken(extract, $"has fact '{fact.Id}' twice");
            if (!ontology.TryRelation(fact.Relation, out _))
                throw Broken(extract, $"uses '{fact.Relation}', which the ontology does not have");
            foreach (var end in (string?[])[fact.Subject, fact.Object, fact.AttributedTo])
            {
                if (end is not null && !entities.Contains(end))
                    throw Broken(extract, $"has fact '{fact.Id}' of '{end}', which is not among its entities");
            }
        }
    }

    private static ArgumentException Broken(ArticleExtract extract, string what) =>
        new($"The extract of article '{extract.Article.Id}' {what}.");
}
