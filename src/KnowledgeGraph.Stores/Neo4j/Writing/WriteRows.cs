using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>The values of the write statement: what is to go, and what is to come.</summary>
internal static class WriteRows
{
    public static Dictionary<string, object?> Of(Ontology ontology, WritePlan plan, string write)
    {
        var graph = plan.Graph;
        var degrees = Degrees(plan);
        var facts = plan
            .FactsBefore.Select(fact => (Before: fact.Value, After: graph.Facts.GetValueOrDefault(fact.Key)))
            .Where(fact => !FactRows.Same(fact.Before, fact.After))
            .ToList();
        var former = facts.Where(fact => !StaysInPlace(fact)).Select(fact => fact.Before?.Fact).OfType<Fact>().ToList();
        var (changed, added) = (RowsOf(facts.Where(StaysInPlace)), RowsOf(facts.Where(fact => !StaysInPlace(fact))));
        var entities = plan
            .EntitiesBefore.Select(entity =>
                (Before: entity.Value, After: graph.Entities.GetValueOrDefault(entity.Key))
            )
            .Where(entity => !EntityRows.Same(entity.Before, entity.After))
            .ToList();
        var gone = entities.Where(entity => entity.After is null).Select(entity => entity.Before!.Id).ToList();
        var terms = entities
            .Select(entity =>
                (Id: (entity.Before ?? entity.After)!.Id, Before: TermsOf(entity.Before), After: TermsOf(entity.After))
            )
            .ToList();
        return new Dictionary<string, object?>
        {
            ["write"] = write,
            ["sequenceBefore"] = plan.SequenceBefore,
            ["sequence"] = graph.Sequence,
            ["decided"] = plan.Decided ? graph.Sequence : null,
            ["articleIds"] = plan.Articles.Select(article => article.Said.Article.Id),
            ["formerArticles"] = plan
                .Articles.Where(article => article.IsRemoved)
                .Select(article => article.Said.Article.Id),
            ["formerFacts"] = former
                .Where(fact => fact.Object is not null)
                .Select(fact => new
                {
                    id = fact.Id,
                    subject = fact.Subject,
                    @object = fact.Object,
                }),
            ["formerValues"] = former.Where(fact => fact.Object is null).Select(fact => fact.Id),
            ["changedFacts"] = changed.Facts,
            ["changedValues"] = changed.Values,
            ["formerTerms"] = TermRows(terms.Select(entity => (entity.Id, entity.Before.Except(entity.After)))),
            ["formerEntities"] = gone,
            ["entities"] = entities
                .Where(entity => entity.After is not null)
                .Select(entity =>
                    EntityRows.ToRow(
                        ontology,
                        entity.After!,
                        degrees.GetValueOrDefault(entity.After!.Id),
                        entity.Before
                    )
                ),
            ["terms"] = TermRows(terms.Select(entity => (entity.Id, entity.After.Except(entity.Before)))),
            ["facts"] = added.Facts,
            ["values"] = added.Values,
            ["degrees"] = degrees
                .Where(degree => plan.Graph.Degrees.GetValueOrDefault(degree.Key) != degree.Value)
                .Select(degree => new { id = degree.Key, degree = degree.Value }),
            ["articles"] = plan
                .Articles.Where(article => !article.IsRemoved)
                .Select(article => ArticleNode.ToRow(article, graph)),
            ["keys"] = plan.Key is null ? [] : new[] { plan.Key.Value },
            ["writes"] = plan.Key is null ? [] : new[] { KeptWriteRows.ToRow(plan.Key, plan.Outcome, write) },
            ["changes"] = plan.Changes.Select(change => ChangeRows.ToRow(change, write)),
        };

        (IReadOnlyList<object> Facts, IReadOnlyList<object> Values) RowsOf(
            IEnumerable<(StoredFact? Before, StoredFact? After)> some
        )
        {
            var rows = some.Select(fact => fact.After)
                .OfType<StoredFact>()
                .ToLookup(fact => fact.Fact.Object is not null, fact => FactRows.ToRow(ontology, fact));
            return ([.. rows[true]], [.. rows[false]]);
        }
    }

    /// <summary>Numbers of facts with another entity, of all touched entities.</summary>
    private static Dictionary<string, int> Degrees(WritePlan plan)
    {
        var degrees = new Dictionary<string, int>(plan.Graph.Degrees);
        foreach (var (id, before) in plan.FactsBefore)
        {
            Add(before?.Fact, -1);
            Add(plan.Graph.Facts.GetValueOrDefault(id)?.Fact, 1);
        }
        return degrees;

        void Add(Fact? fact, int delta)
        {
            if (fact is not { Object: { } other, Retraction: null } || other == fact.Subject)
                return;
            degrees[fact.Subject] = degrees.GetValueOrDefault(fact.Subject) + delta;
            degrees[other] = degrees.GetValueOrDefault(other) + delta;
        }
    }

    /// <summary>Retracting changes the type of a relationship, which makes it another one.</summary>
    private static bool StaysInPlace((StoredFact? Before, StoredFact? After) fact) =>
        fact is ({ Fact: var before }, { Fact: var after }) && before.Retraction is null == after.Retraction is null;

    private static HashSet<string> TermsOf(Entity? entity) =>
        entity is null ? [] : [.. entity.Names.SelectMany(name => NameTerms.OfName(name.Value))];

    private static IEnumerable<object> TermRows(IEnumerable<(string Id, IEnumerable<string> Terms)> entities) =>
        entities
            .Select(entity => (entity.Id, Terms: entity.Terms.ToList()))
            .Where(entity => entity.Terms.Count > 0)
            .Select(entity => new { id = entity.Id, terms = entity.Terms });
}
