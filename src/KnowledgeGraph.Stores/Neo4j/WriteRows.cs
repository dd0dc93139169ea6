namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>The values of the write statement: what is to go, and what is to come.</summary>
internal static class WriteRows
{
    public static Dictionary<string, object?> Of(Ontology ontology, WritePlan plan, string write)
    {
        var graph = plan.Graph;
        var degrees = Degrees(plan);
        var facts = plan.FactsBefore.Select(fact => (Before: fact.Value, After: graph.Facts.GetValueOrDefault(fact.Key)))
            .Where(fact => !FactRows.Same(fact.Before, fact.After)).ToList();
        var former = facts.Select(fact => fact.Before?.Fact).OfType<Fact>().ToList();
        var rows = facts.Select(fact => fact.After).OfType<StoredFact>()
            .Select(fact => (fact.Fact.Object, Row: FactRows.ToRow(ontology, fact, graph.FactDrafts[fact.Fact.Id].Keys.Order(StringComparer.Ordinal)))).ToList();
        var entities = plan.EntitiesBefore.Select(entity => (Before: entity.Value, After: graph.Entities.GetValueOrDefault(entity.Key)))
            .Where(entity => !EntityRows.Same(entity.Before, entity.After)).ToList();
        var renamed = entities.Where(entity => entity.After is not null && !SameNames(entity.Before, entity.After)).Select(entity => entity.After!).ToList();
        var gone = entities.Where(entity => entity.After is null).Select(entity => entity.Before!.Id).ToList();
        return new Dictionary<string, object?>
        {
            ["write"] = write,
            ["sequenceBefore"] = plan.SequenceBefore,
            ["sequence"] = graph.Sequence,
            ["articleIds"] = plan.Articles.Select(extract => extract.Article.Id),
            ["formerFacts"] = former.Where(fact => fact.Object is not null).Select(fact => new { id = fact.Id, subject = fact.Subject, @object = fact.Object }),
            ["formerValues"] = former.Where(fact => fact.Object is null).Select(fact => fact.Id),
            ["formerNames"] = renamed.Select(entity => entity.Id).Union(gone),
            ["formerEntities"] = gone,
            ["entities"] = entities.Where(entity => entity.After is not null)
                .Select(entity => EntityRows.ToRow(ontology, entity.After!, degrees.GetValueOrDefault(entity.After!.Id), entity.Before)),
            ["names"] = renamed.Select(entity => new { id = entity.Id, terms = entity.Names.SelectMany(name => NameTerms.OfName(name.Value)).Distinct() }),
            ["facts"] = rows.Where(row => row.Object is not null).Select(row => row.Row),
            ["values"] = rows.Where(row => row.Object is null).Select(row => row.Row),
            ["degrees"] = degrees.Where(degree => plan.Graph.Degrees.GetValueOrDefault(degree.Key) != degree.Value).Select(degree => new { id = degree.Key, degree = degree.Value }),
            ["articles"] = plan.Articles.Select(extract => ArticleRows.ToRow(extract, graph)),
            ["changes"] = plan.Changes.Select(change => ChangeRows.ToRow(change, write)),
        };
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
            if (fact is not { Object: { } other, Retraction: null } || other == fact.Subject) return;
            degrees[fact.Subject] = degrees.GetValueOrDefault(fact.Subject) + delta;
            degrees[other] = degrees.GetValueOrDefault(other) + delta;
        }
    }

    private static bool SameNames(Entity? before, Entity after) =>
        before is not null && before.Names.Select(name => name.Value).ToHashSet().SetEquals(after.Names.Select(name => name.Value));
}
