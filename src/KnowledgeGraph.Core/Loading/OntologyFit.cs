using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>Compares a graph with its ontology, which may have changed since the graph was written.</summary>
public static class OntologyFit
{
    /// <summary>What the graph holds and the ontology does not have, a sentence each, with how many entities or facts
    /// that concerns; empty when all fits.</summary>
    /// <param name="summary">What the graph holds.</param>
    /// <param name="ontology">What it can say.</param>
    /// <param name="uncounted">Facts that do not count, by relation, where they must fit too.</param>
    public static IReadOnlyList<string> Misfits(
        GraphSummary summary,
        Ontology ontology,
        IReadOnlyDictionary<string, long>? uncounted = null
    ) =>
        [
            .. from kind in summary.EntitiesByKind
            where !ontology.TryKind(kind.Key, out var known) || known.Abstract
            let concrete = ontology.Kinds.Where(one => !one.Abstract).Select(one => one.Name)
            select $"{kind.Value:N0} entities are of the kind {kind.Key}{DidYouMean.Among(kind.Key, concrete)}",
            .. Misfits(summary.FactsByRelation.Concat(uncounted ?? new Dictionary<string, long>()), ontology),
        ];

    /// <summary>The same for facts alone, by relation: what only was known is asked about the past only, so that a
    /// graph works without it.</summary>
    /// <param name="facts">How many there are; a relation may come twice.</param>
    /// <param name="ontology">What a graph can say.</param>
    public static IEnumerable<string> Misfits(IEnumerable<KeyValuePair<string, long>> facts, Ontology ontology) =>
        from relation in facts.GroupBy(one => one.Key, one => one.Value)
        where !ontology.TryRelation(relation.Key, out _)
        let names = ontology.Relations.Select(one => one.Name)
        let hint = DidYouMean.Among(relation.Key, names)
        select $"{relation.Sum():N0} facts are of the relation {relation.Key}{hint}";
}
