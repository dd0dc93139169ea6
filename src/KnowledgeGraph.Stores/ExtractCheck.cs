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
        HashSet<(string, Period)>? periods = null;
        foreach (var fact in extract.Facts)
        {
            if (!ontology.TryRelation(fact.Relation, out var relation))
                throw Broken(extract, $"uses '{fact.Relation}', which the ontology does not have");
            if (!facts.Add(fact.Id) && !(relation.HasPeriods && IsAnotherPeriod(fact)))
                throw Broken(extract, $"has fact '{fact.Id}' twice");
            foreach (var end in (string?[])[fact.Subject, fact.Object, fact.AttributedTo])
            {
                if (end is not null && !entities.Contains(end))
                    throw Broken(extract, $"has fact '{fact.Id}' of '{end}', which is not among its entities");
            }
        }

        bool IsAnotherPeriod(FactDraft fact)
        {
            var before = extract.Facts.TakeWhile(one => !ReferenceEquals(one, fact));
            periods ??= [.. before.Select(one => (one.Id, one.Period))];
            return periods.Add((fact.Id, fact.Period));
        }
    }

    private static ArgumentException Broken(ArticleExtract extract, string what) =>
        new($"The extract of article '{extract.Article.Id}' {what}.");
}
