using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>A write that was worked out on the part of the graph it touches, and not yet done.</summary>
/// <param name="Graph">What is touched, as it will be.</param>
/// <param name="SequenceBefore">Number of the last change so far.</param>
/// <param name="Plan">What each article does.</param>
/// <param name="Decided">Whether decisions are others afterwards.</param>
/// <param name="Write">What was asked for.</param>
internal sealed record PlannedWrite(
    TouchedGraph Graph,
    long SequenceBefore,
    WritePlan Plan,
    bool Decided,
    GraphWrite Write
)
{
    /// <summary>Under which the write is to be remembered.</summary>
    public WriteKey? Key => Write.Key;
}

/// <summary>The values of the write statement: what is to go, and what is to come.</summary>
internal static class WriteRows
{
    public static Dictionary<string, object?> Of(Ontology ontology, PlannedWrite planned, string write)
    {
        var (graph, plan) = (planned.Graph, planned.Plan);
        var rows = new Dictionary<string, object?>
        {
            ["write"] = write,
            ["sequenceBefore"] = planned.SequenceBefore,
            ["sequence"] = plan.Sequence,
            ["decided"] = planned.Decided ? plan.Sequence : null,
            ["keys"] = planned.Key is null ? [] : new[] { planned.Key.Value },
            ["writes"] = planned.Key is null
                ? []
                : new[] { KeptWriteRows.ToRow(planned.Key, plan.Outcome(explain: false), write) },
            ["changes"] = plan.Steps.Select(step => ChangeRows.ToRow(step.ToChange(DateTimeOffset.UtcNow), write)),
        };
        AddArticles(rows, plan);
        AddFacts(rows, ontology, planned);
        AddEntities(rows, ontology, graph);
        rows["goneEntities"] = GoneEntities(plan).Keys;
        rows["formerRelations"] = planned
            .Write.Renamed.Where(one => one.Value is not null)
            .Select(one => new { former = one.Key, now = one.Value });
        rows["leftOut"] = planned.Write.Renamed.Where(one => one.Value is null).Select(one => one.Key);
        return rows;
    }

    private static void AddArticles(Dictionary<string, object?> rows, WritePlan plan)
    {
        var last = plan.Steps.GroupBy(step => step.Write.Said.Article.Id).Select(same => same.Last()).ToList();
        rows["articleIds"] = last.Select(step => step.Write.Said.Article.Id);
        rows["formerArticles"] = last.Where(step => step.Write.IsRemoved).Select(step => step.Write.Said.Article.Id);
        rows["articles"] = last.Where(step => !step.Write.IsRemoved).Select(ArticleNode.ToRow);
    }

    private static void AddFacts(Dictionary<string, object?> rows, Ontology ontology, PlannedWrite planned)
    {
        var graph = planned.Graph;
        var facts = graph.ChangedFacts.ToLookup(StaysInPlace);
        var former = facts[false].Select(fact => fact.Before?.Fact).OfType<Fact>().ToList();
        rows["formerFacts"] = former
            .Where(fact => fact.Object is not null)
            .Select(fact => new
            {
                id = fact.Id,
                subject = fact.Subject,
                @object = fact.Object,
            });
        rows["formerValues"] = former.Where(fact => fact.Object is null).Select(fact => fact.Id);
        (rows["changedFacts"], rows["changedValues"]) = RowsOf(Present(facts[true]));
        (rows["facts"], rows["values"]) = RowsOf(Present(facts[false]).Concat(GoneFacts(planned.Plan)));

        (IEnumerable<object> Facts, IEnumerable<object> Values) RowsOf(IEnumerable<StoredFact> some)
        {
            var present = some.ToLookup(
                stored => stored.Fact.Object is not null,
                stored => FactRows.ToRow(ontology, stored, stored.Fact.IsGone ? [] : graph.ArticlesOf(stored.Fact.Id))
            );
            return (present[true], present[false]);
        }

        static IEnumerable<StoredFact> Present(IEnumerable<(StoredFact? Before, StoredFact? After)> some) =>
            some.Select(fact => fact.After).OfType<StoredFact>();
    }

    /// <summary>What is gone, as it is kept; not what lost an end later in the same write.</summary>
    private static IEnumerable<StoredFact> GoneFacts(WritePlan plan)
    {
        var lost = GoneEntities(plan);
        return plan.Steps.SelectMany(step =>
            step.Facts.Select(fact => fact.Gone)
                .OfType<StoredFact>()
                .Where(gone => gone.Fact.Ends.All(end => lost.GetValueOrDefault(end) <= step.Sequence))
        );
    }

    /// <summary>The entities that went, to come again or not, with the last change that took them.</summary>
    private static Dictionary<string, long> GoneEntities(WritePlan plan) =>
        plan
            .Steps.SelectMany(step =>
                step.Entities.Where(one => one.After is null).Select(one => (one.Id, step.Sequence))
            )
            .GroupBy(one => one.Id)
            .ToDictionary(one => one.Key, one => one.Max(gone => gone.Sequence));

    private static void AddEntities(Dictionary<string, object?> rows, Ontology ontology, TouchedGraph graph)
    {
        var degrees = Degrees(graph);
        var entities = graph.ChangedEntities.Where(one => one is not (null, null)).ToList();
        rows["formerEntities"] = entities.Where(one => one.After is null).Select(one => one.Before!.Id);
        rows["entities"] = entities
            .Where(one => one.After is not null)
            .Select(one =>
                EntityRows.ToRow(ontology, one.After!, degrees.GetValueOrDefault(one.After!.Id), one.Before)
            );
        var terms = entities
            .Select(one => (Id: (one.Before ?? one.After)!.Id, Before: TermsOf(one.Before), After: TermsOf(one.After)))
            .ToList();
        rows["formerTerms"] = TermRows(terms.Select(one => (one.Id, one.Before.Except(one.After))));
        rows["terms"] = TermRows(terms.Select(one => (one.Id, one.After.Except(one.Before))));
        rows["degrees"] = degrees
            .Where(degree => graph.Degrees.GetValueOrDefault(degree.Key) != degree.Value)
            .Select(degree => new { id = degree.Key, degree = degree.Value });
    }

    /// <summary>Numbers of facts with another entity, of all touched entities.</summary>
    private static Dictionary<string, int> Degrees(TouchedGraph graph)
    {
        var degrees = new Dictionary<string, int>(graph.Degrees);
        foreach (var (before, after) in graph.ChangedFacts)
        {
            Add(before?.Fact, -1);
            Add(after?.Fact, 1);
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
