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
        // One article alone is judged: what two of them say together is a disagreement, whichever way they are grouped.
        foreach (var relation in ontology.Relations.Where(relation => relation.Acyclic))
        foreach (var file in files)
            CheckCycles(relation, file);
    }

    private static void CheckArticles(IReadOnlyList<ExtractFile> files)
    {
        var entities = files.SelectMany(file => file.Entities).Select(entity => entity.Draft.Id).ToHashSet();
        var articles = new Dictionary<ArticleId, ExtractFile>();
        foreach (var file in files.Where(file => file.Extract.Article.Id.Text.Length > 0))
        {
            var id = file.Extract.Article.Id;
            if (entities.Contains(id))
                file.Mistakes.Add(file.ArticlePlace, $"'{id}' is the id of an entity too; give the article another");
            if (!articles.TryAdd(id, file))
                file.Mistakes.Add(
                    file.ArticlePlace,
                    $"the article '{id}' is already told by "
                        + $"{articles[id].ArticlePlace.Place.Far}; give one of them another id"
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
                    + $"{other.Entity.Place.Place.Far}; correct one, or give one another key"
            );
        }
    }

    /// <summary>A circle is one when all its facts surely hold on one day: what was the other way round before
    /// contradicts nothing.</summary>
    private static void CheckCycles(RelationKind relation, ExtractFile file)
    {
        var facts = file
            .Facts.Where(fact =>
                fact.Draft.Relation == relation.Name
                && fact.Draft is { Stance: Stance.Asserted, Object: not null }
                && fact.IsAccepted
            )
            .ToList();
        var told = new HashSet<string>();
        foreach (var day in facts.Select(fact => SureFrom(fact.Draft)).Distinct().Order())
        {
            var then = facts.Where(fact => SureFrom(fact.Draft) <= day && day <= SureTo(fact.Draft)).ToList();
            foreach (
                var cycle in Cycles.Find(then.Select(fact => (fact.Draft.Subject, fact.Draft.Object!)).ToHashSet())
            )
            {
                var chain = string.Join(" > ", cycle);
                if (!told.Add(chain))
                    continue;
                file.Mistakes.Add(
                    then.Last(fact => (fact.Draft.Subject, fact.Draft.Object) == (cycle[^2], cycle[^1])).Place,
                    $"{relation.Name} leads back to where it began: {chain}; remove one of these facts"
                );
            }
        }
    }

    private static DateOnly SureFrom(FactDraft fact) => (fact.At ?? fact.Start)?.PossibleLast ?? DateOnly.MinValue;

    private static DateOnly SureTo(FactDraft fact) => (fact.At ?? fact.End)?.PossibleFirst ?? DateOnly.MaxValue;
}
