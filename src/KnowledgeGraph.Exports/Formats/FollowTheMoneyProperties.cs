using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// Facts that are properties of an entity in FollowTheMoney. A relation may be told there by its object: then the
/// schema of its term is that of the object, which holds the subject.
/// </summary>
internal static class FollowTheMoneyProperties
{
    /// <summary>Names of properties and their values, by id of the entity that has them.</summary>
    public static async Task<ILookup<string, (string Name, string Value)>> OfAsync(
        ExportRequest request,
        IReadOnlyList<Entity> entities,
        CancellationToken cancellation
    )
    {
        var ontology = request.Ontology;
        var turned = ontology
            .Relations.Where(relation => IsTurned(ontology, relation))
            .Select(one => one.Name)
            .ToList();
        var ids = entities.Select(entity => entity.Id).ToList();
        var own = await request.Pages.FactsOfAsync(ids, cancellation);
        var about = await request.Pages.FactsAboutAsync(ids, turned, cancellation);
        var told = own.SelectMany(one => one)
            .Where(fact => !turned.Contains(fact.Relation))
            .Select(fact => (Holder: fact.Subject, Other: fact.Object, fact))
            .Concat(
                about.SelectMany(one => one).Select(fact => (Holder: fact.Object!, Other: (string?)fact.Subject, fact))
            )
            .Where(one => one.fact.Stance == Stance.Asserted && TermOf(ontology, one.fact.Relation) is not null)
            .ToList();
        var others = await request.Pages.EntitiesAsync(
            told.Select(one => one.Other).OfType<string>().ToHashSet(),
            cancellation
        );
        var kinds = entities.ToDictionary(entity => entity.Id, entity => ontology.Kind(entity.Kind).FollowTheMoney);
        return told.Select(one => (one.Holder, Property: PropertyOf(one.Holder, one.Other, one.fact)))
            .Where(one => one.Property is not null)
            .ToLookup(one => one.Holder, one => one.Property!.Value);

        (string, string)? PropertyOf(string holder, string? other, Fact fact)
        {
            var name = TermOf(ontology, fact.Relation)!.Value.Property;
            if (kinds[holder] is not { } schema || ontology.FollowTheMoney.ValueOf(schema, name) is not { } form)
                return null;
            if (other is null)
                return (name, fact.Value!.TrimEnd('~'));
            if (!others.TryGetValue(other, out var end))
                return null;
            // The id of what is not written leads nowhere.
            var isWritten = ontology.Kind(end.Kind).FollowTheMoney is not null;
            return form != FollowTheMoneyValue.Entity || isWritten ? (name, Written(end, form)) : null;
        }
    }

    /// <summary>The code by which FollowTheMoney knows a country; null for all else.</summary>
    public static string? CodeOf(Entity entity) =>
        entity.Identifiers.FirstOrDefault(one => one.Scheme == "iso3166")?.Value.ToLowerInvariant();

    private static string Written(Entity entity, FollowTheMoneyValue form) =>
        form switch
        {
            FollowTheMoneyValue.Entity => entity.Id,
            FollowTheMoneyValue.Country => CodeOf(entity) ?? entity.Name,
            _ => entity.Name,
        };

    private static bool IsTurned(Ontology ontology, RelationKind relation) =>
        !relation.IsProperty
        && TermOf(ontology, relation.Name) is { Schema: var schema }
        && Are(ontology, relation.To, schema)
        && !Are(ontology, relation.From, schema);

    private static bool Are(Ontology ontology, IReadOnlyList<string> kinds, string schema) =>
        ontology
            .ConcreteKinds(kinds)
            .Any(kind => ontology.Kind(kind).FollowTheMoney is { } own && ontology.FollowTheMoney.Is(own, schema));

    private static (string Schema, string Property)? TermOf(Ontology ontology, string relation) =>
        ontology.Relation(relation).FollowTheMoney?.Split('.') is [var schema, var property]
            ? (schema, property)
            : null;
}
