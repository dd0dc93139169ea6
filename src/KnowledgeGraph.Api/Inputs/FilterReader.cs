using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Inputs;

using Fields = IDictionary<string, object?>;

/// <summary>Reads the where inputs of entities into filters.</summary>
internal sealed class FilterReader(Ontology ontology)
{
    private readonly FactFilterReader _facts = new(ontology);

    /// <summary>The filter of entities that an argument describes; null when it was left out.</summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="kind">The kind whose input it is; null for entities of any kind.</param>
    public EntityFilter? Entities(IResolveFieldContext context, string argument, EntityKind? kind) =>
        WhereArgument.Read(context, argument) is { } where ? Entities(where, kind) : null;

    /// <inheritdoc cref="FactFilterReader.Read(IResolveFieldContext, string, FactFilter)"/>
    public FactFilter Facts(IResolveFieldContext context, string argument, FactFilter scope) =>
        _facts.Read(context, argument, scope);

    private EntityFilter Entities(Fields where, EntityKind? kind)
    {
        var all = new List<EntityFilter>();
        foreach (var (name, value) in where)
        {
            if (value is not null)
                all.AddRange(Entity(name, value, kind));
        }
        return all.Count == 1 ? all[0] : new EntityFilter.All(all);
    }

    private IEnumerable<EntityFilter> Entity(string name, object value, EntityKind? kind) =>
        name switch
        {
            "and" => [new EntityFilter.All(WhereArgument.Many(value, where => Entities(where, kind)))],
            "or" => [new EntityFilter.Any(WhereArgument.Many(value, where => Entities(where, kind)))],
            "not" => [new EntityFilter.Not(Entities((Fields)value, kind))],
            "id" => ValueConditions.Ids((Fields)value),
            "name" => ValueConditions.Text(EntityField.ShownName, (Fields)value),
            "names" => ValueConditions.Text(EntityField.AnyName, (Fields)value),
            "summary" => ValueConditions.Text(EntityField.Summary, (Fields)value),
            "kind" => [new EntityFilter.Kinds(ontology.ConcreteKinds(WhereArgument.Texts(value)))],
            "identifier" => [ValueConditions.Identified((Fields)value)],
            "facts" => Related((Fields)value, FactFilter.Everything, null),
            "ofKind" =>
            [
                new EntityFilter.Any([
                    .. ((Fields)value)
                        .Where(one => one.Value is not null)
                        .Select(one => OfKind(one.Key, (Fields)one.Value!)),
                ]),
            ],
            _ when ontology.TryRelation(name, out var relation) && relation.IsProperty => ValueConditions.Property(
                relation,
                (Fields)value
            ),
            _ => Relation(name, (Fields)value, kind!),
        };

    private EntityFilter.All OfKind(string name, Fields where)
    {
        var kind = ontology.Kinds.First(kind => kind.Name.Uncapitalized() == name);
        return new EntityFilter.All([new EntityFilter.Kinds(ontology.ConcreteKinds(kind.Name)), Entities(where, kind)]);
    }

    private IEnumerable<EntityFilter> Relation(string field, Fields fields, EntityKind kind)
    {
        var (relation, direction) = ontology
            .RelationsOf(kind)
            .First(end => end.Relation.FieldAt(end.Direction) == field);
        var other = relation.KindsAt(direction);
        return Related(
            fields,
            new FactFilter { Relations = [relation.Name], Direction = direction },
            other.Count == 1 ? ontology.Kind(other[0]) : null
        );
    }

    private IEnumerable<EntityFilter> Related(Fields fields, FactFilter scope, EntityKind? other)
    {
        foreach (var (name, value) in fields)
        {
            if (value is null)
                continue;
            if (name == "has")
                yield return new EntityFilter.Related((bool)value ? Quantifier.Some : Quantifier.None, scope, null);
            if (name == "some")
                yield return Related(Quantifier.Some, scope, Match((Fields)value, other));
            if (name == "none")
                yield return Related(Quantifier.None, scope, Match((Fields)value, other));
            if (name == "all")
                yield return Related(Quantifier.All, scope, Match((Fields)value, other));
            if (name != "count")
                continue;
            foreach (var (comparison, number) in ValueConditions.Counts((Fields)value))
                yield return new EntityFilter.RelatedCount(scope, comparison, number);
        }
    }

    /// <summary>What was known decides which facts there are, not which of them match.</summary>
    private static EntityFilter.Related Related(Quantifier quantifier, FactFilter scope, FactFilter match) =>
        new(quantifier, scope with { KnownAt = match.KnownAt }, match with { KnownAt = null });

    private FactFilter Match(Fields fields, EntityKind? other)
    {
        var facts = _facts.Read(fields.TryGetValue("fact", out var fact) ? (Fields?)fact : null, FactFilter.Everything);
        return facts with
        {
            Other = fields.TryGetValue("node", out var node) && node is Fields of ? Entities(of, other) : null,
        };
    }
}
