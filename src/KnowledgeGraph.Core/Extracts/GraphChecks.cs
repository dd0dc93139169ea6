using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extracts;

/// <summary>What must hold for all extracts that are read together.</summary>
internal static class GraphChecks
{
    public static void Check(Ontology ontology, IReadOnlyList<ExtractFile> files)
    {
        CheckArticles(files);
        CheckKinds(files);
        foreach (var relation in ontology.Relations.Where(relation => relation.Acyclic))
            CheckCycles(relation, files);
    }

    private static void CheckArticles(IReadOnlyList<ExtractFile> files)
    {
        var entities = files.SelectMany(file => file.Entities).Select(entity => entity.Draft.Id).ToHashSet();
        var articles = new Dictionary<string, ExtractFile>();
        foreach (var file in files.Where(file => file.Extract.Article.Id.Length > 0))
        {
            var id = file.Extract.Article.Id;
            if (entities.Contains(id))
                file.Mistakes.Add(file.ArticlePlace, $"'{id}' is the id of an entity too; give the article another");
            if (!articles.TryAdd(id, file))
                file.Mistakes.Add(
                    file.ArticlePlace,
                    $"the article '{id}' is already told by "
                        + $"{articles[id].Mistakes.File}:{articles[id].ArticlePlace.Line}; give one of them another id"
                );
        }
    }

    private static void CheckKinds(IReadOnlyList<ExtractFile> files)
    {
        var first = new Dictionary<string, (ExtractFile File, DeclaredEntity Entity)>();
        foreach (
            var (file, entity) in files.SelectMany(file =>
                file.Entities.Where(entity => entity.Draft.Kind.Length > 0).Select(entity => (file, entity))
            )
        )
        {
            if (first.TryAdd(entity.Draft.Id, (file, entity)))
                continue;
            var other = first[entity.Draft.Id];
            if (other.Entity.Draft.Kind == entity.Draft.Kind)
                continue;
            file.Mistakes.Add(
                entity.Place,
                $"'{entity.Draft.Id}' is a {entity.Draft.Kind} here and a {other.Entity.Draft.Kind} in "
                    + $"{other.File.Mistakes.File}:{other.Entity.Place.Line}; correct one, or give one another key"
            );
        }
    }

    private static void CheckCycles(RelationKind relation, IReadOnlyList<ExtractFile> files)
    {
        var facts = files
            .SelectMany(file => file.Facts.Select(fact => (File: file, Fact: fact)))
            .Where(placed =>
                placed.Fact.Draft.Relation == relation.Name
                && placed.Fact.Draft is { Stance: Stance.Asserted, Object: not null }
                && placed.Fact.IsAccepted
            )
            .ToList();
        foreach (
            var cycle in Cycles.Find(
                facts.Select(placed => (placed.Fact.Draft.Subject, placed.Fact.Draft.Object!)).ToHashSet()
            )
        )
        {
            var (file, fact) = facts.Last(placed =>
                (placed.Fact.Draft.Subject, placed.Fact.Draft.Object) == (cycle[^2], cycle[^1])
            );
            file.Mistakes.Add(
                fact.Place,
                $"{relation.Name} leads back to where it began: {string.Join(" > ", cycle)}; remove one of these facts"
            );
        }
    }
}
