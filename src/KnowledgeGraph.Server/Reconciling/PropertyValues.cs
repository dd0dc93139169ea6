using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>What the graph says of properties and relations of some entities; one store call for all of them.</summary>
internal sealed class PropertyValues
{
    private const int MostOfOne = 100;
    private readonly ILookup<(string Entity, string Property), FactEnd> _ends;

    private PropertyValues(ILookup<(string, string), FactEnd> ends) => _ends = ends;

    /// <summary>Reads the asserted facts; properties that the ontology does not know have none.</summary>
    public static async Task<PropertyValues> ReadAsync(
        IGraphStore store,
        Ontology ontology,
        IReadOnlyList<string> entities,
        IEnumerable<string> properties,
        CancellationToken cancellation
    )
    {
        var known = properties.Distinct().Where(name => ontology.TryRelation(name, out _)).ToList();
        if (entities.Count == 0 || known.Count == 0)
            return new PropertyValues(Enumerable.Empty<FactEnd>().ToLookup(_ => ("", "")));
        // A page for each property: of one that has hundreds of values the others would see none.
        var answer = await store.GetFactsAsync(
            [
                .. known.Select(name => new FactRequest(
                    entities,
                    new FactFilter { Relations = [name], Stances = [Stance.Asserted] },
                    [],
                    new PageRequest(MostOfOne)
                )),
            ],
            cancellation
        );
        return new PropertyValues(
            answer
                .SelectMany(one => one)
                .SelectMany(one => one.Value.Items.Select(item => (one.Key, item.Item)))
                .Where(one => one.Item.Fact is not null)
                .ToLookup(one => (one.Key, one.Item.Fact!.Relation), one => one.Item)
        );
    }

    /// <summary>The values of a property: of each its text, and the entity where it is one.</summary>
    public IEnumerable<(string Text, Entity? Entity)> Of(string entity, string property) =>
        _ends[(entity, property)]
            .Select(end => (end.Fact!.Value ?? end.Other?.Name ?? "", end.Other))
            .Where(one => one.Item1.Length > 0)
            .DistinctBy(one => one.Other?.Id ?? one.Item1);
}
