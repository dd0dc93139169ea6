using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Inputs;

using Fields = IDictionary<string, object?>;

/// <summary>Reads the where inputs into filters.</summary>
internal sealed class FilterReader(Ontology ontology)
{
    /// <summary>The filter of entities that an argument describes; null when it was left out.</summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="kind">The kind whose input it is; null for entities of any kind.</param>
    public EntityFilter? Entities(IResolveFieldContext context, string argument, EntityKind? kind) =>
        Input(context, argument) is { } where ? Entities(where, kind) : null;

    /// <summary>The filter of facts that an argument describes, narrowed by the given one and by the arguments validAt
    /// and knownAt.</summary>
    public FactFilter Facts(IResolveFieldContext context, string argument, FactFilter scope)
    {
        var filter = Facts(Input(context, argument), scope);
        if (context.GetArgument<PartialDate?>("validAt") is { } day)
            filter = filter.ValidAt is null
                ? filter with
                {
                    ValidAt = day,
                }
                : filter.Also(new FactFilter { ValidAt = day });
        if (context.GetArgument<int?>("knownAt") is not { } sequence)
            return filter;
        return filter.KnownAt is null
            ? filter with
            {
                KnownAt = sequence,
            }
            : throw new ApiError(
                "BAD_FILTER",
                $"knownAt is given twice, as an argument and in {argument}; give it once."
            );
    }

    /// <summary>Refused when it has more conditions than a statement should: stores nest them.</summary>
    private static Fields? Input(IResolveFieldContext context, string argument)
    {
        var where = context.GetArgument<Fields?>(argument);
        var most = context.Request().Limits.FilterConditions;
        return where is null || Conditions(where) <= most
            ? where
            : throw new ApiError(
                "FILTER_TOO_LARGE",
                $"{argument} may hold {most} conditions; it holds {Conditions(where)}."
            );
    }

    private static int Conditions(object? input) =>
        input switch
        {
            Fields fields => 1 + fields.Values.Sum(Conditions),
            IEnumerable<object?> items => items.Sum(Conditions),
            _ => 0,
        };

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

    private FactFilter Facts(Fields? where, FactFilter scope)
    {
        foreach (var (name, value) in where ?? new Dictionary<string, object?>())
        {
            if (value is not null)
                scope = Fact(scope, name, value);
        }
        return scope;
    }

    private IEnumerable<EntityFilter> Entity(string name, object value, EntityKind? kind) =>
        name switch
        {
            "and" => [new EntityFilter.All(Many(value, where => Entities(where, kind)))],
            "or" => [new EntityFilter.Any(Many(value, where => Entities(where, kind)))],
            "not" => [new EntityFilter.Not(Entities((Fields)value, kind))],
            "id" => Ids((Fields)value),
            "name" => Text(EntityField.ShownName, (Fields)value),
            "names" => Text(EntityField.AnyName, (Fields)value),
            "summary" => Text(EntityField.Summary, (Fields)value),
            "kind" => [new EntityFilter.Kinds(ontology.ConcreteKinds(Texts(value)))],
            "identifier" => [Identified((Fields)value)],
            "facts" => Related((Fields)value, FactFilter.Everything, null),
            "ofKind" =>
            [
                new EntityFilter.Any([
                    .. ((Fields)value)
                        .Where(one => one.Value is not null)
                        .Select(one => OfKind(one.Key, (Fields)one.Value!)),
                ]),
            ],
            _ when ontology.TryRelation(name, out var relation) && relation.IsProperty => Property(
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

    private static EntityFilter.Identified Identified(Fields fields) =>
        new((string)fields["scheme"]!, fields.TryGetValue("value", out var value) ? (string?)value : null);

    private static IEnumerable<EntityFilter> Property(RelationKind property, Fields fields) =>
        property.Type switch
        {
            PropertyType.Integer or PropertyType.Number => Number(property.Name, fields),
            PropertyType.Date => Date(property.Name, fields),
            PropertyType.Boolean => Truth(property.Name, fields),
            _ => Text(EntityField.Property(property.Name), fields),
        };

    private static IEnumerable<EntityFilter> Ids(Fields fields)
    {
        foreach (var (name, value) in fields)
        {
            if (name == "eq" && value is not null)
                yield return new EntityFilter.Ids([(string)value]);
            if (name == "in" && value is not null)
                yield return new EntityFilter.Ids(Texts(value));
        }
        foreach (
            var part in Text(EntityField.Id, fields.Where(field => field.Key is not ("eq" or "in")).ToDictionary())
        )
            yield return part;
    }

    private static IEnumerable<EntityFilter> Text(EntityField field, Fields fields)
    {
        var ignoreCase = fields.TryGetValue("caseInsensitive", out var flag) && flag is true;
        foreach (var (name, value) in fields)
        {
            if (value is null)
                continue;
            if (name == "eq")
                yield return new EntityFilter.Text(field, TextOperator.Equal, [(string)value], ignoreCase);
            if (name == "in")
                yield return new EntityFilter.Text(field, TextOperator.Equal, Texts(value), ignoreCase);
            if (name == "contains")
                yield return new EntityFilter.Text(field, TextOperator.Contains, [(string)value], ignoreCase);
            if (name == "startsWith")
                yield return new EntityFilter.Text(field, TextOperator.StartsWith, [(string)value], ignoreCase);
            if (name == "present")
                yield return new EntityFilter.Has(field, (bool)value);
        }
    }

    private static IEnumerable<EntityFilter> Number(string property, Fields fields)
    {
        foreach (var (name, comparison) in ValueFilters.Comparisons)
        {
            if (fields.TryGetValue(name, out var value) && value is not null)
                yield return new EntityFilter.Number(property, comparison, Convert.ToDouble(value));
        }
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(EntityField.Property(property), flag);
    }

    private static IEnumerable<EntityFilter> Date(string property, Fields fields)
    {
        foreach (var (comparison, value) in Dates(fields))
            yield return new EntityFilter.Date(property, comparison, value);
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(EntityField.Property(property), flag);
    }

    private static IEnumerable<(DateOperator Operator, PartialDate Value)> Dates(Fields fields)
    {
        if (fields.TryGetValue("before", out var before) && before is PartialDate end)
            yield return (DateOperator.Before, end);
        if (fields.TryGetValue("after", out var after) && after is PartialDate start)
            yield return (DateOperator.After, start);
        if (fields.TryGetValue("during", out var during) && during is PartialDate span)
            yield return (DateOperator.During, span);
    }

    private static IEnumerable<EntityFilter> Truth(string property, Fields fields)
    {
        var field = EntityField.Property(property);
        if (fields.TryGetValue("eq", out var value) && value is bool wanted)
            yield return new EntityFilter.Text(field, TextOperator.Equal, [wanted ? "true" : "false"], false);
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(field, flag);
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
            foreach (var (comparison, number) in Counts((Fields)value))
                yield return new EntityFilter.RelatedCount(scope, comparison, number);
        }
    }

    /// <summary>What was known decides which facts there are, not which of them match.</summary>
    private static EntityFilter.Related Related(Quantifier quantifier, FactFilter scope, FactFilter match) =>
        new(quantifier, scope with { KnownAt = match.KnownAt }, match with { KnownAt = null });

    private FactFilter Match(Fields fields, EntityKind? other)
    {
        var facts = Facts(fields.TryGetValue("fact", out var fact) ? (Fields?)fact : null, FactFilter.Everything);
        return facts with
        {
            Other = fields.TryGetValue("node", out var node) && node is Fields of ? Entities(of, other) : null,
        };
    }

    private static IEnumerable<(Comparison Comparison, int Number)> Counts(Fields fields)
    {
        foreach (var (name, comparison) in ValueFilters.Comparisons)
        {
            if (fields.TryGetValue(name, out var value) && value is int number)
                yield return (comparison, number);
        }
    }

    private FactFilter Fact(FactFilter scope, string name, object value) =>
        name switch
        {
            "and" => scope with { AllOf = [.. scope.AllOf ?? [], .. Many(value, Inner)] },
            "or" => scope.Also(AnyOf(Many(value, Inner))),
            "not" => scope with { Not = Inner((Fields)value) },
            "relation" => scope.Also(OneOf(Texts(value), texts => new FactFilter { Relations = texts })),
            "stance" => scope.Also(
                OneOf(((IEnumerable<object?>)value).Cast<Stance>().ToList(), stances => new FactFilter
                {
                    Stances = stances,
                })
            ),
            "confidenceAtLeast" => scope with { MinConfidence = Convert.ToDouble(value) },
            "validAt" => scope with { ValidAt = (PartialDate)value },
            "knownAt" => scope with { KnownAt = Convert.ToInt64(value) },
            "date" => Dates((Fields)value)
                .Aggregate(
                    ((Fields)value).TryGetValue("present", out var present) && present is bool dated
                        ? scope with
                        {
                            HasDate = dated,
                        }
                        : scope,
                    (facts, date) => facts.Also(new FactFilter { Dated = date })
                ),
            "articles" => scope.Also(OneOf(Texts(value), ids => new FactFilter { Articles = ids })),
            "attributedTo" => scope.Also(OneOf(Texts(value), ids => new FactFilter { AttributedTo = ids })),
            "otherKind" => scope.Also(
                OneOf(Texts(value), kinds => new FactFilter { OtherKinds = ontology.ConcreteKinds(kinds) })
            ),
            _ => scope,
        };

    /// <summary>Only facts of these relations; of any when null.</summary>
    public static FactFilter Over(IReadOnlyList<string>? relations) =>
        relations is null ? FactFilter.Everything : OneOf(relations, names => new FactFilter { Relations = names });

    private static FactFilter AnyOf(List<FactFilter> parts) => OneOf(parts, some => new FactFilter { AnyOf = some });

    /// <summary>
    /// An empty list matches nothing (clients may compute the list). A list that is missing or null does not restrict.
    /// </summary>
    private static FactFilter OneOf<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, FactFilter> filter) =>
        values.Count > 0 ? filter(values) : FactFilter.Nothing;

    private FactFilter Inner(Fields where)
    {
        var filter = Facts(where, FactFilter.Everything);
        return filter.KnownAt is null
            ? filter
            : throw new ApiError(
                "BAD_FILTER",
                "knownAt holds for a whole filter of facts: give it beside and, or and not, not inside them."
            );
    }

    private static List<T> Many<T>(object value, Func<Fields, T> read) =>
        [.. ((IEnumerable<object?>)value).Select(item => read((Fields)item!))];

    private static List<string> Texts(object value) => [.. ((IEnumerable<object?>)value).Select(item => (string)item!)];
}
